import dev.baton.patterns.Versioned;
import dev.baton.patterns.VersionedState;
import dev.baton.patterns.WriteResult;
import java.util.ArrayList;
import java.util.List;

/** The run that is stale stops. */
class Fixed {
  void append(VersionedState<List<String>> session, Versioned<List<String>> mine, String event) {
    WriteResult<List<String>> result = session.write(with(mine.value(), event), mine.version());
    if (result instanceof WriteResult.Conflict<List<String>> conflict) {
      throw new IllegalStateException("stale session, now at " + conflict.current().version());
    }
  }

  private static List<String> with(List<String> events, String event) {
    List<String> more = new ArrayList<>(events);
    more.add(event);
    return List.copyOf(more);
  }
}
