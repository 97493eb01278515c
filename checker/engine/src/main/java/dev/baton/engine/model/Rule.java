package dev.baton.engine.model;

import java.util.stream.Stream;

/** A law over facts: a value, without state and without I/O. */
public interface Rule {
  /** Its documentation. */
  RuleInfo info();

  /** The breaches of the law. */
  Stream<Finding> check(Facts facts);
}
