package dev.baton.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.AbstractList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The contents of files, each read when it is first asked for: where others do the work and nothing
 * is remembered, few are. What cannot be read ends in an {@link UncheckedIOException}. Not
 * thread-safe.
 */
final class Contents extends AbstractList<byte[]> {
  private List<Path> files;
  private final Map<Integer, byte[]> read = new HashMap<>();

  /** Nothing is read yet. */
  Contents(List<Path> files) {
    this.files = files;
  }

  @Override
  public byte[] get(int index) {
    return read.computeIfAbsent(index, i -> read(files.get(i)));
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public int size() {
    return files.size();
  }

  /** Lets go of all. */
  @Override
  public void clear() {
    files = List.of();
    read.clear();
  }
}
