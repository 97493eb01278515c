import dev.baton.annotation.AgentRole;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** A function that is made outside runs as whoever it is given to. */
class GivenFunctions {
  static final String STAMP = "stamp"; // want "`stamp` is written by `critic`, `writer`"
  static final String STEP = "step"; // want "`step` is written by `critic`, `writer`"
  static final String KEPT = "kept"; // want "`kept` is written by `critic`, `writer`"
  interface Step { void on(Map<String, Object> m); }

  @AgentRole("writer")
  static class Writer {
    private final Step kept;
    Writer(Step kept) { this.kept = kept; }
    void run(Consumer<Map<String, Object>> c, Map<String, Object> m) { c.accept(m); }
    void step(Step s, Map<String, Object> m) { s.on(m); }
    void kept(Map<String, Object> m) { kept.on(m); }
  }
  @AgentRole("critic")
  static class Critic {
    private final Step kept;
    Critic(Step kept) { this.kept = kept; }
    void run(Consumer<Map<String, Object>> c, Map<String, Object> m) { c.accept(m); }
    void step(Step s, Map<String, Object> m) { s.on(m); }
    void kept(Map<String, Object> m) { kept.on(m); }
  }
  private final Map<String, Object> m = new ConcurrentHashMap<>();
  void round() {
    Step keep = x -> x.put(KEPT, "k");
    Writer w = new Writer(keep);
    Critic c = new Critic(keep);
    Consumer<Map<String, Object>> stamp = x -> x.put(STAMP, "s");
    w.run(stamp, m);
    c.run(stamp, m);
    Step step = x -> x.put(STEP, "s");
    w.step(step, m);
    c.step(step, m);
    w.kept(m);
    c.kept(m);
  }
}
