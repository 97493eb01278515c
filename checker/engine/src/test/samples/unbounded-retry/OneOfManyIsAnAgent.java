import dev.baton.annotation.AgentRole;

/** A general type is no agent because one of the many that implement it is, or stands inside one. */
class OneOfManyIsAnAgent {
  interface Waiting {
    long waitFor(long number);
  }

  static class Spinning implements Waiting {
    @Override
    public long waitFor(long number) {
      return number;
    }
  }

  static class Sleeping implements Waiting {
    @Override
    public long waitFor(long number) {
      return number + 1;
    }
  }

  @AgentRole("clerk")
  static class Clerk implements Waiting {
    @Override
    public long waitFor(long number) {
      return number + 2;
    }

    long next() {
      return 1;
    }
  }

  static class Position {
    private volatile long at;

    long get(long from) {
      return at + from;
    }
  }

  @AgentRole("follower")
  static class Follower {
    private final Position own = new Following();

    private static class Following extends Position {
      @Override
      long get(long from) {
        return from;
      }
    }

    long follow(long from) {
      return own.get(from);
    }
  }

  // silent: two of the three that wait are no agents
  long waits(Waiting waiting) {
    while (waiting.waitFor(1) < 9) {
      Thread.onSpinWait();
    }
    return 9;
  }

  // silent: a class inside an agent's is no agent
  long reads(Position position) {
    while (position.get(1) < 9) {
      Thread.onSpinWait();
    }
    return 9;
  }

  long asks(Clerk clerk) {
    while (clerk.waitFor(1) < 9) { // want "this loop repeats `Clerk.waitFor`, and nothing bounds it"
      Thread.onSpinWait();
    }
    return 9;
  }

  long asksOneThatIsMade() {
    Waiting waiting = new Clerk();
    while (waiting.waitFor(1) < 9) { // want "this loop repeats `Waiting.waitFor`, and nothing bounds it"
      Thread.onSpinWait();
    }
    return 9;
  }
}
