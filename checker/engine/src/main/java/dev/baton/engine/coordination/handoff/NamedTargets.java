package dev.baton.engine.coordination.handoff;

import dev.baton.engine.code.MethodCode;
import dev.baton.engine.code.MethodRef;
import dev.baton.engine.code.Op;
import dev.baton.engine.code.Value;
import dev.baton.engine.coordination.scene.Setting;
import dev.baton.engine.model.Place;
import dev.baton.engine.model.coordination.CoordinationFact.TargetNamed;
import dev.baton.engine.typestate.Body;
import dev.baton.engine.typestate.Uses;
import dev.baton.engine.vocabulary.CallNames;
import dev.baton.engine.vocabulary.Logs;
import dev.baton.engine.vocabulary.Words;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The names by which a target is called, each where it is written: at the call that builds, at the
 * calls of a helper that only passes its parameter on, or in methods that do nothing but name it. A
 * name that is looked at on its way may be a mark for something else, and is not followed.
 */
final class NamedTargets {
  private static final int DEEPEST = 3;
  private static final Set<String> LOOK =
      Words.of("equals equalsIgnoreCase contains startsWith endsWith matches isEmpty isBlank");
  private final Setting setting;

  NamedTargets(Setting setting) {
    this.setting = setting;
  }

  /**
   * The names with their places.
   *
   * @param ofRoles whether they are roles', and not instances'
   */
  List<TargetNamed> of(List<Value> values, boolean ofRoles, Op.Call call, Body body) {
    Set<TargetNamed> found = new LinkedHashSet<>();
    for (Value value : values) {
      note(PayloadCalls.text(List.of(value)), body.at(call), found);
    }
    boolean ofPayload = PayloadCalls.isPayload(call) || PayloadCalls.isBuilder(call);
    if (values.size() == 1 && ofPayload) {
      elsewhere(values.get(0), call, body, 0, found);
    }
    return found.stream()
        .map(target -> new TargetNamed(target.role(), ofRoles, target.place()))
        .toList();
  }

  private static void note(String role, Place place, Set<TargetNamed> to) {
    if (!role.isBlank() && !role.matches("__\\w+__")) { // a graph's start or end is no role
      to.add(new TargetNamed(role, true, place));
    }
  }

  private void elsewhere(Value value, Op.Call call, Body body, int depth, Set<TargetNamed> to) {
    if (value instanceof Value.Param param && isOnlyPassed(value, call, body)) {
      if (depth < DEEPEST && (body.method().isStatic() || param.index() > 0)) {
        atCallers(param.index(), body.method(), depth, to);
      }
    } else if (value instanceof Value.Result && isOnlyPassed(value, call, body)) {
      Op.Call asked = body.call(value);
      List<MethodCode> targets = asked == null ? List.of() : body.targets(asked);
      if (targets.stream().noneMatch(this::isLookedAt)) {
        targets.forEach(target -> returned(target, to));
      }
    }
  }

  /** What the calls of a helper give it for the parameter. */
  private void atCallers(int parameter, MethodCode helper, int depth, Set<TargetNamed> to) {
    for (MethodRef caller : setting.calls().callers(helper.ref())) {
      MethodCode code = setting.world().program().method(caller);
      if (code != null) {
        atCalls(parameter, helper, setting.body(code), depth, to);
      }
    }
  }

  private void atCalls(
      int parameter, MethodCode helper, Body body, int depth, Set<TargetNamed> to) {
    for (Op op : body.ops()) {
      if (op instanceof Op.Call call && call.arguments().size() > parameter) {
        List<Value> given = call.arguments().get(parameter);
        boolean named = call.target().name().equals(helper.ref().name());
        if (named && given.size() == 1 && body.targets(call).contains(helper)) {
          note(PayloadCalls.text(given), body.at(call), to);
          elsewhere(given.get(0), call, body, depth + 1, to);
        }
      }
    }
  }

  /** Whether any call of the method wants to know which name it is. */
  private boolean isLookedAt(MethodCode named) {
    for (MethodRef caller : setting.calls().callers(named.ref())) {
      MethodCode code = setting.world().program().method(caller);
      if (code != null && isLookedAt(named, setting.body(code))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isLookedAt(MethodCode named, Body body) {
    Set<Value> names = new LinkedHashSet<>();
    for (Op op : body.ops()) {
      if (op instanceof Op.Call call && body.targets(call).contains(named)) {
        names.add(new Value.Result(call.id()));
      }
    }
    for (Op op : names.isEmpty() ? List.<Op>of() : body.ops()) {
      boolean looks =
          op instanceof Op.Test
              || (op instanceof Op.Call call && LOOK.contains(CallNames.method(call)));
      boolean[] uses = new boolean[1];
      Uses.values(op, each -> uses[0] |= names.contains(each));
      if (looks && uses[0]) {
        return true;
      }
    }
    return false;
  }

  /** A method that only says a name. */
  private void returned(MethodCode method, Set<TargetNamed> to) {
    if (method.ops().size() == 1 && method.ops().get(0) instanceof Op.Return end) {
      note(PayloadCalls.text(end.value()), setting.body(method).at(end), to);
    }
  }

  /** Whether nothing looks at the value but this call, and calls that build payloads and texts. */
  private static boolean isOnlyPassed(Value value, Op.Call call, Body body) {
    for (Op op : body.ops()) {
      boolean[] uses = new boolean[1];
      Uses.values(op, each -> uses[0] |= isPartOf(value, each));
      boolean builds =
          op == call
              || (op instanceof Op.Call other
                  && (PayloadCalls.isPayload(other)
                      || PayloadCalls.isBuilder(other)
                      || Logs.isLogger(other)
                      || CallNames.owner(other).equals("StringConcatFactory")));
      if (uses[0] && !builds) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPartOf(Value value, Value whole) {
    return whole.equals(value)
        || (whole instanceof Value.Function function
            && function.captured().stream().anyMatch(captured -> captured.contains(value)));
  }
}
