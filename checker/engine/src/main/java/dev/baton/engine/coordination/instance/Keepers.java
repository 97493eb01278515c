package dev.baton.engine.coordination.instance;

import dev.baton.engine.code.MethodCode;
import dev.baton.engine.code.MethodRef;
import dev.baton.engine.code.Op;
import dev.baton.engine.code.TypeCode;
import dev.baton.engine.code.Value;
import dev.baton.engine.coordination.lock.HeldLocks;
import dev.baton.engine.coordination.scene.Setting;
import dev.baton.engine.typestate.Body;
import dev.baton.engine.typestate.Uses;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is known of code around an agent: whether it makes one for each task, or holds a lock. */
final class Keepers {
  private static final int ACC_PRIVATE = 0x2;
  private static final int DEEPEST = 3;
  private final Setting setting;
  private final Map<String, Boolean> forATask = new HashMap<>();

  Keepers(Setting setting) {
    this.setting = setting;
    for (MethodCode method : setting.world().program().methods()) {
      Set<Value.Fresh> made = new HashSet<>();
      for (Op op : method.ops()) {
        if (op instanceof Op.Call call && call.target().name().equals("<init>")) {
          call.arguments().get(0).stream()
              .filter(Value.Fresh.class::isInstance)
              .forEach(value -> made.add((Value.Fresh) value));
        }
      }
      made.forEach(fresh -> forATask.merge(fresh.type(), gets(method, fresh), (a, b) -> a && b));
    }
  }

  /** Whether objects of the type only ever live in methods that were given a task for them. */
  boolean isForATask(TypeCode type) {
    return forATask.getOrDefault(type.name(), false);
  }

  /** Whether what the method makes is asked for a parameter, and is nobody else's. */
  private static boolean gets(MethodCode method, Value.Fresh made) {
    boolean asked = false;
    for (Op op : method.ops()) {
      if (op instanceof Op.Call call && isAsked(call, made)) {
        asked |= !call.target().name().equals("<init>") && takes(call, method);
      } else {
        boolean[] uses = new boolean[1];
        Uses.values(op, each -> uses[0] |= isPartOf(made, each));
        if (uses[0]) {
          return false;
        }
      }
    }
    return asked && !method.ref().name().equals("main");
  }

  private static boolean isAsked(Op.Call call, Value made) {
    return !call.isStatic()
        && call.arguments().get(0).contains(made)
        && call.arguments().stream()
            .skip(1)
            .flatMap(List::stream)
            .noneMatch(value -> isPartOf(made, value));
  }

  private static boolean isPartOf(Value made, Value whole) {
    return whole.equals(made)
        || (whole instanceof Value.Function function
            && function.captured().stream().anyMatch(captured -> captured.contains(made)));
  }

  private static boolean takes(Op.Call call, MethodCode method) {
    int first = method.isStatic() ? 0 : 1;
    return call.arguments().stream()
        .skip(1)
        .flatMap(List::stream)
        .anyMatch(value -> value instanceof Value.Param param && param.index() >= first);
  }

  /** Whether only code of the type itself runs the method, and holds a lock whenever it does. */
  boolean isUnderLock(MethodCode method) {
    return isUnderLock(method, 0);
  }

  private boolean isUnderLock(MethodCode method, int depth) {
    Set<MethodRef> callers = setting.calls().callers(method.ref());
    boolean inside = (method.access() & ACC_PRIVATE) != 0 && depth < DEEPEST;
    if (!inside || callers.isEmpty()) {
      return false;
    }
    for (MethodRef ref : callers) {
      MethodCode caller = setting.world().program().method(ref);
      if (caller == null || !(holds(caller, method) || isUnderLock(caller, depth + 1))) {
        return false;
      }
    }
    return true;
  }

  /** Whether some lock is held at every call; a function that is made may run later. */
  private boolean holds(MethodCode caller, MethodCode method) {
    Body body = setting.body(caller);
    boolean calls = false;
    for (int op = 0; op < body.ops().size(); op++) {
      if (body.isCall(op, call -> body.targets(call).contains(method))) {
        calls = true;
        if (!HeldLocks.any(body, op)) {
          return false;
        }
      }
    }
    return calls;
  }
}
