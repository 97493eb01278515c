package dev.baton.engine.framework.sketch;

import dev.baton.engine.library.Callbacks;
import dev.baton.engine.library.Library;
import dev.baton.engine.replay.thing.Act;

/** Calls that change the object on which they are made. */
final class Mutations {
  private static final Library LIBRARY = new Library(Callbacks.KNOWN);

  private Mutations() {}

  /** Whether the platform's method changes its receiver; thread-safe types do not count. */
  static boolean isOne(Act act) {
    String owner = act.target().owner();
    return !act.isStatic()
        && Library.isJdk(owner)
        && !Library.isThreadSafe("L" + owner + ";")
        && LIBRARY.of(act.target(), false).change() != null;
  }
}
