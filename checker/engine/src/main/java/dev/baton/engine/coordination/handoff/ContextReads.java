package dev.baton.engine.coordination.handoff;

import dev.baton.engine.code.MethodCode;
import dev.baton.engine.code.Op;
import dev.baton.engine.code.Value;
import dev.baton.engine.coordination.scene.Setting;
import dev.baton.engine.effect.Substitution;
import dev.baton.engine.model.Place;
import dev.baton.engine.model.Step;
import dev.baton.engine.typestate.Body;
import dev.baton.engine.vocabulary.CallNames;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Which context keys each role reads from the payloads that it gets, and cannot do without. */
final class ContextReads {
  /** Helpers of helpers that pass the map on; one that passes it to itself would have no end. */
  private static final int DEEPEST = 2;

  private final Setting setting;
  private final Map<String, Map<String, Step>> byRole = new HashMap<>();

  ContextReads(Setting setting) {
    this.setting = setting;
    for (MethodCode method : setting.world().program().methods()) {
      Set<String> roles = setting.roles().of(method);
      if (!roles.isEmpty()) {
        Body body = setting.body(method);
        for (Op op : method.ops()) {
          if (op instanceof Op.Call call) {
            String key = key(call, body);
            note(key, body.at(op), roles);
            passed(call, body).forEach((read, place) -> note(read, place, roles));
          }
        }
      }
    }
  }

  private void note(String key, Place place, Set<String> roles) {
    for (String role : key.isEmpty() ? Set.<String>of() : roles) {
      Step step = new Step("read: `" + role + "` needs `" + key + "`", place);
      byRole.computeIfAbsent(role, r -> new TreeMap<>()).putIfAbsent(key, step);
    }
  }

  /** The keys with where they are read. */
  Map<String, Step> of(String role) {
    return byRole.getOrDefault(role, Map.of());
  }

  private static boolean isGet(Op.Call call) {
    return CallNames.method(call).equals("get")
        && CallNames.owner(call).endsWith("Map")
        && call.arguments().size() == 2;
  }

  /** The call in the terms of who called the method that makes it. */
  private static Op.Call with(Op.Call inner, Substitution here) {
    return new Op.Call(
        inner.id(),
        inner.target(),
        inner.exact(),
        inner.isStatic(),
        inner.arguments().stream().map(here::of).toList(),
        inner.line());
  }

  /** Whether the same map is asked first if it has the same key. */
  private static boolean isAskedFor(Op.Call get, Body body) {
    return body.ops().stream()
        .anyMatch(
            op ->
                op instanceof Op.Call call
                    && CallNames.method(call).equals("containsKey")
                    && call.arguments().equals(get.arguments()));
  }

  private static String key(Op.Call call, Body body) {
    if (!isGet(call) || !isContext(call.arguments().get(0), body) || isOptional(call, body)) {
      return "";
    }
    return PayloadCalls.text(call.arguments().get(1));
  }

  /** What a helper reads of a context that it is given as a map, with its places. */
  private Map<String, Place> passed(Op.Call call, Body body) {
    Map<String, Place> found = new TreeMap<>();
    for (int i = 0; i < call.arguments().size(); i++) {
      if (isContext(call.arguments().get(i), body)) {
        ofParameter(call, i, body, 0, found);
      }
    }
    return found;
  }

  private void ofParameter(
      Op.Call call, int parameter, Body caller, int depth, Map<String, Place> to) {
    List<MethodCode> targets = caller.targets(call);
    if (targets.size() != 1 || setting.world().roles().isEntry(targets.get(0))) {
      return;
    }
    Body body = setting.body(targets.get(0));
    List<Value> map = List.of(new Value.Param(parameter));
    Substitution here = new Substitution(call.arguments(), call.id());
    for (Op op : body.ops()) {
      if (op instanceof Op.Call inner && isGet(inner) && inner.arguments().get(0).equals(map)) {
        boolean isReturned =
            body.uses().of(inner.id()).stream().anyMatch(u -> body.op(u) instanceof Op.Return);
        boolean optional =
            isOptional(inner, body)
                || isAskedFor(inner, body)
                || (isReturned && (depth > 0 || isOptional(call, caller)));
        String key = PayloadCalls.text(here.of(inner.arguments().get(1)));
        if (!optional && !key.isEmpty()) {
          to.putIfAbsent(key, body.at(inner));
        }
      } else if (op instanceof Op.Call inner && depth < DEEPEST) {
        for (int i = 0; i < inner.arguments().size(); i++) {
          if (inner.arguments().get(i).equals(map)) {
            ofParameter(with(inner, here), i, body, depth + 1, to);
          }
        }
      }
    }
  }

  private static boolean isContext(List<Value> values, Body body) {
    for (Value value : values) {
      Op.Call from = body.call(value);
      if (from != null
          && PayloadCalls.isPayload(from)
          && CallNames.method(from).equals("context")) {
        return true;
      }
    }
    return false;
  }

  /** Asked for null, or given a default. */
  private static boolean isOptional(Op.Call get, Body body) {
    for (int use : body.uses().of(get.id())) {
      Op op = body.op(use);
      boolean asked = op instanceof Op.Test test && test.right().values().isEmpty();
      boolean withDefault =
          op instanceof Op.Call call
              && Set.of("ofNullable", "requireNonNullElse", "requireNonNullElseGet", "toString")
                  .contains(CallNames.method(call))
              && call.isStatic();
      if (asked || withDefault) {
        return true;
      }
    }
    return false;
  }
}
