package dev.baton.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A page that is made, and kept with what it is made of; {@code -Dbless} writes it anew. */
public final class Published {
  private static final boolean BLESS = System.getProperty("bless") != null;

  private Published() {}

  /** Fails unless the file has exactly this text. */
  public static void check(Path file, String wanted) throws IOException {
    if (BLESS) {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, wanted);
    }
    assertTrue(Files.exists(file), file + " is missing; run with -Dbless");
    assertEquals(wanted, Files.readString(file), file + " is out of date; run with -Dbless");
  }
}
