package dev.baton.harness.history;

import org.jspecify.annotations.Nullable;

/**
 * One thing that one agent did, from its call to its return. Immutable.
 *
 * <p>Ticks are of one clock; {@code call < end}. A number that the history does not give is {@link
 * #ABSENT}, a text or value that it does not give is null.
 *
 * @param line where it stands in its file, from 1; 0 when it came from no file
 * @param agent who did it
 * @param op what was done
 * @param key the state, lock, tool or effect that it was done to
 * @param value what was read or written, or what else the operation carries
 * @param version the version that was seen or installed
 * @param base the version that a write was based on
 * @param call the tick before it began
 * @param end the tick after it returned, {@link #NEVER} if it did not
 * @param outcome how it ended
 * @param task the task, transaction or fan-out that it belongs to
 * @param token the fencing token that it carried or was given
 * @param attempt which attempt at the task it belongs to, from 1
 */
public record Event(
    int line,
    String agent,
    Op op,
    @Nullable String key,
    @Nullable Object value,
    long version,
    long base,
    long call,
    long end,
    Outcome outcome,
    @Nullable String task,
    long token,
    int attempt) {

  private static final int LONGEST = 60;

  /** A number that the history does not give. */
  public static final long ABSENT = -1;

  /** The end of an operation that did not return. */
  public static final long NEVER = Long.MAX_VALUE;

  /** Refuses an event that ends before it begins. */
  public Event {
    if (end < call) {
      throw new IllegalArgumentException(
          "`" + agent + "` " + op.word() + " returns at " + end + ", before its call at " + call);
    }
  }

  /** Starts an event. */
  public static EventBuilder of(String agent, Op op) {
    return new EventBuilder(agent, op);
  }

  /** Whether this had returned when the other was called. */
  public boolean before(Event other) {
    return end < other.call;
  }

  /** Whether both could have been under way at one moment. */
  public boolean overlaps(Event other) {
    return !before(other) && !other.before(this);
  }

  /** Whether it certainly took effect. */
  public boolean ok() {
    return outcome == Outcome.OK;
  }

  /** Whether it may have taken effect. */
  public boolean maybe() {
    return outcome != Outcome.FAILED;
  }

  /** Whether the history gives its version. */
  public boolean versioned() {
    return version != ABSENT;
  }

  /** What was done to what, as {@code write draft = v2}. */
  public String label() {
    String subject = key == null ? task : key;
    return op.word()
        + (subject == null ? "" : " " + subject)
        + (value == null ? "" : " = " + brief(value));
  }

  /** The numbers that belong to it, as {@code version 4, base 3, token 7}. */
  public String note() {
    StringBuilder text = new StringBuilder();
    number(text, "version", version);
    number(text, "base", base);
    number(text, "token", token);
    number(text, "attempt", attempt);
    text.append(outcome == Outcome.OK ? "" : ", " + outcome.word());
    return text.length() == 0 ? "" : text.substring(2);
  }

  private static String brief(Object value) {
    String text = String.valueOf(value);
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 3) + "...";
  }

  /** In words, as {@code `writer` write draft = "v2" (version 4, base 3) [10, 12]}. */
  public String sentence() {
    StringBuilder text = new StringBuilder();
    text.append('`').append(agent).append("` ").append(op.word());
    if (key != null) {
      text.append(" `").append(key).append('`');
    }
    if (task != null) {
      text.append(key == null ? " `" : " for `").append(task).append('`');
    }
    if (value != null) {
      text.append(" = ").append(brief(value));
    }
    number(text, "version", version);
    number(text, "base", base);
    number(text, "token", token);
    number(text, "attempt", attempt);
    if (outcome != Outcome.OK) {
      text.append(", ").append(outcome.word());
    }
    text.append(" [").append(call).append(", ");
    return text.append(end == NEVER ? "never" : Long.toString(end)).append(']').toString();
  }

  private static void number(StringBuilder text, String name, long number) {
    if (number != ABSENT) {
      text.append(", ").append(name).append(' ').append(number);
    }
  }
}
