package dev.baton.engine.library;

/** What a call gives back. */
public enum Gives {
  /** Nothing that could be changed. */
  NOTHING,
  /** The receiver, or a view of it through which it can be changed. */
  RECEIVER,
  /** Something that is inside the receiver, or that a function gave. */
  INSIDE,
  /** One of the arguments, or a view of it. */
  ARGUMENT,
  /** Something that is inside an argument. */
  INSIDE_ARGUMENT,
  /** A new object with the same content. */
  COPY,
  /** A new object with the same content that cannot be changed. */
  FIXED,
  /** The receiver and the arguments as one function: it runs them all. */
  COMPOSED,
  /** Anything. */
  OUTSIDE
}
