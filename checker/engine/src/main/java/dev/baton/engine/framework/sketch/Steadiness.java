package dev.baton.engine.framework.sketch;

import dev.baton.engine.library.Library;
import dev.baton.engine.replay.Outcome;
import dev.baton.engine.replay.thing.Act;
import java.util.Set;

/** Whether code answers the same as long as what it reads from the state stays the same. */
public final class Steadiness {
  private static final Set<String> CHANGES_BY_ITSELF =
      Set.of("java/lang/System", "java/lang/Thread", "java/util/UUID", "java/util/Date");
  private static final Set<String> ANY_OF =
      Set.of(
          "java/time/",
          "java/util/Random",
          "java/util/concurrent/",
          "java/util/Scanner",
          "java/io/",
          "java/nio/",
          "java/net/",
          "java/sql/");

  private Steadiness() {}

  /** Whether it does. */
  public static boolean of(Outcome outcome, StateAccess.Seen seen) {
    return outcome.changes().isEmpty()
        && outcome.acts().stream().allMatch(act -> seen.acts().contains(act) || isSteady(act));
  }

  private static boolean isSteady(Act act) {
    String owner = act.target().owner();
    boolean moving =
        CHANGES_BY_ITSELF.contains(owner) || ANY_OF.stream().anyMatch(owner::startsWith);
    return Library.isJdk(owner) && !moving && !act.name().equals("random");
  }
}
