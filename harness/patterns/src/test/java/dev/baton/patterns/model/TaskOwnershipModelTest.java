package dev.baton.patterns.model;

import dev.baton.patterns.Hold;
import dev.baton.patterns.ManualTime;
import dev.baton.patterns.TaskOwnership;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

class TaskOwnershipModelTest implements SequentialModel {
  private static final int LEASE = 3;

  @Override
  public List<String> real(List<Integer> operations) {
    ManualTime clock = new ManualTime();
    TaskOwnership task = TaskOwnership.of("t", "a0").leased(Duration.ofNanos(LEASE), clock);
    List<Hold> holds = new ArrayList<>();
    List<String> said = new ArrayList<>();
    for (int op : operations) {
      String agent = "a" + op / 10 % 2;
      Hold held = holds.isEmpty() ? null : holds.get(op / 20 % holds.size());
      said.add(
          switch (op % 7) {
            case 0 -> "lock " + task.lock(agent);
            case 1 -> "unlock " + task.unlock(agent);
            case 2 -> "transfer " + task.transfer(agent, "a" + op / 20 % 2);
            case 3 -> "hold " + task.hold(agent).map(h -> holds.add(h) ? h.token() : 0);
            case 4 -> held == null ? "" : "renew " + held.renew() + held.isCurrent();
            case 5 -> {
              if (held != null) {
                held.close();
              }
              yield "closed " + task.isLocked();
            }
            default -> "at " + clock.tick() + " of " + task.owner() + task.isLocked();
          });
    }
    return said;
  }

  @Override
  public List<String> model(List<Integer> operations, int mutant) {
    Spec spec = new Spec(mutant);
    List<Long> holds = new ArrayList<>();
    List<String> said = new ArrayList<>();
    for (int op : operations) {
      String agent = "a" + op / 10 % 2;
      Long held = holds.isEmpty() ? null : holds.get(op / 20 % holds.size());
      said.add(
          switch (op % 7) {
            case 0 -> "lock " + spec.lock(agent);
            case 1 -> "unlock " + spec.unlock(agent);
            case 2 -> "transfer " + spec.transfer(agent, "a" + op / 20 % 2);
            case 3 -> {
              boolean got = spec.lock(agent) && holds.add(spec.token);
              yield "hold " + (got ? "Optional[" + spec.token + "]" : "Optional.empty");
            }
            case 4 -> held == null ? "" : "renew " + spec.renew(held) + spec.isCurrent(held);
            case 5 -> {
              if (held != null && (mutant == 5 || spec.isCurrent(held))) {
                spec.locked = false;
              }
              yield "closed " + spec.isLocked();
            }
            default -> "at " + spec.now++ + " of " + spec.owner + spec.isLocked();
          });
    }
    return said;
  }

  private static final class Spec {
    private final int mutant;
    private String owner = "a0";
    private boolean locked;
    private long token;
    private long since;
    private long now = 1;

    Spec(int mutant) {
      this.mutant = mutant;
    }

    boolean isLocked() {
      return locked && (mutant == 1 ? now - since <= LEASE : now - since < LEASE);
    }

    boolean isCurrent(long held) {
      return isLocked() && token == held;
    }

    boolean lock(String agent) {
      if (isLocked() || (mutant != 2 && !owner.equals(agent))) {
        return false;
      }
      locked = true;
      since = now;
      token++;
      return true;
    }

    boolean unlock(String agent) {
      boolean may = isLocked() && owner.equals(agent);
      locked = locked && !may;
      return may;
    }

    boolean transfer(String from, String to) {
      boolean may = owner.equals(from) && (mutant == 3 || !isLocked());
      owner = may ? to : owner;
      token += may ? 1 : 0;
      locked = locked && !may;
      return may;
    }

    boolean renew(long held) {
      boolean may = mutant == 4 ? token == held : isCurrent(held);
      since = may ? now : since;
      return may;
    }
  }

  @Override
  public int mutants() {
    return 5;
  }
}
