import dev.baton.annotation.AgentRole;

/** A signal that arrives between the read and the clear is erased. */
class ClearedUnseen {
  @AgentRole("loop")
  static class Loop {
    private volatile String signal;

    void tick() {
      String seen = signal;
      if (seen != null) {
        handle(seen);
      }
      signal = null; // want "`signal` is written from what was read in an earlier step"
    }

    private void handle(String seen) {}
  }
}
