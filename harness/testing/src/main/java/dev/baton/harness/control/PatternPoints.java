package dev.baton.harness.control;

import dev.baton.harness.carrier.AgentThread;
import dev.baton.harness.schedule.Operation.Kind;
import dev.baton.harness.schedule.Session;
import dev.baton.patterns.CoordinationListener;
import dev.baton.patterns.Operation;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Makes the operations of the patterns points of the scenario that they happen in: what they touch
 * is their key or task. A wait without end is left when its condition holds; a wait with an end may
 * time out at any moment. Branches are agents. Without state; outside a scenario it does nothing,
 * but that an agent under stress may give way.
 */
public final class PatternPoints implements CoordinationListener {
  /** The only one. */
  public static final CoordinationListener LISTENER = new PatternPoints();

  /** A wait without end less the time that has passed since. */
  private static final long FOR_EVER = Long.MAX_VALUE / 4;

  private PatternPoints() {}

  @Override
  public void before(Operation operation) {
    Session session = Session.current();
    if (session == null) {
      AgentThread.comesToPoint();
    } else if (!silent(operation)) {
      session.point(point(operation));
    }
  }

  /** An agent's own affair: how it goes on, not what others see. */
  private static boolean silent(Operation operation) {
    return switch (operation.kind()) {
      case ATTEMPT, GAVE_UP, FORK, JOIN, BEGIN, DISPATCH, GENERATE -> true;
      default -> false;
    };
  }

  private static dev.baton.harness.schedule.Operation point(Operation operation) {
    String what = what(operation);
    String label = operation.kind().label() + (what.isEmpty() ? "" : " " + what);
    Kind kind =
        switch (operation.kind()) {
          case READ -> Kind.READ;
          case INIT, WRITE, COMMIT, ABORT, LOCK, UNLOCK, TRANSFER, OFFER, ACCEPT ->
              what.isEmpty() ? Kind.HERE : Kind.WRITE;
          default -> Kind.HERE;
        };
    return new dev.baton.harness.schedule.Operation(kind, label, resource(operation));
  }

  private static String what(Operation operation) {
    return operation.key().isEmpty() ? operation.task() : operation.key();
  }

  private static @Nullable Object resource(Operation operation) {
    String what = what(operation);
    return what.isEmpty() ? null : what;
  }

  @Override
  public void after(Operation operation) {
    Session session = Session.current();
    if (session == null) {
      return;
    }
    String counted = counted(operation);
    if (!counted.isEmpty()) {
      session.count(counted);
    }
    if (!silent(operation)) {
      session.note(note(operation));
    }
    if (operation.outcome().equals("ok")) {
      switch (operation.kind()) {
        case LOCK -> session.holders().put(what(operation), session.name());
        case UNLOCK -> session.holders().remove(what(operation));
        default -> {}
      }
    }
  }

  private static String counted(Operation operation) {
    String outcome = operation.outcome();
    return switch (operation.kind()) {
      case WRITE ->
          outcome.equals("ok") ? "commits" : outcome.equals("conflict") ? "conflicts" : "";
      case ATTEMPT -> "retries";
      case GAVE_UP -> outcome.equals("abort") ? "aborts" : "escalations";
      case OFFER ->
          outcome.toLowerCase(Locale.ROOT).startsWith("dead") ? "dead letters" : "hand-offs";
      default -> "";
    };
  }

  private static String note(Operation operation) {
    StringBuilder note = new StringBuilder(operation.outcome());
    note.append(operation.version() >= 0 ? " v" + operation.version() : "");
    note.append(operation.base() >= 0 ? " on v" + operation.base() : "");
    note.append(operation.token() >= 0 ? " token " + operation.token() : "");
    return note.toString();
  }

  @Override
  public boolean await(Operation operation, BooleanSupplier condition, long nanos, Parking parking)
      throws InterruptedException {
    Session session = Session.current();
    if (session == null) {
      return parking.park();
    }
    String label = (operation.kind().label() + " " + what(operation)).strip();
    var wait = new dev.baton.harness.schedule.Operation(Kind.AWAIT, label, resource(operation));
    if (nanos >= FOR_EVER) {
      session.await(wait, condition, () -> session.holders().get(what(operation)));
      return true;
    }
    session.point(wait);
    boolean held = condition.getAsBoolean();
    if (!held) {
      session.note("time is up");
      session.advance(nanos);
    }
    return held;
  }

  @Override
  public void fork(Operation operation, Runnable branch, Consumer<Runnable> starter) {
    Session session = Session.current();
    if (session == null) {
      starter.accept(branch);
    } else {
      session.fork("branch", dev.baton.harness.schedule.Operation.here("starts"), branch::run);
    }
  }
}
