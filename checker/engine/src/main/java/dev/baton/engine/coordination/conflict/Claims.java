package dev.baton.engine.coordination.conflict;

import dev.baton.engine.code.MethodCode;
import dev.baton.engine.code.Op;
import dev.baton.engine.code.Value;
import dev.baton.engine.typestate.Body;
import dev.baton.engine.vocabulary.CallNames;
import dev.baton.engine.vocabulary.Words;
import java.util.List;
import java.util.Set;

/** Bodies in which somebody writes his own name into a task that he has found free. */
final class Claims {
  private static final Set<String> HOLDERS =
      Words.of("owner assignee assignedTo claimedBy holder lockedBy worker");

  private Claims() {}

  static boolean in(Body body, Touch read) {
    for (Op op : body.ops()) {
      boolean claims =
          op instanceof Op.Store store
              ? isHolder(store.name())
              : op instanceof Op.Call call
                  && (setsHolder(call) || copiesWithHolder(call, body, read));
      if (claims) {
        return true;
      }
    }
    return false;
  }

  private static boolean setsHolder(Op.Call call) {
    String method = CallNames.method(call);
    return method.startsWith("set") && isHolder(method.substring(3));
  }

  /** {@code task.withOwner(me)}, {@code new Task(id, me)}: another task, with another holder. */
  private static boolean copiesWithHolder(Op.Call call, Body body, Touch read) {
    String method = CallNames.method(call);
    if (method.startsWith("with") && call.arguments().size() == 2) {
      return isHolder(method.substring(4)) && isNamed(call.arguments().get(1), body, read);
    }
    if (!call.target().isInitialiser()) {
      return false;
    }
    for (MethodCode constructor : body.targets(call)) {
      for (Op op : constructor.ops()) {
        if (op instanceof Op.Store store && isHolder(store.name()) && store.value().size() == 1) {
          return store.value().get(0) instanceof Value.Param param
              && param.index() < call.arguments().size()
              && isNamed(call.arguments().get(param.index()), body, read);
        }
      }
    }
    return false;
  }

  /** Whether it is somebody, and not who was found there. */
  private static boolean isNamed(List<Value> holder, Body body, Touch read) {
    boolean nobody =
        holder.stream().allMatch(v -> v instanceof Value.Constant c && c.value().equals(""));
    Set<Value> sources = body.sources(holder);
    return !holder.isEmpty() && !nobody && read.values().stream().noneMatch(sources::contains);
  }

  private static boolean isHolder(String name) {
    return HOLDERS.stream().anyMatch(name::equalsIgnoreCase);
  }
}
