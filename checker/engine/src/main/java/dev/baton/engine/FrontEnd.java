package dev.baton.engine;

/** How code is read. */
enum FrontEnd {
  /** Class files where they are, else sources by a compiler, else sources alone. */
  BEST,
  /** As {@link #BEST}, but all of it in depth, whether its names can matter or not. */
  WHOLE,
  /** Sources alone, whatever a compiler or class files would tell. */
  SOURCES_ALONE
}
