import dev.baton.patterns.TaskOwnership;
import java.util.ArrayList;
import java.util.List;

/** Says that it has no lock, and writes. */
class LockRefused {
  static class Device {
    private final TaskOwnership ownership = TaskOwnership.of("pump", "night");
    int value;

    TaskOwnership ownership() {
      return ownership;
    }
  }

  private final List<String> errors = new ArrayList<>();

  void set(Device device, int value) {
    boolean locked = device.ownership().lock("night");
    if (!locked) {
      errors.add("the device is locked by another");
    }
    try {
      device.value = value; // want "`value` of `device` is written while the task's lock is not held"
    } finally {
      if (locked) {
        device.ownership().unlock("night");
      }
    }
  }
}
