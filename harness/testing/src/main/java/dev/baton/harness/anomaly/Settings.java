package dev.baton.harness.anomaly;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a history does not say of itself.
 *
 * @param owners the agent that owns a key from the start, by key
 * @param merged keys to which writes add, in any order, so that none of them overwrites another
 * @param maxAttempts so many attempts at one task at most; 0 when nobody says
 * @param maxHandoffs so often may one task go from one agent to the same other one
 * @param independent whether an agent's operations have nothing to do with each other, as in
 *     histories of registers that a load generator made
 * @param policies what must hold of the order of events, as {@code baton audit --policy} reads it
 */
public record Settings(
    Map<String, String> owners,
    Set<String> merged,
    int maxAttempts,
    int maxHandoffs,
    boolean independent,
    List<String> policies) {
  /** Nothing is said. */
  public static final Settings NONE = new Settings(Map.of(), Set.of(), 0, 10, false, List.of());

  /** Copies what can still be changed. */
  public Settings {
    owners = Map.copyOf(owners);
    merged = Set.copyOf(merged);
    policies = List.copyOf(policies);
  }

  /** The same, with owners. */
  public Settings owners(Map<String, String> byKey) {
    return new Settings(byKey, merged, maxAttempts, maxHandoffs, independent, policies);
  }

  /** The same, with keys to which writes add. */
  public Settings merged(Collection<String> keys) {
    return new Settings(owners, Set.copyOf(keys), maxAttempts, maxHandoffs, independent, policies);
  }

  /** The same, with bounds. */
  public Settings bounds(int attempts, int handoffs) {
    return new Settings(owners, merged, attempts, handoffs, independent, policies);
  }

  /** The same, of operations that have nothing to do with each other. */
  public Settings independent(boolean are) {
    return new Settings(owners, merged, maxAttempts, maxHandoffs, are, policies);
  }

  /** The same, with policies. */
  public Settings policies(List<String> texts) {
    return new Settings(owners, merged, maxAttempts, maxHandoffs, independent, texts);
  }
}
