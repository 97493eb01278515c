package dev.baton.engine.model;

import java.util.Comparator;

/**
 * Where something stands in a source file.
 *
 * @param file relative to the project's root, with {@code /}; a class name where no source is known
 * @param line from 1; 0 where unknown
 * @param column from 1; 0 where unknown
 * @param length in characters; 0 where unknown
 */
public record Place(String file, int line, int column, int length) implements Comparable<Place> {
  private static final Comparator<Place> ORDER =
      Comparator.comparing(Place::file)
          .thenComparingInt(Place::line)
          .thenComparingInt(Place::column)
          .thenComparingInt(Place::length);

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
    return ORDER.compare(this, other);
  }
}
