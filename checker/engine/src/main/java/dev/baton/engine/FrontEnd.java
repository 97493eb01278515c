package dev.baton.engine;

/** How code is read. */
enum FrontEnd {
  /** Class files where they are, else sources by a compiler, else sources alone. */
  BEST,
  /** Sources alone, whatever a compiler or class files would tell. */
  SOURCES_ALONE
}
