package dev.baton.patterns;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Tells another listener who does what, and for which task, where the operation does not say. */
final class LabelledListener implements CoordinationListener {
  private final CoordinationListener listener;
  private final String agent;
  private final String task;

  LabelledListener(CoordinationListener listener, String agent, String task) {
    this.listener = listener;
    this.agent = agent;
    this.task = task;
  }

  private Operation labelled(Operation operation) {
    Operation said = operation;
    if (said.agent().isEmpty() && !agent.isEmpty()) {
      said = said.agent(agent);
    }
    return said.task().isEmpty() && !task.isEmpty() ? said.task(task) : said;
  }

  @Override
  public void before(Operation operation) {
    listener.before(labelled(operation));
  }

  @Override
  public void after(Operation operation) {
    listener.after(labelled(operation));
  }

  @Override
  public boolean await(Operation operation, BooleanSupplier condition, long nanos, Parking parking)
      throws InterruptedException {
    return listener.await(labelled(operation), condition, nanos, parking);
  }

  @Override
  public void fork(Operation operation, Runnable branch, Consumer<Runnable> starter) {
    listener.fork(labelled(operation), branch, starter);
  }
}
