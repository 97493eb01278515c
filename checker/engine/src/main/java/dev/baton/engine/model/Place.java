package dev.baton.engine.model;

import org.jspecify.annotations.Nullable;

/**
 * Where something stands in a source file.
 *
 * @param file relative to the project's root, with {@code /}; a class name where no source is known
 * @param line from 1; 0 where unknown
 * @param column from 1; 0 where unknown
 * @param length in characters; 0 where unknown
 */
public record Place(String file, int line, int column, int length) implements Comparable<Place> {
  /** The start of a line. */
  public static Place line(String file, int line) {
    return new Place(file, line, 0, 0);
  }

  /** The file without its folders, and the line: {@code Reviewer.java:22}. */
  public String brief() {
    return file.substring(file.lastIndexOf('/') + 1) + (line > 0 ? ":" + line : "");
  }

  @Override
  public int compareTo(Place other) {
    int byFile = file.compareTo(other.file);
    if (byFile != 0) {
      return byFile;
    }
    if (line != other.line) {
      return Integer.compare(line, other.line);
    }
    return column != other.column
        ? Integer.compare(column, other.column)
        : Integer.compare(length, other.length);
  }

  // written out: places are keys of many maps, and what a record brings along starts slowly
  @Override
  public int hashCode() {
    return ((file.hashCode() * 31 + line) * 31 + column) * 31 + length;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Place o
            && line == o.line
            && column == o.column
            && length == o.length
            && file.equals(o.file));
  }
}
