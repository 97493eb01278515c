package dev.baton.engine.fork;

import dev.baton.engine.cache.CacheFolder;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * The loaded classes of the other process, kept from one run to the next by class-data sharing (JEP
 * 350), one archive for each Java and each version of the code. To write one takes as long as it
 * saves in four runs, so a machine that is thrown away after one run has none: the first run leaves
 * a note, the second writes, the third is faster. Without a folder to write to there is none.
 */
final class ClassArchive {
  private static final String SUFFIX = ".jsa";
  private static final String NOTE = ".wanted";

  /** What a process is writing, or was when it was stopped. */
  private static final String TORN = ".new";

  private static final int MOST = 4;

  /** Of the hash that names archives: the prime of FNV-1a, for 64 bits. */
  private static final long PRIME = 0x100000001b3L;

  private static final AtomicInteger WRITERS = new AtomicInteger();
  private final Path file;

  /** Beside the file, where this run writes one. */
  private final Optional<Path> written;

  private final List<String> options;

  private ClassArchive(Path file, Optional<Path> written, List<String> options) {
    this.file = file;
    this.written = written;
    this.options = options;
  }

  /** The archive of this code, which is written when somebody uses it for the second time. */
  static ClassArchive of(List<Path> code) {
    return of(code, CacheFolder.ofUser().resolveSibling("classes"));
  }

  static ClassArchive of(List<Path> code, Path folder) {
    Path file = folder.resolve(name(code) + SUFFIX);
    Path note = file.resolveSibling(file.getFileName() + NOTE);
    Optional<Path> beside = Optional.empty();
    List<String> options = List.of();
    try {
      if (Files.isRegularFile(file)) {
        options = List.of("-XX:SharedArchiveFile=" + file);
      } else if (Files.exists(note)) {
        Path own = file.resolveSibling(file.getFileName() + "." + ownName() + TORN);
        beside = Optional.of(own);
        options = List.of("-XX:ArchiveClassesAtExit=" + own);
      } else if (code.stream().allMatch(Files::isRegularFile)) { // folders cannot be archived
        Files.createDirectories(folder);
        Files.createFile(note);
      }
    } catch (IOException e) {
      options = List.of();
    }
    return new ClassArchive(file, beside, options);
  }

  /** No other process, and nobody else in this one, writes to it. */
  private static String ownName() {
    return ProcessHandle.current().pid() + "." + WRITERS.incrementAndGet();
  }

  /** Where it does not tell two apart, Java sees that the archive is not of its class path. */
  private static String name(List<Path> code) {
    StringBuilder all = new StringBuilder();
    all.append(System.getProperty("java.runtime.version")).append(System.getProperty("java.home"));
    for (Path entry : code) {
      File file = entry.toFile();
      all.append(entry).append(' ').append(file.length()).append(' ').append(file.lastModified());
    }
    long hash = 0;
    for (int i = 0; i < all.length(); i++) {
      hash = hash * PRIME + all.charAt(i);
    }
    return Long.toHexString(hash);
  }

  /** What Java is told. */
  List<String> options() {
    return options;
  }

  /** Whether the process writes it, which it does when it ends. */
  boolean isWritten() {
    return written.isPresent();
  }

  /**
   * Puts an archive that was written in its place, and takes the oldest away; what cannot be moved
   * is left to a later run.
   *
   * @param whole whether the process that wrote it ended well
   */
  void close(boolean whole) {
    try {
      Path torn = written.orElse(null);
      if (torn == null) {
        return;
      }
      try {
        if (whole && Files.isRegularFile(torn)) {
          Files.move(torn, file, StandardCopyOption.ATOMIC_MOVE);
          forgetOldest(file.resolveSibling(""));
        }
      } finally {
        Files.deleteIfExists(torn);
      }
    } catch (IOException | UncheckedIOException e) {
      return; // the archive only saves time
    }
  }

  private static void forgetOldest(Path folder) throws IOException {
    List<Path> all;
    try (Stream<Path> files = Files.list(folder)) {
      all = new ArrayList<>(files.toList());
    }
    Map<Path, Long> ages = new HashMap<>(); // once: other processes change them meanwhile
    all.forEach(file -> ages.put(file, file.toFile().lastModified()));
    all.sort(Comparator.comparing((Path file) -> -ages.getOrDefault(file, 0L)));
    for (String suffix : List.of(SUFFIX, NOTE, TORN)) {
      all.stream()
          .filter(file -> file.toString().endsWith(suffix))
          .skip(MOST)
          .forEach(file -> file.toFile().delete());
    }
  }
}
