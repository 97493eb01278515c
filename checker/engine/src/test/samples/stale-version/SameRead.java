import dev.baton.patterns.Versioned;
import dev.baton.patterns.VersionedState;
import dev.baton.patterns.WriteResult;

class SameRead {
  interface ChatModel {
    String chat(String prompt);
  }

  WriteResult<String> revise(VersionedState<String> state, ChatModel model) {
    Versioned<String> read = state.read();
    return state.write(model.chat(read.value()), read.version());
  }
}
