package dev.baton.engine.model;

import java.util.List;

/** Something seen in code. Facts never judge. */
public sealed interface Fact {
  /** Where it was seen. */
  Place place();

  /** A role comes into being. */
  record RoleDeclared(String role, Place place) implements Fact {}

  /** A role is named by a policy. */
  record RoleNamed(String role, String by, Place place) implements Fact {}

  /** A cell and its policies; {@code place} is the cell's. */
  record CellDeclared(Cell cell) implements Fact {
    @Override
    public Place place() {
      return cell.declared();
    }
  }

  /** How a cell is written. */
  enum WriteKind {
    ASSIGN,
    INCREASE,
    DECREASE,
    ADD,
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

  /** Facts about graphs of agents, which {@link GraphFact} lists. */
  non-sealed interface OfGraph extends Fact {}
}
