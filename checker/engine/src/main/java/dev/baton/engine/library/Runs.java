package dev.baton.engine.library;

/** When a function that is given to a call runs. */
public enum Runs {
  /** Before the call returns. */
  HERE,
  /** After the call has returned, or beside it. */
  LATER,
  /** One or the other. */
  UNKNOWN
}
