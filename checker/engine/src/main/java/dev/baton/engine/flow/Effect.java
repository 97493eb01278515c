package dev.baton.engine.flow;

import dev.baton.engine.code.MethodRef;
import dev.baton.engine.code.Value;
import dev.baton.engine.model.Cell;
import dev.baton.engine.model.Fact.WriteKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What running a method does to state, in terms of the method's own parameters.
 *
 * @param target the path that is touched; a field's path ends with the field
 * @param kind how it is written; absent for a read
 * @param key the key of a keyed write, absent for all others
 * @param cell the declared cell, once the path or the key is known well enough
 * @param site where it happens
 * @param hops the calls on the way, outermost first
 */
public record Effect(
    Value target,
    @Nullable WriteKind kind,
    @Nullable Value key,
    @Nullable Cell cell,
    Site site,
    List<Site> hops) {

  /** A line of a method; {@code member} is the field or method that is touched there. */
  public record Site(MethodRef method, String member, int line) {}

  /** What makes two effects one: all but the way there. */
  record Identity(
      Value target,
      @Nullable WriteKind kind,
      @Nullable Value key,
      @Nullable Cell cell,
      Site site) {}

  Identity identity() {
    return new Identity(target, kind, key, cell, site);
  }

  /** The same effect seen by the caller at {@code call}. */
  Effect calledFrom(Site call, Value newTarget, @Nullable Value newKey) {
    List<Site> way = new ArrayList<>();
    way.add(call);
    way.addAll(hops);
    return new Effect(newTarget, kind, newKey, cell, site, List.copyOf(way));
  }

  /** The same effect, on a cell that is now known. */
  Effect on(Cell known) {
    return new Effect(target, kind, key, known, site, hops);
  }

  /** The same effect, placed at the outermost call: the one that supplied the key. */
  Effect atCall() {
    return hops.isEmpty() ? this : new Effect(target, kind, key, cell, hops.get(0), List.of());
  }
}
