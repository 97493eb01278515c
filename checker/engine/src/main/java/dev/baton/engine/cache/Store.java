package dev.baton.engine.cache;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * Contents in a folder, each in a file named by its key. A file says itself which key it is of, and
 * ends with the hash of its content: what is torn, cut, or foreign is as good as absent. Files are
 * written beside and then moved, so that several processes can share a folder. The oldest go when
 * there are too many, and what is very large is not kept. A folder that cannot be written remembers
 * nothing. Thread-safe.
 */
public final class Store {
  private static final String FORMAT = "baton cache 1";
  private static final String SUFFIX = ".baton";
  private static final int MOST_FILES = 60;
  private static final int LARGEST = 4 << 20;
  private static final AtomicInteger WRITERS = new AtomicInteger();
  private final Path folder;

  /** The contents in this folder, which need not exist yet. */
  public Store(Path folder) {
    this.folder = folder;
  }

  /** The content of this key, if it is there and whole. */
  public Optional<byte[]> get(String key) {
    Path file = file(key);
    try {
      if (!Files.isRegularFile(file) || Files.size(file) > LARGEST) {
        return Optional.empty();
      }
      Optional<byte[]> content = unwrapped(key, Files.readAllBytes(file));
      if (content.isPresent()) {
        Files.setLastModifiedTime(file, FileTime.fromMillis(System.currentTimeMillis()));
      }
      return content;
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static Optional<byte[]> unwrapped(String key, byte[] file) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(file))) {
      if (!in.readUTF().equals(FORMAT) || !in.readUTF().equals(key)) {
        return Optional.empty();
      }
      int length = in.readInt();
      if (length < 0 || length > in.available()) {
        return Optional.empty();
      }
      byte[] content = in.readNBytes(length);
      boolean whole = in.readUTF().equals(Key.of(content)) && in.available() == 0;
      return whole ? Optional.of(content) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Keeps the content under this key, if that can be done. */
  public void put(String key, byte[] content) {
    if (content.length > LARGEST / 2) {
      return;
    }
    try {
      Files.createDirectories(folder);
      Path beside = folder.resolve(ownName() + ".tmp");
      try {
        Files.write(beside, wrapped(key, content));
        Files.move(
            beside, file(key), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(beside);
      }
      forgetOldest();
    } catch (IOException | UncheckedIOException e) {
      return; // a full or locked disk: the next run works it out again
    }
  }

  /** Nobody else writes to it; what comes of two machines that think so is torn, and so absent. */
  private static String ownName() {
    return "new" + ProcessHandle.current().pid() + "." + WRITERS.incrementAndGet();
  }

  private static byte[] wrapped(String key, byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeUTF(FORMAT);
    out.writeUTF(key);
    out.writeInt(content.length);
    out.write(content);
    out.writeUTF(Key.of(content));
    return bytes.toByteArray();
  }

  /** Also goes for what a process left that was stopped while it wrote. */
  private void forgetOldest() throws IOException {
    List<Path> files = new ArrayList<>();
    try (Stream<Path> all = Files.list(folder)) {
      all.filter(Store::isOurs).forEach(files::add);
    }
    if (files.size() <= MOST_FILES) {
      return;
    }
    Map<Path, Long> ages = new HashMap<>(); // once: other processes change them meanwhile
    files.forEach(file -> ages.put(file, age(file)));
    files.sort(
        Comparator.comparing((Path file) -> ages.getOrDefault(file, 0L))
            .thenComparing(Comparator.naturalOrder()));
    for (Path file : files.subList(0, files.size() - MOST_FILES)) {
      Files.deleteIfExists(file);
    }
  }

  private static boolean isOurs(Path file) {
    String name = file.toString();
    return name.endsWith(SUFFIX) || name.endsWith(".tmp");
  }

  private static long age(Path file) {
    return file.toFile().lastModified();
  }

  private Path file(String key) {
    return folder.resolve(key + SUFFIX);
  }
}
