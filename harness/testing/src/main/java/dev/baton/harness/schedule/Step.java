package dev.baton.harness.schedule;

/**
 * One step of a run.
 *
 * @param agent number of the agent that moved
 * @param name its name
 * @param operation what it did
 * @param died whether it crashed here instead
 * @param note what came of it, such as a version; empty when nothing was said
 */
public record Step(int agent, String name, Operation operation, boolean died, String note) {
  @Override
  public String toString() {
    return name
        + (died ? " dies before " : " ")
        + operation.label()
        + (note.isEmpty() ? "" : " -> " + note);
  }
}
