import dev.baton.annotation.AgentRole;
import dev.baton.patterns.TaskOwnership;
import java.util.List;

/** Who has no lock is refused. */
class Fixed {
  static class Device {
    final TaskOwnership ownership = TaskOwnership.of("heater", "climate");
    int point;
  }

  @AgentRole("actuator")
  static class Actuator {
    void set(Device device, String requester, int value, List<String> errors) {
      boolean locked = device.ownership.lock(requester);
      if (!locked) {
        errors.add("no lock: " + requester);
        return;
      }
      try {
        device.point = value;
      } finally {
        device.ownership.unlock(requester);
      }
    }
  }
}
