import dev.baton.annotation.HandoffPoint;
import java.util.ArrayList;
import java.util.List;

/** Nobody but the receiver has the list any more. */
class GivenAway {
  interface Reviewer {
    @HandoffPoint
    void take(List<String> notes);
  }

  void finish(Reviewer reviewer, String text) {
    List<String> notes = new ArrayList<>();
    notes.add(text);
    reviewer.take(notes);
  }
}
