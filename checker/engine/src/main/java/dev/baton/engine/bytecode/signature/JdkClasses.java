package dev.baton.engine.bytecode.signature;

import dev.baton.engine.symbol.ClassSymbol;
import dev.baton.engine.symbol.Classes;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The classes of the running JDK, and Baton's own annotations, which are known wherever Baton runs.
 * Thread-safe.
 */
public final class JdkClasses implements Classes {
  private static final String OWN = "dev/baton/annotation/";
  private final Map<String, Optional<ClassSymbol>> known = new ConcurrentHashMap<>();

  @Override
  public @Nullable ClassSymbol find(String name) {
    return known.computeIfAbsent(name, JdkClasses::load).orElse(null);
  }

  private static Optional<ClassSymbol> load(String name) {
    String file = name + ".class";
    try (InputStream in =
        name.startsWith(OWN)
            ? JdkClasses.class.getClassLoader().getResourceAsStream(file)
            : ClassLoader.getPlatformClassLoader().getResourceAsStream(file)) {
      return in == null ? Optional.empty() : Optional.of(ClassFileSymbol.read(in.readAllBytes()));
    } catch (IOException | RuntimeException e) {
      return Optional.empty(); // newer than the reader, or not there: not known
    }
  }
}
