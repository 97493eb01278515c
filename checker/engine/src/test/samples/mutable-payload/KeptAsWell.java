import dev.baton.annotation.HandoffPoint;
import java.util.ArrayList;
import java.util.List;

/** The list is new, but the sender keeps it for itself too. */
class KeptAsWell {
  interface Reviewer {
    @HandoffPoint
    void take(List<String> notes);
  }

  private List<String> last = List.of();

  void finish(Reviewer reviewer, String text) {
    List<String> notes = new ArrayList<>();
    notes.add(text);
    last = notes;
    reviewer.take(notes); // want "`notes` is handed over, and can still be changed through a field that it was put into"
  }

  int count() {
    return last.size();
  }
}
