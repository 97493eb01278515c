import dev.baton.annotation.HandoffPoint;
import java.util.ArrayList;
import java.util.List;

class CopiedByTheRecord {
  record Review(String task, List<String> notes) {
    Review {
      notes = List.copyOf(notes);
    }
  }

  interface Reviewer {
    @HandoffPoint
    void take(Review review);
  }

  private final List<String> notes = new ArrayList<>();

  void finish(Reviewer reviewer) {
    reviewer.take(new Review("t-17", notes));
  }
}
