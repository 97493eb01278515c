package dev.baton.engine.vocabulary;

import dev.baton.engine.code.Op;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Library calls whose outcome says whether they did what they are called for. */
public final class OutcomeCalls {
  private static final Pattern OUTCOME =
      Pattern.compile("Z|\\w*(Result|Outcome|Status|Delivery|Verdict|Acknowledgement)|Boolean");
  private static final Pattern CAS =
      Pattern.compile("(weak)?[cC]ompareAndSet(Plain|Acquire|Release|Volatile)?");
  private static final Set<String> UPDATES =
      Set.of("executeUpdate", "executeLargeUpdate", "update", "execute");
  private static final Pattern OWN =
      Pattern.compile(
          "(?<WRITE>(try)?(write|commit|save|store|update)(If[A-Z].*)?|compareAndSet|putIfVersion)"
              + "|(?<LOCK>(try)?(lock|claim|acquire|reserve)([A-Z].*)?)"
              + "|(?<TRANSFER>(try)?transfer([A-Z].*)?)"
              + "|(?<DELIVER>(try)?(deliver|handOff|handoff|handOver)([A-Z].*)?)"
              + "|(?<VALIDATE>validate([A-Z].*)?)");

  private OutcomeCalls() {}

  /** What the call does, for calls that everybody knows; empty for all others. */
  public static Optional<Operation> of(Op.Call call) {
    String owner = CallNames.owner(call);
    String method = CallNames.method(call);
    String returned = CallNames.returnedType(call.target());
    if (returned.equals("V")) {
      return Optional.empty();
    }
    if (owner.equals("TaskOwnership")) {
      return Optional.ofNullable(ownership(method));
    }
    if (owner.equals("HandoffPayload") && method.equals("problems")) {
      return Optional.of(Operation.VALIDATE);
    }
    if (returned.equals("WriteResult")) {
      return Optional.of(Operation.WRITE);
    }
    if (returned.equals("Delivery")) {
      return Optional.of(Operation.DELIVER);
    }
    if (LockCalls.taking(call) == LockCalls.Taking.ASKED) {
      return Optional.of(Operation.LOCK);
    }
    boolean stamp = owner.equals("StampedLock");
    if (stamp && method.equals("validate")) {
      return Optional.of(Operation.VALIDATE);
    }
    return isCompareAndSet(call) ? Optional.of(Operation.WRITE) : Optional.empty();
  }

  private static @org.jspecify.annotations.Nullable Operation ownership(String method) {
    return switch (method) {
      case "lock", "hold" -> Operation.LOCK;
      case "unlock" -> Operation.UNLOCK;
      case "transfer" -> Operation.TRANSFER;
      default -> null;
    };
  }

  /** Whether the call writes only what nobody else has changed, and says whether it did. */
  public static boolean isCompareAndSet(Op.Call call) {
    boolean atomic = call.target().owner().startsWith("java/util/concurrent/atomic/Atomic");
    boolean map = CallNames.owner(call).endsWith("Map") && CallNames.method(call).equals("replace");
    return CallNames.returned(call.target()).equals("Z")
        && ((atomic && CAS.matcher(CallNames.method(call)).matches())
            || (map && call.arguments().size() == 4));
  }

  /** Whether the call writes a versioned state as it was read before. */
  public static boolean isVersionedWrite(Op.Call call) {
    return CallNames.owner(call).equals("VersionedState")
        && CallNames.method(call).equals("write")
        && call.arguments().size() == 3;
  }

  /** Whether the call changes a versioned state, whatever its version is by then. */
  public static boolean isVersionedUpdate(Op.Call call) {
    return CallNames.owner(call).equals("VersionedState")
        && CallNames.method(call).equals("update")
        && !call.isStatic();
  }

  /** Whether the call carries out a statement, and returns a count. */
  public static boolean isStatement(Op.Call call) {
    String returned = CallNames.returned(call.target());
    return UPDATES.contains(CallNames.method(call))
        && (returned.equals("I") || returned.equals("J") || returned.startsWith("["));
  }

  /** What a method of a project does, as its name and its result say. */
  public static Optional<Operation> byName(String method, String returnedType) {
    var name = OWN.matcher(method);
    if (!name.matches() || !OUTCOME.matcher(returnedType).matches()) {
      return Optional.empty();
    }
    for (Operation operation : Operation.values()) {
      if (operation != Operation.UNLOCK && name.group(operation.name()) != null) {
        return Optional.of(operation);
      }
    }
    return Optional.empty();
  }
}
