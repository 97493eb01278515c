import dev.baton.annotation.AgentRole;
import dev.baton.annotation.AppendOnly;
import dev.baton.patterns.CoordinationState;
import dev.baton.patterns.StateKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** A key that is append-only is appended to, or merged; a put replaces. */
class Keyed {
  @AppendOnly static final String LOG = "log";
  static final StateKey<List<String>> TRAIL = StateKey.appendOnly("trail", String.class);

  static List<String> joined(List<String> some, List<String> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
  }

  @AgentRole("writer")
  static class Writer {
    @SuppressWarnings("unchecked")
    void write(Map<String, List<String>> state, CoordinationState.View view) {
      state.computeIfAbsent(LOG, k -> new ArrayList<>()).add("x");
      state.putIfAbsent("log", new ArrayList<>());
      state.get(LOG).add("x");
      view.append(TRAIL, "x");
      view.together(edits -> edits.append(TRAIL, "y"));
      state.merge(LOG, List.of("x"), Keyed::joined);
      state.merge(LOG, List.of("x"), (old, next) -> Stream.concat(old.stream(), next.stream()).filter(Objects::nonNull).toList());
    }
  }

  @AgentRole("cleaner")
  static class Cleaner {
    void clean(Map<String, List<String>> state, CoordinationState.View view) {
      state.put(LOG, new ArrayList<>()); // want "`cleaner` overwrites `log`, which is append-only"
      state.remove("log"); // want "`cleaner` takes from `log`"
      state.get(LOG).clear(); // want "`cleaner` takes from `log`"
      view.put(TRAIL, List.of()); // want "`cleaner` overwrites `trail`"
      view.update(TRAIL, old -> List.of()); // want "`cleaner` overwrites `trail`"
      state.merge(LOG, List.of(), (old, next) -> next); // want "`cleaner` overwrites `log`"
    }

    void trim(CoordinationState.View view) {
      List<String> kept = view.get(TRAIL).stream().filter(line -> line.length() > 3).toList();
      view.put(TRAIL, kept); // want "`cleaner` takes from `trail`"
      view.put(TRAIL, view.get(TRAIL).subList(1, 2)); // want "`cleaner` takes from `trail`"
    }
  }
}
