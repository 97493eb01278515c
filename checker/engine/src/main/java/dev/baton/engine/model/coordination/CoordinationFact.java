package dev.baton.engine.model.coordination;

import dev.baton.engine.model.Fact;
import dev.baton.engine.model.Place;
import dev.baton.engine.model.Step;
import java.util.List;

/** What agents do with each other, seen in the flow of their code. */
public sealed interface CoordinationFact extends Fact.OfCoordination {

  /**
   * A lock is taken.
   *
   * @param lock as people name it
   * @param leaks how the method can be left while the lock is held; none where it never is
   * @param released whether anything in the program gives it back
   */
  record LockTaken(String lock, List<Step> leaks, boolean released, Place place)
      implements CoordinationFact {}

  /**
   * An agent or a model is asked while a lock is held.
   *
   * @param asked the call, as people write it
   * @param reached the calls from this place to the agent; none where it is asked right here
   */
  record HeldCall(String lock, Step taken, String asked, List<Step> reached, Place place)
      implements CoordinationFact {}

  /**
   * A lockable task is worked on while its lock is not held on some path.
   *
   * @param task as people name it
   * @param member what of it is written
   */
  record UnlockedWork(String task, String member, List<Step> reached, Place place)
      implements CoordinationFact {}

  /**
   * Ownership of a task moves.
   *
   * @param method in which it does, as people write it
   * @param insideHandoff whether it does so while a hand-off point runs, however it is reached
   */
  record OwnershipMove(String method, boolean insideHandoff, List<Step> reached, Place place)
      implements CoordinationFact {}

  /** What becomes of an outcome. */
  enum Look {
    /** Something depends on it, or somebody else gets it. */
    LOOKED_AT,
    /** Nobody has it. */
    DROPPED,
    /** It is only told to people. */
    LOGGED,
    /** It is asked for, and the answer changes nothing. */
    WITHOUT_EFFECT
  }

  /**
   * An operation says whether it did what it was called for.
   *
   * @param call as people write it
   * @param returned the descriptor of the outcome's type: {@code Z}, {@code Ldemo/Result;}
   * @param operation what it does, in one word
   * @param hope what code that does not look takes for granted
   * @param certain whether the call is known to have such an outcome, not only named like it
   * @param from the call further in that the outcome comes from, where it is handed on
   */
  record OutcomeSeen(
      String call,
      String returned,
      String operation,
      String hope,
      Look look,
      boolean certain,
      List<Step> from,
      Place place)
      implements CoordinationFact {}

  /** What code does when it learns that somebody else was faster. */
  enum Handling {
    /** Nothing, or it tells people. */
    FORGOTTEN,
    /** The same attempt again, without reading anew. */
    REPEATED
  }

  /**
   * A conflict is detected.
   *
   * @param call the write that is refused, as people write it; empty where only an exception tells
   * @param detected where it is detected, or where the state was read that is not read again
   */
  record ConflictMet(String call, Handling handling, Step detected, Place place)
      implements CoordinationFact {}

  /**
   * A write that names the version, or the value, that it expects to find.
   *
   * @param call as people write it
   * @param computedFrom the read that the new value was computed from
   * @param expectedFrom the later read that the expectation comes from
   */
  record LateExpectation(String call, Step computedFrom, Step expectedFrom, Place place)
      implements CoordinationFact {}

  /**
   * A write that names a version from before another write of the same code.
   *
   * @param call as people write it
   */
  record OwnWrite(String call, Step read, Step between, Place place) implements CoordinationFact {}

  /** How a branch that was forked ends for those who need it. */
  enum Ending {
    /** Nobody waits for it, on some path. */
    NOT_JOINED,
    /** Somebody waits for a signal that it does not give on some path. */
    NOT_SIGNALLED
  }

  /**
   * A branch is forked, and what it does is lost.
   *
   * @param fork the call that starts it, as people write it
   * @param signal what it should signal, as people name it; empty where it has a future
   * @param certain whether the branch is known to work for somebody
   * @param why the places that explain it
   */
  record BranchForked(
      String fork, Ending ending, String signal, boolean certain, List<Step> why, Place place)
      implements CoordinationFact {}

  /**
   * Branches are joined so that the first failure ends the waiting for all.
   *
   * @param join the call that waits, as people write it
   * @param certain whether the branches are known to ask agents
   */
  record FailFastJoin(String join, boolean certain, List<Step> why, Place place)
      implements CoordinationFact {}

  /**
   * A branch changes an object that another branch, or another run of it, changes too.
   *
   * @param object as people name it
   * @param many whether one branch is forked many times; otherwise there are several
   */
  record BranchWrite(String object, boolean many, List<Step> reached, Step fork, Place place)
      implements CoordinationFact {}

  /**
   * Several branches write one key of one map.
   *
   * @param others the other writes; none where one branch is forked many times
   */
  record BranchKeyWrite(String key, List<Step> others, Step fork, Place place)
      implements CoordinationFact {}

  /**
   * Shared state is written from what was read of it in a step of its own.
   *
   * @param state as people name it
   * @param read where it was read
   * @param window the agent that is asked in between, as people write the call; empty for none
   * @param asked where it is asked; none without a window
   */
  record SplitUpdate(String state, Step read, String window, List<Step> asked, Place place)
      implements CoordinationFact {}

  /** What keeps something from repeating for ever. */
  enum Bound {
    /** Nothing does. */
    NONE,
    /** A bound that is made anew, or set back, each time round. */
    RESET,
    /** One bound for all tasks. */
    SHARED
  }

  /**
   * Work is repeated, and no bound ends that.
   *
   * @param what repeats: a loop, a recursion, a library's retry
   * @param repeated the call that is repeated, as people write it
   * @param bound what there is in place of a bound
   * @param why the places that explain it
   */
  record Repetition(String what, String repeated, Bound bound, List<Step> why, Place place)
      implements CoordinationFact {}

  /**
   * A retry is told what was wrong with the last attempt only.
   *
   * @param agent the call that is tried again, as people write it
   * @param source the call whose last answer it is given
   */
  record LastFeedback(String agent, Step source, Place place) implements CoordinationFact {}

  /** A role is named as one that receives. */
  record ReceiverNamed(String role, Place place) implements CoordinationFact {}

  /**
   * Work is sent to a role.
   *
   * @param role its name
   * @param ofRoles whether the name is known to be a role's, and not an instance's
   */
  record TargetNamed(String role, boolean ofRoles, Place place) implements CoordinationFact {}

  /**
   * A payload is delivered.
   *
   * @param target the role that it goes to; empty where that is unknown
   * @param missing what it does not have on some path, as people write it
   * @param readers where the receiver reads context keys that are missing
   */
  record PayloadDelivered(
      String payload,
      String target,
      List<String> missing,
      List<Step> built,
      List<Step> readers,
      Place place)
      implements CoordinationFact {}

  /**
   * A payload is sent again that counts its attempts from the start.
   *
   * @param why what makes it a retry
   */
  record AttemptRestarted(String why, List<Step> related, Place place)
      implements CoordinationFact {}

  /**
   * Something is changed by who has handed it over.
   *
   * @param member what of it is changed; empty for all of it
   */
  record ChangedAfterHandoff(String object, String member, Step handedOver, Place place)
      implements CoordinationFact {}

  /**
   * Something is handed over that its sender can still change.
   *
   * @param object what, as people name it
   * @param holder by what the sender still reaches it
   * @param certain whether the sender is known to keep it
   */
  record LiveReference(String object, String holder, boolean certain, Place place)
      implements CoordinationFact {}

  /**
   * A reducer.
   *
   * @param mutations where it changes what it is given
   * @param keeps which of its arguments it keeps whatever they are; empty where it looks at them
   * @param idempotent whether merging a value with itself is known to give that value
   */
  record ReducerSeen(
      String reducer, List<Step> mutations, String keeps, boolean idempotent, Place place)
      implements CoordinationFact {}

  /**
   * Several roles give verdicts of one type, and their caller lets them not meet.
   *
   * @param others where the other verdicts are given
   */
  record VerdictsMeet(String type, List<String> roles, List<Step> others, Place place)
      implements CoordinationFact {}

  /**
   * Two services are given one chat memory.
   *
   * @param atOnce whether branches ask them that run at once; otherwise roles do, in any order
   * @param given where the first is given it
   */
  record MemoryShared(String first, String second, boolean atOnce, Step given, Place place)
      implements CoordinationFact {}
}
