import dev.baton.patterns.Versioned;
import dev.baton.patterns.VersionedState;
import dev.baton.patterns.WriteResult;

class ToldToTheCaller {
  boolean note(VersionedState<String> state, String text) {
    Versioned<String> read = state.read();
    WriteResult<String> result = state.write(read.value() + text, read.version());
    if (result instanceof WriteResult.Conflict) {
      System.err.println("somebody was faster");
      return false;
    }
    return true;
  }
}
