package dev.baton.engine.framework.team;

import dev.baton.engine.code.MethodCode;
import dev.baton.engine.code.Op;
import dev.baton.engine.resolve.Program;
import java.util.Set;

/** How Google's sessions are opened: most begin with an empty state. */
final class Sessions {
  /** The receiver, the names of application and user, and then the state. */
  private static final int STATE = 3;

  private static final Set<String> FILLS = Set.of("appendEvent", "stateDelta");

  private Sessions() {}

  /** Whether some code of the program puts something into a session that agents have not. */
  static boolean areFilled(Program program) {
    for (MethodCode method : program.methods()) {
      for (Op op : method.ops()) {
        if (op instanceof Op.Call call && fills(call)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean fills(Op.Call call) {
    String name = call.target().name();
    boolean given =
        name.equals("createSession")
            && call.arguments().size() > STATE
            && !call.arguments().get(STATE).isEmpty(); // null
    boolean told = name.equals("runAsync") && call.arguments().size() > STATE + 2;
    return given || told || FILLS.contains(name);
  }
}
