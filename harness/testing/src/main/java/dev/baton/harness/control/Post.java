package dev.baton.harness.control;

import dev.baton.harness.schedule.Operation;
import dev.baton.harness.schedule.Session;

/**
 * Messages on their way: each delivery is an agent of its own, so that it comes at any later
 * moment, overtaken by others unless {@link #inOrder}, at most so often twice and at most so often
 * not at all. Outside a scenario a message is delivered at once. Make one for each schedule.
 */
public final class Post {
  private final String name;
  private final int mostDuplicates;
  private final int mostLosses;
  private final boolean ordered;
  private int duplicates;
  private int losses;
  private int sent;
  private int delivered;

  private Post(String name, int mostDuplicates, int mostLosses, boolean ordered) {
    this.name = name;
    this.mostDuplicates = mostDuplicates;
    this.mostLosses = mostLosses;
    this.ordered = ordered;
  }

  /** Delivers each message once, late perhaps, in any order. */
  public static Post named(String name) {
    return new Post(name, 0, 0, false);
  }

  /** May deliver so many messages twice. */
  public Post duplicates(int most) {
    return new Post(name, most, mostLosses, ordered);
  }

  /** May lose so many messages. */
  public Post losses(int most) {
    return new Post(name, mostDuplicates, most, ordered);
  }

  /** Delivers in the order of sending. */
  public Post inOrder() {
    return new Post(name, mostDuplicates, mostLosses, true);
  }

  /** Puts a message on its way; what {@code delivery} does happens on arrival. */
  public void send(String message, Runnable delivery) {
    Session session = Session.current();
    if (session == null) {
      delivery.run();
      return;
    }
    int copies = 1;
    if (losses < mostLosses && session.choose(2) == 1) {
      losses++;
      copies = 0;
    } else if (duplicates < mostDuplicates && session.choose(2) == 1) {
      duplicates++;
      copies = 2;
    }
    for (int i = 0; i < copies; i++) {
      int place = sent++;
      session.fork(name, () -> deliver(session, place, message, delivery));
    }
  }

  private void deliver(Session session, int place, String message, Runnable delivery) {
    Operation arrives = Operation.here("delivers " + message);
    if (ordered) {
      session.await(arrives, () -> delivered == place, () -> null);
    } else {
      session.point(arrives);
    }
    delivered++;
    delivery.run();
  }
}
