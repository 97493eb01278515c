import dev.baton.annotation.HandoffPoint;
import java.util.ArrayList;
import java.util.List;

class CopyHandedOver {
  interface Desk {
    @HandoffPoint
    void handOver(List<String> notes);
  }

  void finish(Desk desk, List<String> more) {
    List<String> notes = new ArrayList<>(more);
    desk.handOver(List.copyOf(notes));
    notes.add("for myself");
  }
}
