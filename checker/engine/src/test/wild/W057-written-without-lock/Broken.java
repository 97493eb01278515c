import dev.baton.annotation.AgentRole;
import dev.baton.patterns.TaskOwnership;
import java.util.List;

/**
 * an actuator reports that the requester has no lock, and writes to the device all the same
 *
 * @see <a href="https://github.com/VOLTTRON/volttron/issues/223">VOLTTRON/volttron#223</a>
 */
class Broken {
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
      }
      try {
        device.point = value; // want "`point` of `device` is written while the task's lock is not held"
      } finally {
        device.ownership.unlock(requester);
      }
    }
  }
}
