package dev.baton.harness.stresstarget.compiled;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Loads what was compiled, and what is on the class path of the running compilation. */
public final class MemoryClasses extends ClassLoader {
  private final CompilationView view;
  private final Predicate<String> own;
  private final List<Class<?>> loaded = new ArrayList<>();

  /**
   * Classes of a compilation.
   *
   * @param own whether the class of this binary name is the user's own, not of a library
   */
  public MemoryClasses(CompilationView view, Predicate<String> own) {
    super(ClassLoader.getPlatformClassLoader());
    this.view = view;
    this.own = own;
  }

  /** The user's own classes that are in use so far. */
  synchronized List<Class<?>> ownClasses() {
    return List.copyOf(loaded);
  }

  /** The bytes of one of the user's own classes; absent where it is none. */
  byte @Nullable [] ownBytes(String binaryName) {
    return own.test(binaryName) ? bytes(binaryName) : null;
  }

  private byte @Nullable [] bytes(String binaryName) {
    byte[] compiled = view.compiled().get(binaryName);
    return compiled != null ? compiled : view.onClassPath(binaryName);
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    byte[] bytes = bytes(name);
    if (bytes == null) {
      throw new ClassNotFoundException(name);
    }
    Class<?> defined = defineClass(name, bytes, 0, bytes.length);
    if (own.test(name)) {
      synchronized (this) {
        loaded.add(defined);
      }
    }
    return defined;
  }
}
