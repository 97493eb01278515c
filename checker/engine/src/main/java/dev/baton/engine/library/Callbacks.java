package dev.baton.engine.library;

import dev.baton.engine.code.MethodRef;
import dev.baton.engine.model.Assumptions;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * When the functions that are given to a call run. What users say of their own libraries stands
 * above what is known of the JDK. Immutable.
 */
public final class Callbacks {
  /** What is known without being told. */
  public static final Callbacks KNOWN = new Callbacks(Map.of());

  private static final Set<String> BLOCKING = Set.of("invokeAll", "invokeAny", "invoke", "close");
  private static final Set<String> LATER_IN_JDK =
      Set.of(
          "java/util/concurrent/CompletableFuture.supplyAsync",
          "java/util/concurrent/CompletableFuture.runAsync",
          "java/util/concurrent/FutureTask.<init>",
          "java/lang/ThreadLocal.withInitial",
          "java/lang/Runtime.addShutdownHook",
          "java/lang/ref/Cleaner.register");
  private final Map<String, Runs> told;

  private Callbacks(Map<String, Runs> told) {
    this.told = told;
  }

  /** What is known, and what a project says. */
  public static Callbacks of(Assumptions assumptions) {
    Map<String, Runs> said = new TreeMap<>();
    assumptions.runsHere().forEach(method -> said.put(method, Runs.HERE));
    assumptions.runsLater().forEach(method -> said.put(method, Runs.LATER));
    return KNOWN.with(said);
  }

  /**
   * The same, with what a user says.
   *
   * @param more by type and method, {@code com.acme.Bus.subscribe}
   */
  public Callbacks with(Map<String, Runs> more) {
    Map<String, Runs> all = new TreeMap<>(told);
    all.putAll(more);
    return new Callbacks(all);
  }

  /** When the call runs what it is given. */
  public Runs of(MethodRef call) {
    Runs said = told.get(call.owner().replace('/', '.').replace('$', '.') + "." + call.name());
    if (said != null) {
      return said;
    }
    if (call.owner().startsWith("java") || call.owner().startsWith("kotlin/")) {
      return ofJdk(call);
    }
    return isRegistration(call.name()) ? Runs.LATER : Runs.UNKNOWN;
  }

  private static Runs ofJdk(MethodRef call) {
    if (LATER_IN_JDK.contains(call.owner() + "." + call.name())) {
      return Runs.LATER;
    }
    return switch (Family.of(call.owner())) {
      case EXECUTOR -> BLOCKING.contains(call.name()) ? Runs.HERE : Runs.LATER;
      case FUTURE -> call.name().endsWith("Async") ? Runs.LATER : Runs.UNKNOWN;
      default -> isRegistration(call.name()) ? Runs.LATER : Runs.HERE;
    };
  }

  private static boolean isRegistration(String name) {
    return name.startsWith("register")
        || name.startsWith("subscribe")
        || name.startsWith("schedule")
        || (name.startsWith("add") && (name.endsWith("Listener") || name.endsWith("Handler")));
  }
}
