import dev.baton.annotation.HandoffPoint;
import java.util.ArrayList;
import java.util.List;

/** The record keeps the sender's own list. */
class InsideARecord {
  record Review(String task, List<String> notes) {}

  interface Reviewer {
    @HandoffPoint
    void take(Review review);
  }

  private final List<String> notes = new ArrayList<>();

  void finish(Reviewer reviewer) {
    reviewer.take(new Review("t-17", notes)); // want "`notes` is handed over, and can still be changed through the field `notes`"
  }
}
