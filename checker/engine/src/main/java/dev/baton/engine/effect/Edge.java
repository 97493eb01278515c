package dev.baton.engine.effect;

import dev.baton.engine.code.Value;
import org.jspecify.annotations.Nullable;

/**
 * A reference from one object to another, made by a store.
 *
 * @param base what holds the reference
 * @param slot where in it, see {@link Slots}
 * @param value what is referred to
 * @param site where it was stored
 */
public record Edge(Value base, String slot, Value value, Site site) {
  @Override
  public int hashCode() {
    return ((base.hashCode() * 31 + slot.hashCode()) * 31 + value.hashCode()) * 31
        + site.hashCode();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Edge o
            && slot.equals(o.slot)
            && base.equals(o.base)
            && value.equals(o.value)
            && site.equals(o.site));
  }
}
