package dev.baton.engine.library;

import dev.baton.engine.code.MethodRef;
import java.util.Set;

/** Calls of Baton's patterns that say by its name who owns a task, works on it, or sends it. */
public final class RoleNames {
  private static final Set<String> BY_AGENT = Set.of("lock", "unlock", "hold", "transfer");

  private RoleNames() {}

  /** Which argument is the name, the receiver counted; -1 where none is. */
  public static int of(MethodRef call) {
    if (call.owner().endsWith("/TaskOwnership")) {
      return call.name().equals("of") || BY_AGENT.contains(call.name()) ? 1 : -1;
    }
    boolean payload = call.owner().endsWith("/HandoffPayload");
    return payload && call.name().equals("from") ? 0 : -1;
  }
}
