package dev.baton.patterns.history;

import dev.baton.patterns.CoordinationListener;
import dev.baton.patterns.Operation;
import dev.baton.patterns.Operation.Kind;
import dev.baton.patterns.Versioned;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Writes a history: for each operation a line of JSON, with the ticks of its call and its return on
 * one counter. Two operations whose ticks do not overlap happened one after the other.
 *
 * <p>What happened to several keys as one is a line for each key, with its version; changes stand
 * between a {@code begin} and a {@code commit}.
 *
 * <p>Safe to share between threads; the file has the order of the returns. An operation that names
 * no agent is its thread's. Writing never fails an operation: what went wrong is thrown by {@link
 * #close}, which also writes what has not returned.
 *
 * <pre>{@code
 * try (HistoryLog log = HistoryLog.to(Files.newBufferedWriter(Path.of("history.jsonl")))) {
 *   TaskOwnership task = TaskOwnership.of("t-17", "writer").observed(log);
 *   ...
 * }
 * }</pre>
 */
public final class HistoryLog implements CoordinationListener, Closeable {
  private final Writer target;
  private final UnaryOperator<Object> shown;
  private final AtomicLong clock = new AtomicLong();
  private final Map<Long, Started> open = new ConcurrentHashMap<>();
  private final ThreadLocal<Deque<Long>> calls = ThreadLocal.withInitial(ArrayDeque::new);
  private final ReentrantLock lock = new ReentrantLock();
  private @Nullable IOException problem;

  private record Started(String agent, Operation operation) {}

  private HistoryLog(Writer target, UnaryOperator<Object> shown) {
    this.target = target;
    this.shown = shown;
  }

  /** A log with the values as they are. */
  public static HistoryLog to(Writer target) {
    return new HistoryLog(target, value -> value);
  }

  /**
   * A log that shows values in another way, say by their hash, where they are large or private.
   *
   * @param shown what to write for a value: texts, numbers, collections, maps and records are
   *     written as such, anything else as its text
   */
  public static HistoryLog to(Writer target, UnaryOperator<Object> shown) {
    return new HistoryLog(target, shown);
  }

  @Override
  public void before(Operation operation) {
    long call = clock.incrementAndGet();
    calls.get().push(call);
    open.put(call, new Started(agent(operation), operation));
  }

  @Override
  public void after(Operation operation) {
    Deque<Long> own = calls.get();
    Long call = own.poll();
    if (own.isEmpty()) {
      calls.remove();
    }
    if (call != null && open.remove(call) != null) {
      returned(operation, call);
    }
  }

  private void returned(Operation operation, long call) {
    boolean isCommit = operation.kind() == Kind.COMMIT;
    Map<String, Versioned<?>> keys = versions(operation);
    if (isCommit && !keys.isEmpty()) {
      write(bare(operation, Kind.BEGIN), call);
    }
    keys.forEach(
        (key, now) -> {
          Operation one = bare(operation, isCommit ? Kind.WRITE : Kind.READ);
          long base = isCommit ? now.version() - 1 : -1;
          write(one.key(key).value(now.value()).version(now.version()).base(base), call);
        });
    if (isCommit || keys.isEmpty()) {
      write(keys.isEmpty() ? operation : operation.value(null), call);
    }
  }

  /** The same agent, task and token, doing something else. */
  private static Operation bare(Operation like, Kind kind) {
    return Operation.of(kind)
        .agent(like.agent())
        .task(like.task())
        .token(like.token())
        .outcome("ok");
  }

  /** What was read or written under several keys; empty where it is not that. */
  private static Map<String, Versioned<?>> versions(Operation operation) {
    Map<String, Versioned<?>> versions = new LinkedHashMap<>();
    if (operation.key().isEmpty() && operation.value() instanceof Map<?, ?> map) {
      map.forEach(
          (key, value) -> {
            if (key instanceof String name && value instanceof Versioned<?> now) {
              versions.put(name, now);
            }
          });
    }
    return versions;
  }

  private void write(Operation operation, long call) {
    long end = clock.incrementAndGet();
    write(HistoryLine.of(agent(operation), operation, value(operation), call, end));
  }

  private static String agent(Operation operation) {
    Thread thread = Thread.currentThread();
    String name = thread.getName().isEmpty() ? "thread-" + thread.getId() : thread.getName();
    return operation.agent().isEmpty() ? name : operation.agent();
  }

  private @Nullable Object value(Operation operation) {
    Object value = operation.value();
    try {
      return value == null ? null : shown.apply(value);
    } catch (RuntimeException e) {
      return "not shown: " + e;
    }
  }

  private void write(String line) {
    lock.lock();
    try {
      if (problem == null) {
        target.append(line).append('\n');
      }
    } catch (IOException e) {
      problem = e;
    } finally {
      lock.unlock();
    }
  }

  /**
   * Writes the operations that have not returned, and closes the file.
   *
   * @throws IOException what went wrong first; the lines after it are missing
   */
  @Override
  public void close() throws IOException {
    new TreeMap<>(open)
        .forEach(
            (call, started) -> {
              Operation unknown = started.operation.outcome("unknown");
              write(HistoryLine.of(started.agent, unknown, value(unknown), call, 0));
            });
    open.clear();
    try {
      target.close();
    } catch (IOException e) {
      problem = problem == null ? e : problem;
    }
    if (problem != null) {
      throw problem;
    }
  }
}
