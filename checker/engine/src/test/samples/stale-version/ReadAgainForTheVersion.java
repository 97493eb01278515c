import dev.baton.patterns.VersionedState;
import dev.baton.patterns.WriteResult;

class ReadAgainForTheVersion {
  interface ChatModel {
    String chat(String prompt);
  }

  WriteResult<String> revise(VersionedState<String> state, ChatModel model) {
    String next = model.chat(state.read().value());
    return state.write(next, state.read().version()); // want "`VersionedState.write` expects a later state than the one its value was computed from"
  }
}
