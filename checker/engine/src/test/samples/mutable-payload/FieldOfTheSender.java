import dev.baton.annotation.HandoffPoint;
import java.util.ArrayList;
import java.util.List;

class FieldOfTheSender {
  interface Reviewer {
    @HandoffPoint
    void take(List<String> notes);
  }

  private final List<String> notes = new ArrayList<>();

  void finish(Reviewer reviewer) {
    reviewer.take(notes); // want "`notes` is handed over, and can still be changed through the field `notes`"
  }
}
