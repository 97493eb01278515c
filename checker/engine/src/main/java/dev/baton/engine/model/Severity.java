package dev.baton.engine.model;

/** How bad the breach of a law is. */
public enum Severity {
  ERROR,
  WARNING
}
