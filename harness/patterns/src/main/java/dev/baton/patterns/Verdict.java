package dev.baton.patterns;

/**
 * What one role says, for rules that weigh who said it. Immutable if its value is.
 *
 * @param role who says it
 * @param value what it says
 */
public record Verdict<V>(String role, V value) {}
