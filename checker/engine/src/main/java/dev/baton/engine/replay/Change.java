package dev.baton.engine.replay;

import dev.baton.engine.code.MethodRef;
import dev.baton.engine.replay.thing.Made;

/** A field of an object was given a value, outside its constructor. */
public record Change(Made object, String field, MethodRef host, int line) {}
