package dev.baton.engine.typestate;

import dev.baton.engine.code.Op;
import dev.baton.engine.code.Types;
import dev.baton.engine.code.Value;
import java.util.Collection;
import java.util.Map;

/** What people call values, for messages: the local's name, the field's, else how it was made. */
public final class Spoken {
  private static final int DEEPEST = 4;

  private Spoken() {}

  /** A name for what these values are; {@code it} where there is none. */
  public static String of(Collection<Value> values, Body body) {
    for (Value value : values) {
      String name = of(value, body, 0);
      if (!name.isEmpty()) {
        return name;
      }
    }
    return "it";
  }

  private static String of(Value value, Body body, int depth) {
    Map<Value, String> names = body.method().names();
    if (names.containsKey(value)) {
      return names.get(value);
    }
    if (depth > DEEPEST) {
      return "";
    }
    if (value instanceof Value.Param param) {
      return param.index() == 0 && !body.method().isStatic() ? "this" : "";
    }
    if (value instanceof Value.Field field) {
      return field.name();
    }
    if (value instanceof Value.Static global) {
      return global.name();
    }
    if (value instanceof Value.Element element) {
      return of(element.base(), body, depth + 1);
    }
    if (value instanceof Value.Fresh fresh) {
      return fresh.type().isEmpty() ? "" : "new " + Types.simple(fresh.type());
    }
    return result(value, body, depth);
  }

  private static String result(Value value, Body body, int depth) {
    Op.Call call = body.call(value);
    if (call == null || call.target().name().equals("<init>")) {
      return "";
    }
    String receiver =
        call.isStatic()
            ? Types.simple(call.target().owner())
            : call.arguments().get(0).stream()
                .map(v -> of(v, body, depth + 1))
                .findFirst()
                .orElse("");
    String call0 = call.target().name() + (call.arguments().size() > 1 ? "(..)" : "()");
    return receiver.isEmpty() || receiver.equals("this") ? call0 : receiver + "." + call0;
  }
}
