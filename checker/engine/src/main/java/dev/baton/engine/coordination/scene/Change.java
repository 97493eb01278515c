package dev.baton.engine.coordination.scene;

import dev.baton.engine.code.MethodCode;
import dev.baton.engine.code.Value;
import dev.baton.engine.model.Fact.WriteKind;
import dev.baton.engine.model.Step;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What running a method changes, in terms of its own parameters.
 *
 * @param target the path that is changed; a field's path ends with the field
 * @param key what a map is changed under, absent for all others
 * @param method in which it stands
 * @param op which of its ops it is
 * @param hops the calls that lead there, outermost first
 */
public record Change(
    Value target, WriteKind kind, @Nullable Value key, MethodCode method, int op, List<Hop> hops) {

  /** A call on the way. */
  public record Hop(MethodCode method, int op, Step step) {}

  /** The same, seen from a caller. */
  Change from(Hop call, Value newTarget, @Nullable Value newKey) {
    List<Hop> way = new ArrayList<>();
    way.add(call);
    way.addAll(hops);
    return new Change(newTarget, kind, newKey, method, op, List.copyOf(way));
  }
}
