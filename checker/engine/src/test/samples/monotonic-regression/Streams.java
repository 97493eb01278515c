import dev.baton.annotation.AgentRole;
import dev.baton.annotation.Monotonic;
import java.util.List;
import java.util.Set;

/** New values that are chosen from take nothing back; a part of what was there does. */
class Streams {
  @Monotonic int best;
  @Monotonic long seen;
  @Monotonic List<String> steps = List.of();

  @AgentRole("scorer")
  void forward(List<Integer> scores, List<Long> counts) {
    int old = best;
    best = scores.stream().filter(s -> s >= 0).reduce(best, Math::max);
    best = scores.stream().filter(s -> s > best).findFirst().orElse(best);
    best = scores.stream().filter(s -> s > old).max(Integer::compare).orElse(old);
    seen = counts.stream().limit(10).reduce(seen, Long::sum);
  }

  @AgentRole("cleaner")
  void back(Set<String> done) {
    steps = steps.stream().filter(done::contains).toList(); // want "`cleaner` moves `steps` back"
    steps = List.copyOf(steps.subList(1, 2)); // want "`cleaner` moves `steps` back"
  }
}
