package dev.baton.patterns.model;

import dev.baton.patterns.Command;
import dev.baton.patterns.CoordinationState;
import dev.baton.patterns.Hold;
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
        switch (op / 2 % 8) {
          case 4 -> view.append(LOG, value);
          case 5 -> view.putAll(Map.of(UP, value, PLAIN.get(op / 16 % 2), value));
          case 6 -> view.apply(new Command(Map.of("log", value, "up", value), "to " + value));
          case 7 -> view.holding(hold(op)).put(OWN, value);
          default -> view.put(PLAIN.get(op / 2 % 8), value);
        }
        said.add("ok");
      } catch (OwnershipViolation e) {
        said.add("refused");
      }
      said.add(state.read().version() + " " + new TreeMap<>(state.snapshot()));
      said.add(state.goTo().orElse("nobody"));
    }
    return said;
  }

  private static String task(int op) {
    return "t" + op / 16 % 2;
  }

  private static long token(int op) {
    return op / 32 % 3;
  }

  private static Hold hold(int op) {
    return new Hold() {
      @Override
      public String taskId() {
        return task(op);
      }

      @Override
      public long token() {
        return CoordinationStateModelTest.token(op);
      }

      @Override
      public void close() {}
    };
  }

  @Override
  public List<String> model(List<Integer> operations, int mutant) {
    TreeMap<String, Object> values = new TreeMap<>();
    long version = 0;
    String goTo = "nobody";
    String fencedTask = "";
    long fence = -1;
    List<String> said = new ArrayList<>();
    for (int op : operations) {
      int agent = op % 2;
      int value = op / 20 % 10;
      TreeMap<String, Object> next = new TreeMap<>(values);
      boolean late = mutant != 6 && task(op).equals(fencedTask) && token(op) < fence;
      boolean ok =
          switch (op / 2 % 8) {
            case 4 -> append(next, value, mutant);
            case 5 ->
                put(next, agent, 2, value, mutant) & put(next, agent, op / 16 % 2, value, mutant);
            case 6 -> append(next, value, mutant) & put(next, agent, 2, value, mutant);
            case 7 -> !late && put(next, agent, 0, value, mutant);
            default -> put(next, agent, op / 2 % 8, value, mutant);
          };
      if (ok || mutant == 5) {
        values = next;
        version += ok ? 1 : 0;
      }
      if (op / 2 % 8 == 6 && (ok || mutant == 7)) {
        goTo = "to " + value;
      }
      if (op / 2 % 8 == 7 && ok) {
        fence = mutant == 8 && task(op).equals(fencedTask) ? fence : token(op);
        fencedTask = task(op);
      }
      said.add(ok ? "ok" : "refused");
      said.add(version + " " + values);
      said.add(goTo);
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
    return 8;
  }
}
