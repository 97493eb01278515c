package dev.baton.patterns;

import java.lang.reflect.Method;
import java.util.concurrent.ThreadFactory;

/** Makes threads: virtual ones on a JVM that has them. Stateless. */
final class Threads {
  /** So many platform threads at once, where nobody asks for more. */
  private static final int PLATFORM_THREADS = 4096;

  private static final ThreadFactory PLATFORM =
      body -> {
        Thread thread = new Thread(body);
        thread.setDaemon(true);
        return thread;
      };

  private static final ThreadFactory FACTORY = factory();

  private Threads() {}

  private static ThreadFactory factory() {
    try {
      Object builder = Thread.class.getMethod("ofVirtual").invoke(null);
      Method factory = Class.forName("java.lang.Thread$Builder").getMethod("factory");
      return (ThreadFactory) factory.invoke(builder);
    } catch (ReflectiveOperationException | UnsupportedOperationException e) {
      return PLATFORM;
    }
  }

  /** A thread that is not started, and keeps no JVM alive. */
  static Thread create(String name, Runnable body) {
    Thread thread = FACTORY.newThread(body);
    thread.setName(name);
    return thread;
  }

  /** How many there may be at once where nobody sets a bound. */
  static int most() {
    return FACTORY.equals(PLATFORM) ? PLATFORM_THREADS : Integer.MAX_VALUE;
  }
}
