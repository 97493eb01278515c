package dev.baton.engine.model;

import java.util.List;
import java.util.Set;

/** Something seen in code. Facts never judge. */
public sealed interface Fact {
  /** Where it was seen. */
  Place place();

  /** A role comes into being. */
  record RoleDeclared(String role, Place place) implements Fact {}

  /** A role is named by a policy, by a view of a state, or as one who works on a task. */
  record RoleNamed(String role, String by, Place place) implements Fact {
    /** What names a role that sees a state: {@code state.as("writer")}. */
    public static final String VIEW = "as";

    /** What names who works on a task, which can be one of several instances of a role. */
    public static final String TASK = "task";

    /** Whether a view of a state names it. */
    public boolean isView() {
      return by.equals(VIEW);
    }

    /** Whether work on a task names it. */
    public boolean isOfTask() {
      return by.equals(TASK);
    }
  }

  /** A cell and its policies; {@code place} is the cell's. */
  record CellDeclared(Cell cell) implements Fact {
    @Override
    public Place place() {
      return cell.declared();
    }
  }

  /**
   * A role writes a key that others write, too.
   *
   * @param reads whether it also reads it, so that what was there can go into what it writes
   * @param after the roles that have written it before, in the same thread; none where the order is
   *     not known
   */
  record KeyUse(Cell key, String role, boolean reads, Set<String> after, Place place)
      implements Fact {}

  /**
   * The one law that every write of a key holds, though nothing declares it.
   *
   * @param key without a policy
   * @param law that it is append-only, or merged by a class
   * @param reducer where that class stands; the key's place where there is none
   */
  record KeyLaw(Cell key, Policy law, Place reducer) implements Fact {
    @Override
    public Place place() {
      return key.declared();
    }
  }

  /** How a cell is written. */
  enum WriteKind {
    ASSIGN,
    INCREASE,
    DECREASE,
    ADD,
    /** What is there and what is new are combined by a function: {@code map.merge(..)}. */
    MERGE,
    REPLACE,
    REMOVE
  }

  /**
   * A cell is written.
   *
   * @param reached entry point, calls, without the write itself
   */
  record CellWrite(Cell cell, WriteKind kind, Runner runner, List<Step> reached, Place place)
      implements Fact {}

  /** A private cell is read. */
  record CellRead(Cell cell, Runner runner, List<Step> reached, Place place) implements Fact {}

  /** How a live reference gets to where it does not belong. */
  enum Way {
    /** A method returns it; who: the method. */
    RETURNED,
    /** It is an argument of another role's entry point; who: that role. */
    PASSED,
    /** It is stored where others can reach it; who: the method that stores it. */
    PUBLISHED,
    /** It came from a caller, who still has it; who: the method that keeps it. */
    CAUGHT
  }

  /** A live reference to a cell's content is in the hands of code that is not its role's. */
  record Escape(Cell cell, Way way, String who, Place place) implements Fact {}

  /** An instance field of an agent that can change after construction. */
  record AgentState(String agent, String role, String field, Place place) implements Fact {}

  /** What one role leaves in a thread, and another looks for there. */
  record ThreadState(String field, String setBy, Place set, String readBy, Place read, Place place)
      implements Fact {}

  /** Something that could touch a declared cell and could not be followed. */
  record Unfollowed(Cell cell, String why, Place place) implements Fact {}

  /** A waiver, and whether anything was found that it covers. */
  record WaiverSeen(Waiver waiver, boolean used) implements Fact {
    @Override
    public Place place() {
      return waiver.place();
    }
  }

  /** The build depends on a library. */
  record LibraryUsed(String artifact, String version, Place place) implements Fact {}

  /** Facts about graphs of agents, which {@link GraphFact} lists. */
  non-sealed interface OfGraph extends Fact {}

  /** Facts about what agents do with each other, which {@code CoordinationFact} lists. */
  non-sealed interface OfCoordination extends Fact {}

  /** What the project states of itself, outside its code. */
  non-sealed interface OfProject extends Fact {}
}
