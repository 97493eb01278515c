package dev.baton.engine.coordination.conflict;

import dev.baton.engine.code.Op;
import dev.baton.engine.code.Value;
import dev.baton.engine.typestate.Body;
import dev.baton.engine.vocabulary.StoreCalls;
import java.util.List;
import java.util.Set;

/**
 * A read or write of something shared.
 *
 * @param kind what it is
 * @param place tells it from others in the body: receiver and key, by name
 * @param named what people call it
 * @param key the key, where it has one; none otherwise
 * @param op where it happens
 * @param values for a write, what is written; for a read, what it gave
 * @param known whether it is known that several threads use it
 */
record Touch(
    StoreCalls.Kind kind,
    String place,
    String named,
    List<Value> key,
    int op,
    List<Value> values,
    boolean known) {
  private static final String ALL = "[*]";

  /** The same as a read of all that a map holds. */
  Touch ofAll(String map) {
    return new Touch(kind, map.isEmpty() ? "" : map + ALL, named, List.of(), op, values, known);
  }

  /** Whether it reads what the other writes. */
  boolean isOf(Touch write, Body body) {
    return kind == write.kind
        && ((!write.place.isEmpty() && place.equals(write.place)) || isDrawn(write, body));
  }

  /** What is put was computed from one of all that the map holds: a task that was found free. */
  private boolean isDrawn(Touch write, Body body) {
    if (!place.endsWith(ALL) || !(body.op(write.op) instanceof Op.Call put) || put.isStatic()) {
      return false;
    }
    Set<Value> sources = body.sources(write.values);
    return place.equals(body.name(put.arguments().get(0)) + ALL)
        && values.stream().anyMatch(sources::contains);
  }
}
