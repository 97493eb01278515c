package dev.baton.engine.effect;

import dev.baton.engine.code.Value;

/**
 * A reference from one object to another, made by a store.
 *
 * @param base what holds the reference
 * @param slot where in it, see {@link Slots}
 * @param value what is referred to
 * @param site where it was stored
 */
public record Edge(Value base, String slot, Value value, Site site) {}
