package dev.baton.engine.bytecode.signature;

import dev.baton.engine.symbol.ClassSymbol;
import dev.baton.engine.symbol.Classes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * The classes in folders and jars, read when they are asked for. What cannot be opened is as good
 * as empty. Thread-safe; jars stay open until it is closed.
 */
public final class ClassPath implements Classes, AutoCloseable {
  private final List<Path> folders = new ArrayList<>();
  private final List<ZipFile> jars = new ArrayList<>();
  private final Map<String, Optional<ClassSymbol>> known = new ConcurrentHashMap<>();

  /** The classes at these places, the first ones first. */
  public ClassPath(Collection<Path> entries) {
    for (Path entry : entries) {
      if (Files.isDirectory(entry)) {
        folders.add(entry);
      } else if (Files.isRegularFile(entry)) {
        open(entry);
      }
    }
  }

  private void open(Path jar) {
    try {
      jars.add(new ZipFile(jar.toFile()));
    } catch (IOException e) {
      return; // no jar
    }
  }

  @Override
  public @Nullable ClassSymbol find(String name) {
    return known.computeIfAbsent(name, this::load).orElse(null);
  }

  private Optional<ClassSymbol> load(String name) {
    String file = name + ".class";
    try {
      for (Path folder : folders) {
        Path found = folder.resolve(file);
        if (Files.isRegularFile(found)) {
          return Optional.of(ClassFileSymbol.read(Files.readAllBytes(found)));
        }
      }
      for (ZipFile jar : jars) {
        ZipEntry entry = jar.getEntry(file);
        if (entry != null) {
          try (InputStream in = jar.getInputStream(entry)) {
            return Optional.of(ClassFileSymbol.read(in.readAllBytes()));
          }
        }
      }
    } catch (IOException | RuntimeException e) {
      return Optional.empty(); // corrupt: not known
    }
    return Optional.empty();
  }

  @Override
  public void close() {
    jars.forEach(ClassPath::close);
  }

  private static void close(ZipFile jar) {
    try {
      jar.close();
    } catch (IOException e) {
      return; // nothing was written
    }
  }
}
