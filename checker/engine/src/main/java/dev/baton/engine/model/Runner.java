package dev.baton.engine.model;

/** What code runs as: a role, the coordinator, or nobody. */
public record Runner(Kind kind, String role) {
  /** The three ways to run. */
  public enum Kind {
    ROLE,
    COORDINATOR,
    NOBODY
  }

  public static final Runner COORDINATOR = new Runner(Kind.COORDINATOR, "");
  public static final Runner NOBODY = new Runner(Kind.NOBODY, "");

  /** Code that runs as this role. */
  public static Runner as(String role) {
    return new Runner(Kind.ROLE, role);
  }

  /** Whether this is a role other than the one named. */
  public boolean isOtherThan(String name) {
    return kind == Kind.ROLE && !role.equals(name);
  }
}
