package dev.baton.patterns.model;

import dev.baton.patterns.CoordinationState;
import dev.baton.patterns.OwnershipViolation;
import dev.baton.patterns.StateKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

class CoordinationStateModelTest implements SequentialModel {
  private static final StateKey<Integer> OWN = StateKey.ownedBy("a0", "own", Integer.class);
  private static final StateKey<Integer> MAX = StateKey.mergedBy(Math::max, "max", Integer.class);
  private static final StateKey<Integer> UP = StateKey.monotonic("up", Integer.class);
  private static final StateKey<Integer> ONCE = StateKey.sharedRead("once", Integer.class);
  private static final StateKey<List<Integer>> LOG = StateKey.appendOnly("log", Integer.class);
  private static final List<StateKey<Integer>> PLAIN = List.of(OWN, MAX, UP, ONCE);

  @Override
  public List<String> real(List<Integer> operations) {
    CoordinationState state = CoordinationState.of(OWN, MAX, UP, ONCE, LOG);
    List<String> said = new ArrayList<>();
    for (int op : operations) {
      CoordinationState.View view = state.as("a" + op % 2);
      int value = op / 20 % 10;
      try {
        switch (op / 2 % 6) {
          case 4 -> view.append(LOG, value);
          case 5 -> view.putAll(Map.of(UP, value, PLAIN.get(op / 12 % 2), value));
          default -> view.put(PLAIN.get(op / 2 % 6), value);
        }
        said.add("ok");
      } catch (OwnershipViolation e) {
        said.add("refused");
      }
      said.add(state.read().version() + " " + new TreeMap<>(state.snapshot()));
    }
    return said;
  }

  @Override
  public List<String> model(List<Integer> operations, int mutant) {
    TreeMap<String, Object> values = new TreeMap<>();
    long version = 0;
    List<String> said = new ArrayList<>();
    for (int op : operations) {
      int value = op / 20 % 10;
      TreeMap<String, Object> next = new TreeMap<>(values);
      boolean ok =
          switch (op / 2 % 6) {
            case 4 -> append(next, value, mutant);
            case 5 ->
                put(next, op % 2, 2, value, mutant) & put(next, op % 2, op / 12 % 2, value, mutant);
            default -> put(next, op % 2, op / 2 % 6, value, mutant);
          };
      if (ok || mutant == 5) {
        values = next;
        version += ok ? 1 : 0;
      }
      said.add(ok ? "ok" : "refused");
      said.add(version + " " + values);
    }
    return said;
  }

  private static boolean append(TreeMap<String, Object> values, int value, int mutant) {
    List<Object> longer = new ArrayList<>((List<?>) values.getOrDefault("log", List.of()));
    longer.add(mutant == 4 ? longer.size() : value);
    values.put("log", longer);
    return true;
  }

  private static boolean put(
      TreeMap<String, Object> values, int agent, int key, int value, int mutant) {
    String name = PLAIN.get(key).name();
    Integer old = (Integer) values.get(name);
    boolean allowed =
        switch (key) {
          case 0 -> agent == 0 || mutant == 1;
          case 2 -> old == null || (mutant == 2 ? old < value : old <= value);
          case 3 -> old == null;
          default -> true;
        };
    boolean kept = key == 1 && old != null && mutant != 3;
    if (allowed) {
      values.put(name, kept ? Math.max(old, value) : value);
    }
    return allowed;
  }

  @Override
  public int mutants() {
    return 5;
  }
}
