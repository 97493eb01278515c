package dev.baton.patterns;

import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/** Makes threads: virtual ones on a JVM that has them. Stateless. */
final class Threads {
  private static final @Nullable Method VIRTUAL = virtual();

  private Threads() {}

  private static @Nullable Method virtual() {
    try {
      Class<?> builder = Class.forName("java.lang.Thread$Builder");
      Method unstarted = builder.getMethod("unstarted", Runnable.class);
      Thread.class.getMethod("ofVirtual").invoke(null);
      return unstarted;
    } catch (ReflectiveOperationException | UnsupportedOperationException e) {
      return null;
    }
  }

  /** A thread that is not started, and keeps no JVM alive. */
  static Thread create(String name, Runnable body) {
    if (VIRTUAL != null) {
      try {
        Thread thread =
            (Thread) VIRTUAL.invoke(Thread.class.getMethod("ofVirtual").invoke(null), body);
        thread.setName(name);
        return thread;
      } catch (ReflectiveOperationException e) {
        // a JVM that had them a moment ago; a platform thread does as well
        return platform(name, body);
      }
    }
    return platform(name, body);
  }

  private static Thread platform(String name, Runnable body) {
    Thread thread = new Thread(body, name);
    thread.setDaemon(true);
    return thread;
  }
}
