package dev.baton.harness.schedule;

/**
 * One step of a run.
 *
 * @param agent number of the agent that moved
 * @param name its name
 * @param operation what it did
 * @param died whether it crashed here instead
 */
public record Step(int agent, String name, Operation operation, boolean died) {
  @Override
  public String toString() {
    return name + (died ? " dies before " : " ") + operation.label();
  }
}
