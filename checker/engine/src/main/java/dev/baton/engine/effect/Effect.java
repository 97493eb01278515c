package dev.baton.engine.effect;

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
 * @param cell the declared cell, once the path or the key is known well enough
 * @param site where it happens
 * @param hops the calls on the way, outermost first
 */
public record Effect(Value target, Touch touch, @Nullable Cell cell, Site site, List<Site> hops) {

  /** Something that the method does itself. */
  public static Effect here(Value target, Touch touch, Site site) {
    return new Effect(target, touch, null, site, List.of());
  }

  /** A write of a known cell. */
  public static Effect written(Cell cell, WriteKind kind, Site site) {
    Value somewhere = new Value.Unknown();
    return new Effect(somewhere, Touch.slot(kind, List.of()), cell, site, List.of());
  }

  /** A call of something that cannot be followed, and that is given this. */
  public static Effect opaque(Value given, String why, Invocation call) {
    return new Effect(given, Touch.opaque(why), null, call.site(), List.of());
  }

  /** The same effect, after these calls. */
  public Effect after(List<Site> calls) {
    List<Site> way = new ArrayList<>(calls);
    way.addAll(hops);
    return new Effect(target, touch, cell, site, List.copyOf(way));
  }

  /** What makes two effects one: all but the way there. */
  public Effect identity() {
    return hops.isEmpty() ? this : new Effect(target, touch, cell, site, List.of());
  }

  /** The same effect seen by the caller at {@code call}. */
  public Effect calledFrom(Site call, Value newTarget, Touch newTouch) {
    List<Site> way = new ArrayList<>();
    way.add(call);
    way.addAll(hops);
    return new Effect(newTarget, newTouch, cell, site, List.copyOf(way));
  }

  /** The same effect, whatever it is done with. */
  public Effect withoutOperands() {
    return touch.operands().isEmpty()
        ? this
        : new Effect(target, touch.withoutOperands(), cell, site, hops);
  }

  /** The same effect, on a cell that is now known. */
  public Effect on(Cell known) {
    return new Effect(target, touch, known, site, hops);
  }

  /** The same effect, placed at the outermost call: the one that supplied the key. */
  public Effect atCall() {
    return hops.isEmpty() ? this : new Effect(target, touch, cell, hops.get(0), List.of());
  }
}
