import dev.baton.patterns.FanIn;
import dev.baton.patterns.StateKey;
import java.util.Optional;

class Sum {
  static final StateKey<Integer> COUNT =
      StateKey.mergedBy(Integer::sum, "count", Integer.class);

  Optional<Integer> total(FanIn<Integer> parts) {
    return parts.reduce((a, b) -> a + b);
  }
}
