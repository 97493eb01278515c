package dev.baton.harness.schedule;

import org.jspecify.annotations.Nullable;

/**
 * What an agent is about to do at a point, and what the step that follows touches.
 *
 * @param kind how it touches its resource
 * @param label what a person reads in a schedule
 * @param resource what is touched, compared by identity (strings by value); null touches anything
 */
public record Operation(Kind kind, String label, @Nullable Object resource) {

  /** How a step touches its resource. */
  public enum Kind {
    /** The code before an agent's first point. */
    START,
    /** Anything may be touched: nothing is known but the place. */
    HERE,
    /** Looks at the resource. */
    READ,
    /** Changes the resource. */
    WRITE,
    /** Takes the resource, waiting until it is free. */
    LOCK,
    /** Gives the resource back. */
    UNLOCK,
    /** Waits until a condition on the resource holds. */
    AWAIT,
    /** Waits until an agent has ended; the resource is its number. */
    JOIN
  }

  /** A point in code of which nothing is known. */
  public static Operation here(String label) {
    return new Operation(Kind.HERE, label, null);
  }

  /** Whether others may see that this step happened. */
  public boolean changesAnything() {
    return kind != Kind.READ && kind != Kind.START && kind != Kind.JOIN;
  }

  /** Whether this step waits for a condition that other steps can make false again. */
  public boolean waits() {
    return kind == Kind.LOCK || kind == Kind.AWAIT;
  }

  /** Whether the order of the two steps of different agents can matter to anybody. */
  public boolean conflicts(Operation other) {
    if (local() || other.local()) {
      return false;
    }
    if (kind == Kind.HERE || other.kind == Kind.HERE) {
      return true;
    }
    return same(resource, other.resource) && (changesAnything() || other.changesAnything());
  }

  private boolean local() {
    return kind == Kind.START || kind == Kind.JOIN;
  }

  private static boolean same(@Nullable Object a, @Nullable Object b) {
    return a == b || a == null || b == null || (a instanceof String && a.equals(b));
  }

  @Override
  public String toString() {
    return label;
  }
}
