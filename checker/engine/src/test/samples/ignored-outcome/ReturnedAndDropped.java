import dev.baton.patterns.VersionedState;
import dev.baton.patterns.WriteResult;

/** What the helper returns, its caller has to look at. */
class ReturnedAndDropped {
  private final VersionedState<String> state = VersionedState.of("");

  private boolean save(String text) {
    return state.write(text, state.read().version()) instanceof WriteResult.Written;
  }

  void run() {
    save("text"); // want "the outcome of `ReturnedAndDropped.save` is dropped"
  }
}
