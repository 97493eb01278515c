import dev.baton.patterns.Versioned;
import dev.baton.patterns.VersionedState;
import dev.baton.patterns.WriteResult;
import java.util.ArrayList;
import java.util.List;

/**
 * a stale session is noticed, loaded anew, and the event of the old plan appended all the same
 *
 * @see <a href="https://github.com/google/adk-python/issues/4751">google/adk-python#4751</a>
 */
class Broken {
  WriteResult<List<String>> append(
      VersionedState<List<String>> session, Versioned<List<String>> mine, String event) {
    WriteResult<List<String>> result = session.write(with(mine.value(), event), mine.version());
    if (result instanceof WriteResult.Conflict<List<String>> conflict) {
      Versioned<List<String>> reloaded = conflict.current();
      return session.write(with(reloaded.value(), event), reloaded.version()); // missed: the value is computed from the state that was loaded anew; that the event belongs to an older plan is not in the code
    }
    return result;
  }

  private static List<String> with(List<String> events, String event) {
    List<String> more = new ArrayList<>(events);
    more.add(event);
    return List.copyOf(more);
  }
}
