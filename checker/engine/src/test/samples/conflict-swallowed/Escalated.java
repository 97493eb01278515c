import dev.baton.patterns.Versioned;
import dev.baton.patterns.VersionedState;
import dev.baton.patterns.WriteResult;

class Escalated {
  interface Supervisor {
    void decide(String mine, String theirs);
  }

  void note(VersionedState<String> state, String text, Supervisor supervisor) {
    Versioned<String> read = state.read();
    WriteResult<String> result = state.write(text, read.version());
    if (result instanceof WriteResult.Conflict<String> lost) {
      supervisor.decide(text, lost.current().value());
    }
  }
}
