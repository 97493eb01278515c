package dev.baton.engine.model;

/**
 * A rule's documentation: what {@code baton explain} prints and every report carries.
 *
 * @param id the readable id, kebab case, equal to the class name
 * @param title the law in one line, lower case, no full stop
 * @param pattern which of the six patterns it belongs to
 * @param why what breaks when the law is broken
 * @param fix what to do
 */
public record RuleInfo(
    String id, String pattern, Severity severity, String title, String why, String fix) {}
