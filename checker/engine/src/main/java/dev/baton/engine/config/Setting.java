package dev.baton.engine.config;

/**
 * One setting of {@code baton.yaml}.
 *
 * @param key its name, which is the option's on the command line where there is one
 * @param about what it does, for the schema
 * @param absent what holds where it is not set
 */
public record Setting<T>(String key, String about, Shape<T> shape, T absent) {}
