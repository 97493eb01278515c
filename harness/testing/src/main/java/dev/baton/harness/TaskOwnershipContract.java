package dev.baton.harness;

import static dev.baton.harness.contract.Laws.hold;

import dev.baton.harness.contract.Ownership;
import dev.baton.harness.contract.OwnershipRuns;
import java.time.Duration;
import java.util.HashSet;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What every store of task ownership promises, as tests: one owner, one lock, transfers that
 * neither overtake a lock nor are taken twice. Extend it with a store of your own; where a store
 * has fencing tokens, say so by {@link #hasTokens}.
 *
 * <pre>{@code
 * class RedisTaskTest extends TaskOwnershipContract {
 *   protected Ownership task(String id, String owner) { return new RedisTask(id, owner); }
 * }
 * }</pre>
 */
@Tag("baton")
public abstract class TaskOwnershipContract {
  /** A new task of this owner, not locked; ids are not used twice. */
  protected abstract Ownership task(String id, String owner);

  /** Whether locks have fencing tokens. */
  protected boolean hasTokens() {
    return false;
  }

  /** How long the tests on real threads take, each; longer finds more. */
  protected Duration budget() {
    return Duration.ofMillis(500);
  }

  private Ownership fresh() {
    return task(OwnershipRuns.freshId(), "ann");
  }

  /** The owner may lock. */
  @Test
  protected void theOwnerLocks() {
    hold(fresh().lock("ann"), "the owner of a free task is refused its lock");
  }

  /** Nobody else may. */
  @Test
  protected void strangersDoNotLock() {
    Ownership task = fresh();
    hold(!task.lock("bob"), "who does not own a task got its lock");
    hold(task.lock("ann"), "a refused stranger left the task locked");
  }

  /** A task that is locked is not locked again, not even by its owner. */
  @Test
  protected void aLockIsTakenOnce() {
    Ownership task = fresh();
    hold(task.lock("ann"), "the owner of a free task is refused its lock");
    hold(!task.lock("ann"), "a locked task was locked again");
  }

  /** The holder gives its lock back, and then it can be taken again. */
  @Test
  protected void theHolderUnlocks() {
    Ownership task = fresh();
    task.lock("ann");
    hold(task.unlock("ann"), "the holder was refused to unlock");
    hold(task.lock("ann"), "an unlocked task could not be locked");
  }

  /** Who does not hold the lock does not give it back. */
  @Test
  protected void strangersDoNotUnlock() {
    Ownership task = fresh();
    task.lock("ann");
    hold(!task.unlock("bob"), "a stranger gave a lock back");
    hold(!task.lock("ann"), "a stranger's unlock freed the task");
    hold(task.unlock("ann"), "a stranger's unlock took the holder's lock");
  }

  /** What is not locked is not unlocked. */
  @Test
  protected void aFreeTaskIsNotUnlocked() {
    Ownership task = fresh();
    hold(!task.unlock("ann"), "a task that was not locked was unlocked");
    task.lock("ann");
    task.unlock("ann");
    hold(!task.unlock("ann"), "a lock was given back twice");
  }

  /** After a transfer the new owner may do what the old one could, and the old one may not. */
  @Test
  protected void aTransferMovesOwnership() {
    Ownership task = fresh();
    hold(task.transfer("ann", "bob"), "the owner of a free task is refused a transfer");
    hold(!task.lock("ann"), "the old owner got the lock after the transfer");
    hold(task.lock("bob"), "the new owner is refused the lock");
    task.unlock("bob");
    hold(!task.transfer("ann", "cyd"), "the old owner transferred once more");
    hold(task.transfer("bob", "cyd"), "the new owner is refused a transfer");
  }

  /** Only the owner transfers. */
  @Test
  protected void strangersDoNotTransfer() {
    Ownership task = fresh();
    hold(!task.transfer("bob", "cyd"), "who does not own a task transferred it");
    hold(!task.transfer("bob", "bob"), "a stranger made itself the owner");
    hold(task.lock("ann"), "a refused transfer took the task from its owner");
  }

  /** A task that is locked stays with its holder. */
  @Test
  protected void aLockedTaskIsNotTransferred() {
    Ownership task = fresh();
    task.lock("ann");
    hold(!task.transfer("ann", "bob"), "a locked task was transferred");
    hold(task.unlock("ann"), "a refused transfer took the holder's lock");
    hold(task.transfer("ann", "bob"), "an unlocked task could not be transferred");
  }

  /** Tasks have nothing to do with each other. */
  @Test
  protected void tasksAreIndependent() {
    Ownership one = fresh();
    Ownership other = task(OwnershipRuns.freshId(), "bob");
    hold(one.lock("ann"), "the owner of a free task is refused its lock");
    hold(other.lock("bob"), "a task could not be locked because another one is");
    hold(other.unlock("bob"), "the holder was refused to unlock");
    hold(!one.lock("ann"), "unlocking one task freed another");
  }

  /** Each lock has a greater token than all before it, over transfers too. */
  @Test
  protected void tokensGrow() {
    if (!hasTokens()) {
      return; // a store without tokens promises nothing of them
    }
    Ownership task = fresh();
    Set<Long> seen = new HashSet<>();
    long last = Long.MIN_VALUE;
    String owner = "ann";
    for (int i = 0; i < 6; i++) {
      OptionalLong token = task.lockWithToken(owner);
      hold(token.isPresent(), "the owner of a free task is refused its lock");
      hold(token.getAsLong() > last, "token %d follows token %d", token.getAsLong(), last);
      hold(seen.add(token.getAsLong()), "token %d was given twice", token.getAsLong());
      last = token.getAsLong();
      hold(task.lockWithToken(owner).isEmpty(), "a locked task was locked again");
      hold(task.unlock(owner), "the holder was refused to unlock");
      String next = owner.equals("ann") ? "bob" : "ann";
      hold(task.transfer(owner, next), "the owner of a free task is refused a transfer");
      owner = next;
    }
  }

  /** Any sequence of operations answers what a plain model answers. */
  @Test
  protected void sequencesAnswerLikeTheModel() {
    OwnershipRuns.sequences(this::task);
  }

  /** Whatever the schedule of its coordination points, where it comes to some. */
  @Test
  protected void everyScheduleIsLinearizable() {
    OwnershipRuns.schedules(this::task);
  }

  /** Operations on real threads answer what some order of them answers. */
  @Test
  protected void realThreadsAreLinearizable() {
    OwnershipRuns.threads(this::task, budget());
  }

  /** On real threads one agent at a time is inside. */
  @Test
  protected void realThreadsExcludeEachOther() {
    OwnershipRuns.exclusion(this::task, budget());
  }
}
