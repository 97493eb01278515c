package dev.baton.harness.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Puts the two lines of an operation together, its invocation and its completion, as Jepsen's
 * histories keep them. The tick of a line is its number. Not thread-safe.
 */
final class Pairing {
  /** What a completion of type {@code :fail} means. */
  enum Fail {
    /** The operation did not happen. */
    NOTHING,
    /** An answer like any other: a compare-and-set compared, and found another value. */
    ANSWER
  }

  /**
   * One line.
   *
   * @param number where, from 1
   * @param process who
   * @param type {@code :invoke}, {@code :ok}, {@code :fail}, or {@code :info}
   * @param function {@code :read} and the like
   * @param key on what, if that is told apart
   * @param value what was written, or read
   */
  record Line(
      int number,
      String process,
      String type,
      String function,
      @Nullable String key,
      @Nullable Object value) {}

  private static final Map<String, Op> FUNCTIONS =
      Map.ofEntries(
          Map.entry(":read", Op.READ),
          Map.entry(":get", Op.READ),
          Map.entry(":write", Op.WRITE),
          Map.entry(":put", Op.WRITE),
          Map.entry(":append", Op.APPEND),
          Map.entry(":cas", Op.CAS),
          Map.entry(":acquire", Op.LOCK),
          Map.entry(":lock", Op.LOCK),
          Map.entry(":release", Op.UNLOCK),
          Map.entry(":unlock", Op.UNLOCK),
          Map.entry(":enqueue", Op.OFFER),
          Map.entry(":dequeue", Op.ACCEPT));

  private final Fail fail;
  private final Map<String, Line> open = new HashMap<>();
  private final List<Event> events = new ArrayList<>();
  private final List<Reading.Problem> problems = new ArrayList<>();

  Pairing(Fail fail) {
    this.fail = fail;
  }

  void add(Line line) {
    if (line.type().equals(":invoke")) {
      Line lost = open.put(line.process(), line);
      if (lost != null) {
        events.add(event(lost, Event.NEVER, lost.value(), Outcome.UNKNOWN));
      }
      return;
    }
    Line call = open.remove(line.process());
    if (call == null) {
      problem(line.number(), "process " + line.process() + " completes what it did not invoke");
      return;
    }
    switch (line.type()) {
      case ":ok" -> events.add(event(call, line.number(), answer(call, line), Outcome.OK));
      case ":info" -> events.add(event(call, Event.NEVER, call.value(), Outcome.UNKNOWN));
      case ":fail" -> failed(call, line);
      default -> problem(line.number(), "no type is called `" + line.type() + "`");
    }
  }

  /** A read that timed out saw nobody knows what; a refused compare-and-set is an answer. */
  private void failed(Line call, Line line) {
    if (fail == Fail.ANSWER) {
      boolean late = ":timed-out".equals(line.value());
      events.add(event(call, line.number(), call.value(), late ? Outcome.UNKNOWN : Outcome.FAILED));
    }
  }

  private static @Nullable Object answer(Line call, Line line) {
    return line.value() == null ? call.value() : line.value();
  }

  private static Event event(Line call, long end, @Nullable Object value, Outcome outcome) {
    Op op = operation(call.function());
    boolean register = op == Op.READ || op == Op.WRITE || op == Op.CAS;
    return Event.of(call.process(), op)
        .line(call.number())
        .key(call.key() == null && register ? "register" : call.key())
        .value(value)
        .at(call.number(), end)
        .outcome(outcome)
        .build();
  }

  private static Op operation(String function) {
    Op op = FUNCTIONS.get(function);
    if (op == null) {
      throw new IllegalArgumentException("no operation is called `" + function + "`");
    }
    return op;
  }

  void problem(int line, String message) {
    problems.add(new Reading.Problem(line, message));
  }

  /** All operations; those that never completed may have happened. */
  Reading done(boolean whole) {
    open.values().forEach(c -> events.add(event(c, Event.NEVER, c.value(), Outcome.UNKNOWN)));
    return new Reading(History.of(events), List.copyOf(problems), whole);
  }
}
