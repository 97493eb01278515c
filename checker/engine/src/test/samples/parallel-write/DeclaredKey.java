import dev.baton.annotation.AgentRole;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** One breach: that several roles write the key is said by the write that races. */
class DeclaredKey {
  static final String NOTES = "notes";
  private final Map<String, Object> board = new ConcurrentHashMap<>();

  @AgentRole("critic")
  void criticise() {
    board.put(NOTES, "short");
  }

  @AgentRole("writer")
  void write() {
    board.put(NOTES, "long"); // want "several branches write `notes` at once, and no reducer merges them"
  }

  void run() {
    var one = CompletableFuture.runAsync(() -> criticise()).handle((done, failure) -> failure);
    var two = CompletableFuture.runAsync(() -> write()).handle((done, failure) -> failure);
    one.join();
    two.join();
  }
}
