package dev.baton.engine.source.mend;

/** One way to mend the breach of one law. A value; stateless. */
public sealed interface Mend
    permits LookAtOutcome, ReleaseInFinally, CarryAttemptOver, DeclareLaw, WaiveHere {
  /** Looks at an outcome by raising what was refused. */
  static Mend lookAt(Outcome outcome) {
    return new LookAtOutcome(outcome);
  }

  /** Gives a lock back in a {@code finally}. */
  static Mend releaseInFinally() {
    return new ReleaseInFinally();
  }

  /** Counts the attempts of a payload on from the previous one. */
  static Mend carryAttemptOver() {
    return new CarryAttemptOver();
  }

  /** Declares that the key, which a constant names, is only added to. */
  static Mend appendOnly() {
    return new DeclareLaw(null);
  }

  /** Declares that the key, which a constant names, is merged by a class. */
  static Mend mergedBy(Reducer reducer) {
    return new DeclareLaw(reducer);
  }

  /**
   * A class that merges two values.
   *
   * @param type in internal form
   * @param source the text of the file in which it stands
   */
  record Reducer(String type, String source) {}

  /** Accepts all findings of the rule in the declaration around a place. */
  static Mend waive(String rule) {
    return new WaiveHere(rule);
  }

  /**
   * An outcome that nobody looks at.
   *
   * @param method the name of the method that is called
   * @param returned the descriptor of what it returns
   * @param operation what it does, in one word
   */
  record Outcome(String method, String returned, String operation) {}

  /** How the breach at this offset of the source is mended. */
  Repair repair(SourceText source, int offset);
}
