import dev.baton.patterns.Versioned;
import dev.baton.patterns.VersionedState;
import dev.baton.patterns.WriteResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A conditional expression tells the caller of a conflict, if its value says so. */
class ChosenByTheOutcome {
  enum Saved {
    YES,
    CONFLICT
  }

  private static final System.Logger LOG = System.getLogger("desk");
  private final List<String> written = new ArrayList<>();

  Saved asAnEnum(VersionedState<String> state, String text) {
    Versioned<String> read = state.read();
    WriteResult<String> result = state.write(read.value() + text, read.version());
    return result instanceof WriteResult.Written ? Saved.YES : Saved.CONFLICT;
  }

  String asAText(VersionedState<String> state, String text) {
    Versioned<String> read = state.read();
    WriteResult<String> result = state.write(read.value() + text, read.version());
    return result instanceof WriteResult.Written<String> w ? w.state().value() : "conflict";
  }

  Map<String, Object> inAMap(VersionedState<String> state, String text) {
    Versioned<String> read = state.read();
    WriteResult<String> result = state.write(read.value() + text, read.version());
    return Map.of("saved", result instanceof WriteResult.Written ? Saved.YES : Saved.CONFLICT);
  }

  String oldTextAsIfNothingHadBeen(VersionedState<String> state, String text) {
    Versioned<String> read = state.read();
    WriteResult<String> result = state.write(read.value() + text, read.version());
    return result instanceof WriteResult.Written<String> w // want "`VersionedState.write` is refused here, and that is forgotten"
        ? w.state().value()
        : read.value();
  }

  String chosenElsewhere(VersionedState<String> state, String text, boolean quick) {
    String mode = quick ? "quick" : "thorough";
    Versioned<String> read = state.read();
    WriteResult<String> result = state.write(read.value() + text, read.version()); // want "`VersionedState.write` is refused here, and that is forgotten"
    if (result instanceof WriteResult.Written) {
      written.add(text);
    }
    return mode;
  }

  void told(VersionedState<String> state, String text) {
    Versioned<String> read = state.read();
    WriteResult<String> result = state.write(read.value() + text, read.version()); // want "`VersionedState.write` is refused here, and that is forgotten"
    LOG.log(
        System.Logger.Level.INFO,
        result instanceof WriteResult.Written<String> w ? w.state().value() : "conflict");
  }
}
