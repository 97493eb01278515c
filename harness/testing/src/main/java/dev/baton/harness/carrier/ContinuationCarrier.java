package dev.baton.harness.carrier;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.List;

/**
 * All lanes on the caller's thread, as one-shot delimited continuations of the JVM: a hand-over is
 * two stack switches and no thread is woken. The class is internal to the JDK (21 and later) and
 * must be opened with {@code --add-exports java.base/jdk.internal.vm=ALL-UNNAMED}; {@link Carriers}
 * falls back to threads where it is not. A lane that blocks for real blocks everything, so that an
 * agent that hangs is not reported here.
 */
final class ContinuationCarrier implements Carrier {
  private static final MethodHandle MAKE;
  private static final MethodHandle RUN;
  private static final MethodHandle YIELD;
  private static final boolean USABLE;

  static {
    MethodHandle make = null;
    MethodHandle run = null;
    MethodHandle yield = null;
    try {
      MethodHandles.Lookup lookup = MethodHandles.lookup();
      Class<?> type = Class.forName("jdk.internal.vm.Continuation");
      Class<?> scopeType = Class.forName("jdk.internal.vm.ContinuationScope");
      Object scope =
          lookup
              .findConstructor(scopeType, MethodType.methodType(void.class, String.class))
              .invoke("baton");
      make =
          lookup
              .findConstructor(type, MethodType.methodType(void.class, scopeType, Runnable.class))
              .bindTo(scope)
              .asType(MethodType.methodType(Object.class, Runnable.class));
      run =
          lookup
              .findVirtual(type, "run", MethodType.methodType(void.class))
              .asType(MethodType.methodType(void.class, Object.class));
      yield =
          lookup
              .findStatic(type, "yield", MethodType.methodType(boolean.class, scopeType))
              .bindTo(scope)
              .asType(MethodType.methodType(void.class));
    } catch (Throwable e) {
      make = null; // not there, or not opened to us
    }
    USABLE = make != null;
    MethodHandle none = MethodHandles.constant(Object.class, "");
    MAKE = make == null ? none : make;
    RUN = run == null ? none : run;
    YIELD = yield == null ? none : yield;
  }

  private final List<Object> continuations = new ArrayList<>();
  private int next = CALLER;
  private boolean closed;

  static boolean usable() {
    return USABLE;
  }

  @Override
  public void open(int lane, Runnable loop) {
    Runnable body =
        () -> {
          while (!closed) {
            loop.run();
          }
        };
    try {
      continuations.add(lane, (Object) MAKE.invokeExact(body));
    } catch (Throwable e) {
      throw refused(e);
    }
  }

  @Override
  public void transfer(int from, int to) {
    next = to;
    try {
      YIELD.invokeExact();
    } catch (Throwable e) {
      throw refused(e);
    }
  }

  @Override
  public void start(int to) {
    next = to;
  }

  @Override
  public boolean awaitCaller(long patienceMillis) {
    try {
      while (next != CALLER) {
        RUN.invokeExact(continuations.get(next));
      }
    } catch (Throwable e) {
      throw refused(e);
    }
    return true;
  }

  private static RuntimeException refused(Throwable e) {
    if (e instanceof Error error) {
      throw error;
    }
    return e instanceof RuntimeException already
        ? already
        : new IllegalStateException("the JVM refused a continuation: run without them", e);
  }

  @Override
  public StackTraceElement[] where(int lane) {
    return new StackTraceElement[0];
  }

  @Override
  public void close() {
    closed = true;
    continuations.clear();
  }
}
