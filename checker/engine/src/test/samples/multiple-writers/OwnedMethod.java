import dev.baton.annotation.AgentRole;
import dev.baton.annotation.OwnedBy;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** An owned method runs as its owner, whoever's class it is in. */
class OwnedMethod {
  static final String FILED = "filed"; // want "`filed` is written by `archivist`, `critic`"
  static final String OWN = "own"; // silent: only the owner writes it

  static class Store {
    @OwnedBy("archivist")
    void save(Map<String, Object> shelf) {
      shelf.put(FILED, "x");
      shelf.put(OWN, "x");
    }
  }

  @AgentRole("archivist")
  static class Archivist {
    void file(Store store, Map<String, Object> shelf) {
      System.out.println("filing");
    }
  }

  @AgentRole("critic")
  static class Critic {
    void write(Map<String, Object> shelf) {
      shelf.put(FILED, "y");
    }
  }

  private final Map<String, Object> shelf = new ConcurrentHashMap<>();

  void round() {
    new Critic().write(shelf);
  }
}
