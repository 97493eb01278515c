package dev.baton.harness.anomaly;

import dev.baton.harness.history.Event;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The open steps of one agent: at most one for each task, and one that has no task. */
final class Steps {
  private final Map<String, Transaction> byTask = new HashMap<>(4);
  private final Set<String> accepted = new HashSet<>(4);
  private @Nullable Transaction plain;

  /** The step that a read or write belongs to; null when it begins one. */
  @Nullable Transaction open(Event event) {
    String task = event.task();
    Transaction own = task == null ? null : byTask.get(task);
    if (own != null && own.isExplicit()) {
      return own;
    }
    boolean covers = plain != null && plain.isExplicit() && (task == null || plain.task() == null);
    return covers || task == null ? plain : own;
  }

  void begin(Transaction transaction) {
    if (transaction.task() != null) {
      byTask.put(transaction.task(), transaction);
    }
    if (transaction.isExplicit() || transaction.task() == null) {
      plain = transaction;
    }
  }

  void end(Transaction transaction) {
    if (transaction.task() != null) {
      byTask.remove(transaction.task(), transaction);
    }
    plain = plain == transaction ? null : plain;
  }

  /** A hand-off was received: to settle it is no end of a step. */
  void accepted(String task) {
    accepted.add(task);
  }

  boolean settles(Event event) {
    Transaction open = open(event);
    boolean explicit = open != null && open.isExplicit();
    return !explicit && event.task() != null && accepted.remove(event.task());
  }

  Iterable<Transaction> all() {
    Set<Transaction> all = new HashSet<>(byTask.values());
    if (plain != null) {
      all.add(plain);
    }
    return all;
  }
}
