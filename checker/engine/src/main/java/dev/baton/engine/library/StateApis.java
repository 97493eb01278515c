package dev.baton.engine.library;

import dev.baton.engine.code.MethodRef;
import dev.baton.engine.model.Fact.WriteKind;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Calls that write keys of a shared state: Baton's own, and those of frameworks, by name. */
public final class StateApis {
  /**
   * A call that writes.
   *
   * @param key which argument is the key; -1 where a map or command holds the keys
   * @param value which argument is the value, the map, the command, or a function
   */
  public record Write(WriteKind kind, int key, int value) {}

  private static final Write PUT = new Write(WriteKind.ASSIGN, 1, 2);
  private static final Write ADD = new Write(WriteKind.ADD, 1, 2);
  private static final Write ALL = new Write(WriteKind.ASSIGN, -1, 1);
  private static final Map<String, Write> KNOWN =
      Map.ofEntries(
          Map.entry("CoordinationState$View.put", PUT),
          Map.entry("CoordinationState$View.append", ADD),
          Map.entry("CoordinationState$View.update", PUT),
          Map.entry("CoordinationState$View.putAll", ALL),
          Map.entry("CoordinationState$View.apply", ALL),
          Map.entry("CoordinationState$Edits.put", PUT),
          Map.entry("CoordinationState$Edits.append", ADD),
          Map.entry("AgenticScope.writeState", PUT),
          Map.entry("AgenticScope.writeStates", ALL),
          Map.entry("OverAllState.updateState", ALL),
          Map.entry("OverAllState.input", ALL));

  /** How these are called: most calls are not, which is told without looking at their types. */
  private static final Set<String> WRITING =
      Set.of(
          "put",
          "append",
          "update",
          "putAll",
          "apply",
          "writeState",
          "writeStates",
          "updateState",
          "input");

  private static final Set<String> FACTORIES =
      Set.of("ownedBy", "appendOnly", "mergedBy", "monotonic", "sharedRead");

  private StateApis() {}

  /** What the call writes, absent where it writes no key. */
  public static @Nullable Write write(MethodRef call) {
    return WRITING.contains(call.name()) ? KNOWN.get(simple(call) + "." + call.name()) : null;
  }

  /** Whether the call gives a role's view of a state. */
  public static boolean isView(MethodRef call) {
    return call.name().equals("as") && simple(call).equals("CoordinationState");
  }

  /** Whether the call gives another form of the receiver, for the same role. */
  public static boolean isSameView(MethodRef call) {
    return call.owner().endsWith("CoordinationState$Edits")
        ? simple(call).equals("CoordinationState$Edits")
        : call.name().equals("holding") && simple(call).equals("CoordinationState$View");
  }

  /** Whether the call hands the receiver itself to the function that it is given. */
  public static boolean isTogether(MethodRef call) {
    return call.name().equals("together") && simple(call).equals("CoordinationState$View");
  }

  /** Whether the call makes a key with a policy. */
  public static boolean isKeyFactory(MethodRef call) {
    return FACTORIES.contains(call.name()) && simple(call).equals("StateKey");
  }

  /** Which argument of a key factory is the key's name. */
  public static int nameOfKey(MethodRef factory) {
    boolean second = factory.name().equals("ownedBy") || factory.name().equals("mergedBy");
    return second ? 1 : 0;
  }

  private static String simple(MethodRef call) {
    return call.owner().substring(call.owner().lastIndexOf('/') + 1);
  }
}
