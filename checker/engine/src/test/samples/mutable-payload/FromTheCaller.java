import dev.baton.annotation.HandoffPoint;
import java.util.List;

class FromTheCaller {
  record Review(String task, List<String> notes) {}

  interface Reviewer {
    @HandoffPoint
    void take(Review review);
  }

  void finish(Reviewer reviewer, List<String> notes) {
    reviewer.take(new Review("t-17", notes)); // want "`notes` is handed over, and can still be changed through whoever passed it here"
  }
}
