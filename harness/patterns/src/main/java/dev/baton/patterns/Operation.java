package dev.baton.patterns;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One coordination operation, as a {@link CoordinationListener} sees it: before it happens with
 * what is known then, and after it with its outcome. An event of a history is an operation with the
 * times of its two calls.
 *
 * <p>What does not apply is absent: an empty text, a null value, {@code -1} for a number.
 * Immutable; the methods that are named like a component return a copy with that component changed.
 *
 * @param kind what is done
 * @param agent who does it, where the pattern knows; a scheduler knows by its thread
 * @param key the name of the state or key
 * @param value what was read or is written, or the payload or result; after several keys were read
 *     or changed as one, the {@link Versioned} value of each by its name
 * @param version the version that was read or written
 * @param base the version that a write was computed from
 * @param task the task that it belongs to
 * @param token the fencing token that it carries
 * @param attempt the attempt, from 1; for a branch its index, from 0, stands in the key
 * @param outcome empty before it happened, then {@code ok}, or what else came of it: {@code
 *     conflict}, {@code refused} and {@code fenced-off} (a write or lock), {@code stale} (a version
 *     that was asked for), {@code rejected} and {@code dead-lettered} (an offer), {@code empty} (an
 *     accept), {@code late} (a receipt), {@code timed-out} and {@code cancelled} (a branch), {@code
 *     retry}, {@code escalate} and {@code abort} (an attempt), {@code failed} where it threw
 */
public record Operation(
    Kind kind,
    String agent,
    String key,
    @Nullable Object value,
    long version,
    long base,
    String task,
    long token,
    int attempt,
    String outcome) {

  /** What an operation does; {@link #label()} is its name in a history file. */
  public enum Kind {
    /** A state gets its first value. */
    INIT,
    /** Several changes begin that will happen as one. */
    BEGIN,
    /** A state or key is read. */
    READ,
    /** An agent makes a value: a reconciled decision, a model's answer. */
    GENERATE,
    /** A versioned write. */
    WRITE,
    /** Several changes happen as one; a received hand-off is acknowledged. */
    COMMIT,
    /** A change was given up; a received hand-off is sent back or its acknowledgement was late. */
    ABORT,
    /** The lock of a task is taken. */
    LOCK,
    /** The lock of a task is given back. */
    UNLOCK,
    /** A task gets another owner. */
    TRANSFER,
    /** A payload is delivered to a channel. */
    OFFER,
    /** A payload is received from a channel. */
    ACCEPT,
    /** A fan-out starts its branches. */
    FORK,
    /** A fan-out has a result for every branch. */
    JOIN,
    /** One try of something that is bounded by a retry. */
    ATTEMPT,
    /** A bound is spent: an escalation, an abort, a dead letter. */
    GAVE_UP,
    /** Something outside changes. */
    EFFECT,
    /** Control goes to an agent or tool. */
    DISPATCH;

    /** The name in a history file, such as {@code gave-up}. */
    public String label() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** An operation of which only the kind is known. */
  public static Operation of(Kind kind) {
    return new Operation(kind, "", "", null, -1, -1, "", -1, -1, "");
  }

  /** The same, done by this agent. */
  public Operation agent(String changed) {
    return new Operation(kind, changed, key, value, version, base, task, token, attempt, outcome);
  }

  /** The same, on this key. */
  public Operation key(String changed) {
    return new Operation(kind, agent, changed, value, version, base, task, token, attempt, outcome);
  }

  /** The same, with this value. */
  public Operation value(@Nullable Object changed) {
    return new Operation(kind, agent, key, changed, version, base, task, token, attempt, outcome);
  }

  /** The same, with this version. */
  public Operation version(long changed) {
    return new Operation(kind, agent, key, value, changed, base, task, token, attempt, outcome);
  }

  /** The same, computed from this version. */
  public Operation base(long changed) {
    return new Operation(kind, agent, key, value, version, changed, task, token, attempt, outcome);
  }

  /** The same, on this task. */
  public Operation task(String changed) {
    return new Operation(kind, agent, key, value, version, base, changed, token, attempt, outcome);
  }

  /** The same, with this fencing token. */
  public Operation token(long changed) {
    return new Operation(kind, agent, key, value, version, base, task, changed, attempt, outcome);
  }

  /** The same, as this attempt. */
  public Operation attempt(int changed) {
    return new Operation(kind, agent, key, value, version, base, task, token, changed, outcome);
  }

  /** The same, with this outcome. */
  public Operation outcome(String changed) {
    return new Operation(kind, agent, key, value, version, base, task, token, attempt, changed);
  }
}
