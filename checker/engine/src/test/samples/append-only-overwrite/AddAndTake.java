import dev.baton.annotation.AgentRole;
import dev.baton.annotation.AppendOnly;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Adding is what it is for; everything else loses what others added. */
class AddAndTake {
  static class Log {
    @AppendOnly List<String> lines = new ArrayList<>();
    @AppendOnly final Queue<String> events = new ConcurrentLinkedQueue<>();
    @AppendOnly final Map<String, String> facts = new LinkedHashMap<>();
    @AppendOnly final StringBuilder text = new StringBuilder();
    @AppendOnly final Deque<String> stack = new ArrayDeque<>();

    Log() {
      lines.add("a");
      lines.clear(); // silent: the object is under construction
      lines = new ArrayList<>();
    }
  }

  @AgentRole("writer")
  static class Writer {
    void add(Log log, List<String> more) {
      log.lines.add("x");
      log.lines.addAll(more);
      log.lines.add(0, "x"); // silent: inserting keeps what is there
      Collections.addAll(log.lines, "a", "b");
      more.forEach(log.lines::add);
      log.events.offer("x");
      log.facts.putIfAbsent("a", "b"); // silent: nothing is replaced
      log.facts.computeIfAbsent("a", k -> "b");
      log.text.append("x").append(1);
      log.stack.push("x");
      log.stack.addLast("y");
    }
  }

  @AgentRole("cleaner")
  static class Cleaner {
    void clean(Log log) {
      log.lines.remove("x"); // want "`cleaner` takes from `lines`, which is append-only"
      log.lines.removeIf(String::isEmpty); // want "`cleaner` takes from `lines`"
      log.lines.replaceAll(String::trim); // want "`cleaner` overwrites `lines`"
      log.lines.sort(null); // want "`cleaner` overwrites `lines`"
      Collections.shuffle(log.lines); // want "`cleaner` overwrites `lines`"
      log.lines.subList(0, 1).clear(); // want "`cleaner` takes from `lines`"
      log.lines = new ArrayList<>(log.lines); // want "`cleaner` overwrites `lines`"
      log.events.poll(); // want "`cleaner` takes from `events`"
      log.facts.clear(); // want "`cleaner` takes from `facts`"
      log.facts.replace("a", "c"); // want "`cleaner` overwrites `facts`"
      log.text.setLength(0); // want "`cleaner` takes from `text`"
      log.text.insert(0, "x"); // want "`cleaner` overwrites `text`"
      log.stack.pop(); // want "`cleaner` takes from `stack`"
      for (Iterator<String> it = log.events.iterator(); it.hasNext(); ) {
        it.next();
        it.remove(); // want "`cleaner` takes from `events`"
      }
    }

    int fine(Log log) {
      List<String> copy = new ArrayList<>(log.lines);
      copy.clear(); // silent: a copy is not the log
      Log own = new Log();
      own.lines.clear(); // silent: the log is made here
      return copy.size() + log.lines.size() + log.stack.peek().length();
    }
  }
}
