package dev.baton.harness.history;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What an agent did. The word in a file is the name in lower case, with {@code -} for {@code _}.
 *
 * <p>{@code CAS} and {@code APPEND} occur in histories of registers and key-value stores that other
 * tools recorded; Baton's own recorder does not write them.
 */
public enum Op {
  INIT,
  BEGIN,
  READ,
  GENERATE,
  WRITE,
  COMMIT,
  ABORT,
  LOCK,
  UNLOCK,
  TRANSFER,
  OFFER,
  ACCEPT,
  FORK,
  JOIN,
  ATTEMPT,
  GAVE_UP,
  EFFECT,
  DISPATCH,
  CAS,
  APPEND;

  private static final Map<String, Op> WORDS = new HashMap<>();

  static {
    for (Op op : values()) {
      WORDS.put(op.word(), op);
    }
  }

  private final String word = name().toLowerCase(Locale.ROOT).replace('_', '-');

  /** The word in a history file. */
  public String word() {
    return word;
  }

  /** The operation that a word names, if it names one. */
  public static Optional<Op> of(String word) {
    return Optional.ofNullable(WORDS.get(word));
  }
}
