package dev.baton.engine.vocabulary;

import dev.baton.engine.code.Op;
import java.util.Set;
import java.util.regex.Pattern;

/** Calls that keep the functions they are given, to run them later or on another thread. */
public final class Later {
  private static final Pattern TYPES =
      Pattern.compile(
          ".*(Executor|ExecutorService|Scheduler|Pool|Timer|Thread|Factory|TaskScope|Vertx|Builder)"
              + "|CompletableFuture|CompletionStage|ListenableFuture|Thread\\$?.*|Cleaner|Runtime"
              + "|Mono|Flux|Uni|Multi|Observable|Single|Flowable|Maybe|Completable|ThreadLocal");
  private static final Pattern METHODS =
      Pattern.compile(
          "(add|set|on|register|subscribe|schedule|submit|execute|fork|async|invokeLater|defer|when"
              + "|start|listen|bind|watch)([A-Z].*)?");
  private static final Set<String> NOW = Set.of("addAll", "setAll", "ifPresent");

  private Later() {}

  /** Whether functions among the arguments run later, or may do so. */
  public static boolean is(Op.Call call) {
    String method = CallNames.method(call);
    boolean jdk = call.target().owner().startsWith("java/");
    return TYPES.matcher(CallNames.owner(call)).matches()
        || (METHODS.matcher(method).matches() && !NOW.contains(method))
        || !jdk;
  }
}
