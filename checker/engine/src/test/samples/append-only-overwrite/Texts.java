import dev.baton.annotation.AgentRole;
import dev.baton.annotation.AppendOnly;
import java.util.concurrent.atomic.AtomicLong;

/** A text that grows at its end is appended to, and a counter that counts up. */
class Texts {
  @AppendOnly String history = "";
  @AppendOnly int total;
  @AppendOnly final AtomicLong tokens = new AtomicLong();

  @AgentRole("writer")
  void write(String line) {
    history += line;
    history = history + "\n" + line; // silent: an assignment that appends
    total += 3;
    total++;
    tokens.addAndGet(5); // silent: counting up
  }

  @AgentRole("cleaner")
  void clean(String line) {
    history = line; // want "`cleaner` overwrites `history`"
    history = line + history; // want "`cleaner` overwrites `history`"
    history = history.substring(1); // want "`cleaner` overwrites `history`"
    total = 0; // want "`cleaner` overwrites `total`"
    total--; // want "`cleaner` takes from `total`"
    tokens.set(0); // want "`cleaner` overwrites `tokens`"
  }
}
