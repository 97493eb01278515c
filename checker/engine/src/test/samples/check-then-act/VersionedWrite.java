import dev.baton.patterns.Versioned;
import dev.baton.patterns.VersionedState;
import dev.baton.patterns.WriteResult;

/** A versioned write is one step, also after a model call. */
class VersionedWrite {
  interface ChatModel {
    String chat(String prompt);
  }

  void revise(VersionedState<String> state, ChatModel model) {
    Versioned<String> read = state.read();
    String next = model.chat(read.value());
    if (state.write(next, read.version()) instanceof WriteResult.Conflict) {
      throw new IllegalStateException("changed meanwhile");
    }
  }
}
