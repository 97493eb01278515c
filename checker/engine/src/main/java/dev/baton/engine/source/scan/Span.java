package dev.baton.engine.source.scan;

/** A stretch of a text; lines and columns count from 1, and the last character belongs to it. */
record Span(int line, int column, int lastLine, int lastColumn) {
  boolean covers(int other) {
    return line <= other && other <= lastLine;
  }

  boolean contains(int otherLine, int otherColumn) {
    boolean starts = line < otherLine || (line == otherLine && column <= otherColumn);
    return starts && (otherLine < lastLine || (otherLine == lastLine && otherColumn <= lastColumn));
  }
}
