package dev.baton.engine.typestate;

import dev.baton.engine.code.Descriptors;
import dev.baton.engine.code.MethodCode;
import dev.baton.engine.code.Op;
import dev.baton.engine.code.Types;
import dev.baton.engine.code.Value;
import dev.baton.engine.effect.Substitution;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Names for objects, so that two values with one name are one object: {@code p0.lock} for the field
 * of the receiver, {@code p0.rw.readLock()} for what an accessor returns each time. Structural, as
 * in Error Prone's {@code GuardedBy}: what is written alike is alike, unless it makes new objects.
 */
final class ObjectNames {
  static final String UNKNOWN = "?";
  private static final int DEEPEST = 8;

  /** What is asked for again and is the same each time. */
  private static final Set<String> STABLE_TYPES =
      Set.of("Lock", "Semaphore", "TaskOwnership", "Mutex", "VersionedState", "HandoffChannel");

  private static final Set<String> LOOKUPS = Set.of("get", "getOrDefault", "computeIfAbsent");
  private final Body body;
  private final Map<Value, String> known = new HashMap<>();

  ObjectNames(Body body) {
    this.body = body;
  }

  String of(Value value) {
    return of(value, 0);
  }

  private String of(Value value, int depth) {
    if (depth > DEEPEST) {
      return UNKNOWN;
    }
    String name = known.get(value);
    if (name == null) {
      name = name(value, depth);
      known.put(value, name);
    }
    return name;
  }

  private String name(Value value, int depth) {
    if (value instanceof Value.Param param) {
      return "p" + param.index();
    }
    if (value instanceof Value.Fresh fresh) {
      return "new" + fresh.site();
    }
    if (value instanceof Value.Static global) {
      return global.owner() + "." + global.name();
    }
    if (value instanceof Value.Field field) {
      return of(field.base(), depth + 1) + "." + field.name();
    }
    if (value instanceof Value.Element element) {
      return of(element.base(), depth + 1) + "[]";
    }
    if (value instanceof Value.Constant constant) {
      return "'" + constant.value() + "'";
    }
    return value instanceof Value.Result result ? result(result, depth) : UNKNOWN;
  }

  private String result(Value.Result result, int depth) {
    Op.Call call = body.call(result);
    String own = "#" + result.call();
    if (call == null || call.isStatic() || call.target().name().equals("<init>")) {
      return own;
    }
    if (isFluent(call)) {
      return one(call.arguments().get(0), own, depth);
    }
    List<MethodCode> targets = body.targets(call);
    if (targets.size() == 1) {
      List<Value> returned = Returned.of(targets.get(0));
      if (returned.size() == 1 && returned.get(0) instanceof Value.Field) {
        return one(new Substitution(call.arguments(), call.id()).of(returned), own, depth);
      }
    }
    return isStable(call) ? written(call, own, depth) : own;
  }

  /** A builder returns itself. */
  private static boolean isFluent(Op.Call call) {
    String owner = call.target().owner();
    return owner.endsWith("Builder") && call.target().descriptor().endsWith(")L" + owner + ";");
  }

  private static boolean isStable(Op.Call call) {
    String descriptor = call.target().descriptor();
    String type = Types.simple(Descriptors.result(descriptor).replace(";", ""));
    boolean lookup =
        LOOKUPS.contains(call.target().name()) && call.target().owner().endsWith("Map");
    return lookup || STABLE_TYPES.stream().anyMatch(type::endsWith);
  }

  /** The call as it is written, with the names of its arguments. */
  private String written(Op.Call call, String own, int depth) {
    List<String> parts = new ArrayList<>();
    for (List<Value> argument : call.arguments()) {
      boolean function = argument.stream().anyMatch(Value.Function.class::isInstance);
      parts.add(function ? "->" : one(argument, UNKNOWN, depth));
    }
    String arguments = String.join(",", parts.subList(1, parts.size()));
    return parts.contains(UNKNOWN)
        ? own
        : parts.get(0) + "." + call.target().name() + "(" + arguments + ")";
  }

  private String one(List<Value> values, String otherwise, int depth) {
    Set<String> all = new java.util.TreeSet<>();
    values.forEach(value -> all.add(of(value, depth + 1)));
    return all.size() == 1 ? all.iterator().next() : otherwise;
  }
}
