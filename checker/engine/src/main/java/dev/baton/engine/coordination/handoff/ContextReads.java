package dev.baton.engine.coordination.handoff;

import dev.baton.engine.code.MethodCode;
import dev.baton.engine.code.Op;
import dev.baton.engine.code.Value;
import dev.baton.engine.coordination.scene.Setting;
import dev.baton.engine.model.Step;
import dev.baton.engine.typestate.Body;
import dev.baton.engine.vocabulary.CallNames;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Which context keys each role reads from the payloads that it gets, and cannot do without. */
final class ContextReads {
  private final Map<String, Map<String, Step>> byRole = new HashMap<>();

  ContextReads(Setting setting) {
    for (MethodCode method : setting.world().program().methods()) {
      Set<String> roles = setting.roles().of(method);
      if (!roles.isEmpty()) {
        Body body = setting.body(method);
        for (Op op : method.ops()) {
          String key = op instanceof Op.Call call ? key(call, body) : "";
          for (String role : key.isEmpty() ? Set.<String>of() : roles) {
            Step step = new Step("read: `" + role + "` needs `" + key + "`", body.at(op));
            byRole.computeIfAbsent(role, r -> new TreeMap<>()).putIfAbsent(key, step);
          }
        }
      }
    }
  }

  /** The keys with where they are read. */
  Map<String, Step> of(String role) {
    return byRole.getOrDefault(role, Map.of());
  }

  private static String key(Op.Call call, Body body) {
    boolean gets =
        CallNames.method(call).equals("get")
            && CallNames.owner(call).endsWith("Map")
            && call.arguments().size() == 2;
    if (!gets || !isContext(call, body) || isOptional(call, body)) {
      return "";
    }
    return PayloadCalls.text(call.arguments().get(1));
  }

  private static boolean isContext(Op.Call get, Body body) {
    for (Value value : get.arguments().get(0)) {
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
