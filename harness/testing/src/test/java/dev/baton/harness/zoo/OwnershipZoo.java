package dev.baton.harness.zoo;

import dev.baton.harness.Point;
import dev.baton.harness.TaskOwnershipContract;
import dev.baton.harness.contract.Ownership;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;

/** Wrong stores of task ownership. */
final class OwnershipZoo {
  static final List<Wrong> ALL =
      List.of(
          wrong("locks for whoever comes", "strangersDoNotLock", AnybodyLocks::new),
          wrong("lets its holder lock again", "aLockIsTakenOnce", Reentrant::new),
          wrong("lets anybody unlock", "strangersDoNotUnlock", AnybodyUnlocks::new),
          wrong("unlocks what is free", "aFreeTaskIsNotUnlocked", AlwaysUnlocks::new),
          wrong(
              "transfers while it is locked", "aLockedTaskIsNotTransferred", TransfersLocked::new),
          wrong("transfers for whoever comes", "strangersDoNotTransfer", AnybodyTransfers::new),
          wrong(
              "keeps the old owner beside the new one", "aTransferMovesOwnership", TwoOwners::new),
          wrong("says that it unlocked, and did not", "theHolderUnlocks", NeverUnlocks::new),
          wrong(
              "unlocks when a transfer is refused",
              "aLockedTaskIsNotTransferred",
              RefusalUnlocks::new),
          wrong("has one lock for all tasks", "tasksAreIndependent", OneForAll::new),
          wrong("looks, and locks a step later", "everyScheduleIsLinearizable", LateLock::new),
          wrong(
              "looks, and transfers a step later",
              "everyScheduleIsLinearizable",
              LateTransfer::new),
          wrong("gives one token for ever", "tokensGrow", OneToken::new),
          wrong("begins tokens anew after a transfer", "tokensGrow", TokensAnew::new));

  private OwnershipZoo() {}

  private static Wrong wrong(String name, String law, Function<String, Ownership> factory) {
    return new Wrong(
        name,
        law,
        new TaskOwnershipContract() {
          @Override
          protected Ownership task(String id, String owner) {
            return factory.apply(owner);
          }

          @Override
          protected boolean hasTokens() {
            return true;
          }

          @Override
          protected Duration budget() {
            return Duration.ofMillis(150);
          }
        });
  }

  /** A right one, in which each animal breaks one thing. */
  private static class Right implements Ownership {
    String owner;
    String holder;
    long token;

    Right(String owner) {
      this.owner = owner;
    }

    @Override
    public synchronized boolean lock(String agent) {
      if (!mayLock(agent)) {
        return false;
      }
      holder = agent;
      token++;
      return true;
    }

    boolean mayLock(String agent) {
      return owner.equals(agent) && holder == null;
    }

    @Override
    public synchronized boolean unlock(String agent) {
      if (!agent.equals(holder)) {
        return false;
      }
      holder = null;
      return true;
    }

    @Override
    public synchronized boolean transfer(String from, String to) {
      if (!owner.equals(from) || holder != null) {
        return false;
      }
      owner = to;
      return true;
    }

    @Override
    public synchronized OptionalLong lockWithToken(String agent) {
      return lock(agent) ? OptionalLong.of(token) : OptionalLong.empty();
    }
  }

  private static final class AnybodyLocks extends Right {
    AnybodyLocks(String owner) {
      super(owner);
    }

    @Override
    boolean mayLock(String agent) {
      return holder == null;
    }
  }

  private static final class Reentrant extends Right {
    Reentrant(String owner) {
      super(owner);
    }

    @Override
    boolean mayLock(String agent) {
      return owner.equals(agent) && (holder == null || holder.equals(agent));
    }
  }

  private static final class AnybodyUnlocks extends Right {
    AnybodyUnlocks(String owner) {
      super(owner);
    }

    @Override
    public synchronized boolean unlock(String agent) {
      boolean locked = holder != null;
      holder = null;
      return locked;
    }
  }

  private static final class AlwaysUnlocks extends Right {
    AlwaysUnlocks(String owner) {
      super(owner);
    }

    @Override
    public synchronized boolean unlock(String agent) {
      return super.unlock(agent) || holder == null;
    }
  }

  private static final class TransfersLocked extends Right {
    TransfersLocked(String owner) {
      super(owner);
    }

    @Override
    public synchronized boolean transfer(String from, String to) {
      if (!owner.equals(from)) {
        return false;
      }
      owner = to;
      return true;
    }
  }

  private static final class AnybodyTransfers extends Right {
    AnybodyTransfers(String owner) {
      super(owner);
    }

    @Override
    public synchronized boolean transfer(String from, String to) {
      return super.transfer(owner, to);
    }
  }

  private static final class TwoOwners extends Right {
    private final Set<String> owners = new HashSet<>();

    TwoOwners(String owner) {
      super(owner);
      owners.add(owner);
    }

    @Override
    boolean mayLock(String agent) {
      return owners.contains(agent) && holder == null;
    }

    @Override
    public synchronized boolean transfer(String from, String to) {
      owners.add(to);
      return super.transfer(from, to);
    }
  }

  private static final class NeverUnlocks extends Right {
    NeverUnlocks(String owner) {
      super(owner);
    }

    @Override
    public synchronized boolean unlock(String agent) {
      return agent.equals(holder);
    }
  }

  private static final class RefusalUnlocks extends Right {
    RefusalUnlocks(String owner) {
      super(owner);
    }

    @Override
    public synchronized boolean transfer(String from, String to) {
      boolean moved = super.transfer(from, to);
      holder = moved ? holder : null;
      return moved;
    }
  }

  private static final class OneForAll extends Right {
    private static boolean locked;

    OneForAll(String owner) {
      super(owner);
      locked = false;
    }

    @Override
    boolean mayLock(String agent) {
      boolean free = owner.equals(agent) && !locked;
      locked |= free;
      return free;
    }

    @Override
    public synchronized boolean unlock(String agent) {
      boolean mine = super.unlock(agent);
      locked &= !mine;
      return mine;
    }

    @Override
    public synchronized boolean transfer(String from, String to) {
      return !locked && super.transfer(from, to);
    }
  }

  private static final class LateLock extends Right {
    LateLock(String owner) {
      super(owner);
    }

    @Override
    @SuppressWarnings("UnsynchronizedOverridesSynchronized") // that is what is wrong
    public boolean lock(String agent) {
      Point.read("task");
      if (!mayLock(agent)) {
        return false;
      }
      Point.write("task");
      holder = agent;
      token++;
      return true;
    }
  }

  private static final class LateTransfer extends Right {
    LateTransfer(String owner) {
      super(owner);
    }

    @Override
    public synchronized boolean lock(String agent) {
      Point.write("task");
      return super.lock(agent);
    }

    @Override
    @SuppressWarnings("UnsynchronizedOverridesSynchronized") // that is what is wrong
    public boolean transfer(String from, String to) {
      Point.read("task");
      if (!Objects.equals(owner, from) || holder != null) {
        return false;
      }
      Point.write("task");
      owner = to;
      return true;
    }
  }

  private static final class OneToken extends Right {
    OneToken(String owner) {
      super(owner);
    }

    @Override
    public synchronized OptionalLong lockWithToken(String agent) {
      return lock(agent) ? OptionalLong.of(7) : OptionalLong.empty();
    }
  }

  private static final class TokensAnew extends Right {
    TokensAnew(String owner) {
      super(owner);
    }

    @Override
    public synchronized boolean transfer(String from, String to) {
      boolean moved = super.transfer(from, to);
      token = moved ? 0 : token;
      return moved;
    }
  }
}
