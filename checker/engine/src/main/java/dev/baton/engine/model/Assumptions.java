package dev.baton.engine.model;

import java.util.List;
import java.util.Set;

/**
 * What a project says of code that the checker cannot see into.
 *
 * @param modelClients types, by simple or full name, whose calls are calls of a model
 * @param runsHere methods ({@code com.acme.Retry.call}) that run a functional argument before they
 *     return
 * @param runsLater methods that keep a functional argument and run it later, elsewhere, or never
 * @param stated what the project demands of its agents
 */
public record Assumptions(
    Set<String> modelClients, Set<String> runsHere, Set<String> runsLater, List<Fact> stated) {
  /** Nothing is assumed. */
  public static final Assumptions NONE = new Assumptions(Set.of(), Set.of(), Set.of(), List.of());

  public Assumptions {
    modelClients = Set.copyOf(modelClients);
    runsHere = Set.copyOf(runsHere);
    runsLater = Set.copyOf(runsLater);
    stated = List.copyOf(stated);
  }
}
