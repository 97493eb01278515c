import dev.baton.annotation.AgentRole;
import dev.baton.annotation.Monotonic;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;

/** What can be compared moves on by comparing, by adding, or by the clock. */
class Comparables {
  record Version(int major) implements Comparable<Version> {
    @Override
    public int compareTo(Version other) {
      return Integer.compare(major, other.major);
    }

    Version next() {
      return new Version(major + 1);
    }
  }

  @Monotonic Version version = new Version(0);
  @Monotonic Instant seen = Instant.EPOCH;

  @AgentRole("writer")
  void forward(Version next, Instant at) {
    if (version.compareTo(next) < 0) {
      version = next;
    }
    version = version.next();
    version = Collections.max(List.of(version, next));
    if (at.isAfter(seen)) {
      seen = at;
    }
    if (seen.isBefore(at)) {
      seen = at;
    }
    seen = seen.plusSeconds(5);
    seen = Instant.now();
  }

  @AgentRole("reviewer")
  void back(Version next, Instant at) {
    if (version.compareTo(next) > 0) {
      version = next; // want "`reviewer` moves `version` back"
    }
    if (at.isBefore(seen)) {
      seen = at; // want "`reviewer` moves `seen` back"
    }
    seen = seen.minus(Duration.ofHours(1)); // want "`reviewer` moves `seen` back"
    seen = Instant.EPOCH; // want "`reviewer` moves `seen` back"
    version = Collections.min(List.of(version, next)); // want "`reviewer` moves `version` back"
  }
}
