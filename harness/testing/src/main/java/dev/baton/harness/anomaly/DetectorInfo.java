package dev.baton.harness.anomaly;

/**
 * What a detector is for: what {@code baton explain} prints, and every report carries.
 *
 * @param id the readable id, kebab case, equal to the class name
 * @param title the law in one line, lower case, no full stop
 * @param why when exactly it is broken, and what breaks then
 * @param fix what to do
 */
public record DetectorInfo(String id, String title, String why, String fix) {}
