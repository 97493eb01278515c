package dev.baton.patterns;

/**
 * A value with the version under which it was read; the version goes back with the write that is
 * computed from it.
 *
 * @param value the value; make it immutable, it is shared
 * @param version counts the writes, from 0 for the initial value
 */
public record Versioned<S>(S value, long version) {}
