import dev.baton.annotation.HandoffPoint;
import java.util.ArrayList;
import java.util.List;

class Copied {
  interface Reviewer {
    @HandoffPoint
    void take(List<String> notes);
  }

  private final List<String> notes = new ArrayList<>();

  void finish(Reviewer reviewer) {
    reviewer.take(List.copyOf(notes));
    reviewer.take(new ArrayList<>(notes));
  }
}
