package dev.baton.engine.cache;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.Attributes.Name;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.Checksum;

/** What tells one version of a jar or of a folder of class files from another. */
public final class Identity {
  /** What a comment at the end of a jar can take, and the end record before it. */
  private static final int MOST_END = (1 << 16) + 22;

  private static final int END = 0x06054b50;

  private Identity() {}

  /** Of the code that runs here: Baton itself, and the Java that it runs on. */
  public static String ofThis() {
    return Own.TEXT;
  }

  /** Of an entry of a class path: by content, whatever its dates are. */
  public static String of(Path entry) {
    return of(entry, new HashSet<>());
  }

  private static String of(Path entry, Set<Path> seen) {
    if (!seen.add(entry)) {
      return "seen";
    }
    try {
      if (Files.isDirectory(entry)) {
        return ofFolder(entry, ".class") + ofFolder(entry, ".java"); // the compiler finds both
      }
      return Files.isRegularFile(entry) ? ofJar(entry) + named(entry, seen) : "absent";
    } catch (IOException | UncheckedIOException e) {
      return "cannot be read";
    }
  }

  /** The jars that a jar names in its manifest: the compiler reads these, too. */
  private static String named(Path jar, Set<Path> seen) {
    Key key = new Key();
    try (JarFile open = new JarFile(jar.toFile(), false)) {
      Manifest manifest = open.getManifest();
      String all = manifest == null ? null : manifest.getMainAttributes().getValue(Name.CLASS_PATH);
      if (all == null) {
        return "";
      }
      URI base = jar.toAbsolutePath().toUri();
      for (String each : all.strip().split("\\s+", -1)) {
        URI at = base.resolve(each);
        key.add(each).add("file".equals(at.getScheme()) ? of(Path.of(at), seen) : "elsewhere");
      }
    } catch (IOException | IllegalArgumentException e) {
      return "no manifest"; // no jar, or names nothing that could be found
    }
    return key.text();
  }

  /** Of the class path of this process, which is worked out once. */
  public static String ofClassPath() {
    return OwnClassPath.TEXT;
  }

  private static String ofFolder(Path folder, String end) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
      files =
          all.filter(f -> f.toString().endsWith(end) && Files.isRegularFile(f)).sorted().toList();
    }
    Key key = new Key();
    for (Path file : files) {
      key.add(folder.relativize(file).toString()).add(Files.readAllBytes(file));
    }
    return key.text();
  }

  /**
   * A jar's directory (APPNOTE.TXT, 4.3.12) lists each entry with its checksum and size, so that
   * nothing else has to be read. What has none is read whole.
   */
  private static String ofJar(Path jar) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(jar.toFile(), "r")) {
      byte[] end = tail(file, (int) Math.min(MOST_END, file.length()));
      for (int at = end.length - 22; at >= 0; at--) {
        if (number(end, at) == END) {
          long size = number(end, at + 12) & 0xffffffffL;
          long whole = size + end.length - at;
          if (whole <= file.length() && whole < Integer.MAX_VALUE) {
            return checksums(tail(file, (int) whole));
          }
        }
      }
    }
    return Key.of(Files.readAllBytes(jar));
  }

  /** As the directory itself tells contents, by checksums; they run natively from the start. */
  private static String checksums(byte[] directory) {
    return directory.length + " " + of(directory, new CRC32()) + " " + of(directory, new CRC32C());
  }

  private static long of(byte[] bytes, Checksum checksum) {
    checksum.update(bytes, 0, bytes.length);
    return checksum.getValue();
  }

  private static byte[] tail(RandomAccessFile file, int length) throws IOException {
    byte[] bytes = new byte[length];
    file.seek(file.length() - length);
    file.readFully(bytes);
    return bytes;
  }

  private static int number(byte[] bytes, int at) {
    return (bytes[at] & 0xff)
        | (bytes[at + 1] & 0xff) << 8
        | (bytes[at + 2] & 0xff) << 16
        | (bytes[at + 3] & 0xff) << 24;
  }

  /** Worked out once: code does not change while it runs. */
  private static final class Own {
    static final String TEXT =
        new Key().add(code()).add(System.getProperty("java.runtime.version", "")).text();

    private static String code() {
      CodeSource source = Identity.class.getProtectionDomain().getCodeSource();
      try {
        Path code = source == null ? Path.of("") : Path.of(source.getLocation().toURI());
        // tables are code, too
        return Files.isDirectory(code) ? ofFolder(code, "") : Identity.of(code);
      } catch (IOException
          | UncheckedIOException
          | URISyntaxException
          | IllegalArgumentException e) {
        return "unknown";
      }
    }
  }

  private static final class OwnClassPath {
    static final String TEXT = text();

    private static String text() {
      Key key = new Key();
      for (String entry : System.getProperty("java.class.path", "").split(File.pathSeparator, -1)) {
        key.add(entry).add(Identity.of(Path.of(entry)));
      }
      return key.text();
    }
  }
}
