package dev.baton.engine.effect;

import dev.baton.engine.code.MethodRef;

/** A line of a method; {@code member} is the field or method that is touched there. */
public record Site(MethodRef method, String member, int line) {}
