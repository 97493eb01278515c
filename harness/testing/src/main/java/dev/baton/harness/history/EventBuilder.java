package dev.baton.harness.history;

import org.jspecify.annotations.Nullable;

/** Makes one {@link Event}, field by field. Not thread-safe. */
public final class EventBuilder {
  private final String agent;
  private final Op op;
  private int line;
  private @Nullable String key;
  private @Nullable Object value;
  private long version = Event.ABSENT;
  private long base = Event.ABSENT;
  private long call;
  private long end = Event.NEVER;
  private @Nullable Outcome outcome;
  private @Nullable String task;
  private long token = Event.ABSENT;
  private int attempt = (int) Event.ABSENT;

  EventBuilder(String agent, Op op) {
    this.agent = agent;
    this.op = op;
  }

  /** Where it stands in its file. */
  public EventBuilder line(int number) {
    this.line = number;
    return this;
  }

  /** What it was done to. */
  public EventBuilder key(@Nullable String name) {
    this.key = name;
    return this;
  }

  /** What was read or written. */
  public EventBuilder value(@Nullable Object content) {
    this.value = content;
    return this;
  }

  /** The version that was seen or installed. */
  public EventBuilder version(long number) {
    this.version = number;
    return this;
  }

  /** The version that a write was based on. */
  public EventBuilder base(long number) {
    this.base = number;
    return this;
  }

  /** When it was called and when it returned. */
  public EventBuilder at(long from, long to) {
    this.call = from;
    this.end = to;
    return this;
  }

  /** How it ended; without this call, well if it returned. */
  public EventBuilder outcome(@Nullable Outcome how) {
    this.outcome = how;
    return this;
  }

  /** The task that it belongs to. */
  public EventBuilder task(@Nullable String name) {
    this.task = name;
    return this;
  }

  /** The fencing token. */
  public EventBuilder token(long number) {
    this.token = number;
    return this;
  }

  /** Which attempt it belongs to. */
  public EventBuilder attempt(int number) {
    this.attempt = number;
    return this;
  }

  /**
   * The event.
   *
   * @throws IllegalArgumentException when it ends before it begins
   */
  public Event build() {
    Outcome how = outcome;
    if (how == null) {
      how = end == Event.NEVER ? Outcome.UNKNOWN : Outcome.OK;
    }
    return new Event(
        line, agent, op, key, value, version, base, call, end, how, task, token, attempt);
  }
}
