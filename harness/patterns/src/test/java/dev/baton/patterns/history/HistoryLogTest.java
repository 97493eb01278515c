package dev.baton.patterns.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.patterns.Command;
import dev.baton.patterns.CoordinationListener;
import dev.baton.patterns.CoordinationState;
import dev.baton.patterns.FanOut;
import dev.baton.patterns.FencedOff;
import dev.baton.patterns.Operation;
import dev.baton.patterns.Operation.Kind;
import dev.baton.patterns.Reconciler;
import dev.baton.patterns.RetryPolicy;
import dev.baton.patterns.StateKey;
import dev.baton.patterns.TaskOwnership;
import dev.baton.patterns.Time;
import dev.baton.patterns.VersionedState;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HistoryLogTest {
  private final StringWriter file = new StringWriter();
  private final HistoryLog log = HistoryLog.to(file);
  private final CoordinationListener told = log.as("a").on("t");

  /**
   * The lines, with single quotes, without what stands before the operation and after the value.
   */
  private void written(String... lines) {
    assertEquals(
        List.of(lines), file.toString().replace('"', '\'').lines().toList(), file.toString());
    file.getBuffer().setLength(0);
  }

  private static Operation told(Object value) {
    return Operation.of(Kind.EFFECT).agent("a").value(value).outcome("ok");
  }

  private void shows(Object value, String json) {
    log.before(told(value));
    log.after(told(value));
    String line = file.toString();
    String start = "{\"agent\":\"a\",\"op\":\"effect\",\"value\":";
    assertTrue(line.startsWith(start), line);
    assertEquals(json, line.substring(start.length(), line.lastIndexOf(",\"call\"")));
    file.getBuffer().setLength(0);
  }

  @Test
  void anOperationIsALine() {
    VersionedState<String> draft = VersionedState.of("draft", "x", told);
    draft.write("y", 0, 3);
    draft.write("z", 0, 3);
    assertThrows(FencedOff.class, () -> draft.write("z", 1, 2));
    assertEquals(1, draft.read().version());
    draft.isCurrent(0);
    written(
        "{'agent':'a','op':'init','key':'draft','value':'x','version':0,'call':1,'return':2,'task':'t'}",
        "{'agent':'a','op':'write','key':'draft','value':'y','version':1,'base':0,'call':3,'return':4,'task':'t','token':3}",
        "{'agent':'a','op':'write','key':'draft','value':'z','version':1,'base':0,'call':5,'return':6,'outcome':'conflict','task':'t','token':3}",
        "{'agent':'a','op':'write','key':'draft','value':'z','base':1,'call':7,'return':8,'outcome':'refused','task':'t','token':2}",
        "{'agent':'a','op':'read','key':'draft','value':'y','version':1,'call':9,'return':10,'task':'t'}",
        "{'agent':'a','op':'read','key':'draft','call':11,'return':12,'outcome':'refused','task':'t'}");
  }

  @Test
  void whatHappensToSeveralKeysAsOneIsALineForEach() {
    StateKey<Integer> sum = StateKey.ownedBy("w", "sum", Integer.class);
    StateKey<List<String>> notes = StateKey.appendOnly("notes", String.class);
    CoordinationState.View view = CoordinationState.of(sum, notes).observed(log).as("w");
    view.read();
    view.putAll(Map.of(sum, 1), 9);
    view.apply(new Command(Map.of("sum", 2, "notes", "n"), "r"));
    try (var hold = TaskOwnership.of("t", "w").hold("w").orElseThrow()) {
      view.holding(hold).together(e -> e.put(sum, 3).goTo("q"));
      view.holding(hold).together(e -> e.goTo("p"));
    }
    view.read();
    written(
        "{'agent':'w','op':'read','value':{},'call':1,'return':2}",
        "{'agent':'w','op':'commit','call':3,'return':4,'outcome':'conflict'}",
        "{'agent':'w','op':'begin','call':5,'return':6}",
        "{'agent':'w','op':'write','key':'notes','value':['n'],'version':1,'base':0,'call':5,'return':7}",
        "{'agent':'w','op':'write','key':'sum','value':2,'version':1,'base':0,'call':5,'return':8}",
        "{'agent':'w','op':'commit','version':1,'call':5,'return':9}",
        "{'agent':'w','op':'begin','call':10,'return':11,'task':'t','token':1}",
        "{'agent':'w','op':'write','key':'sum','value':3,'version':2,'base':1,'call':10,'return':12,'task':'t','token':1}",
        "{'agent':'w','op':'commit','version':2,'call':10,'return':13,'task':'t','token':1}",
        "{'agent':'w','op':'commit','version':3,'call':14,'return':15,'task':'t','token':1}",
        "{'agent':'w','op':'read','key':'notes','value':['n'],'version':1,'call':16,'return':17}",
        "{'agent':'w','op':'read','key':'sum','value':3,'version':2,'call':16,'return':18}");
  }

  @Test
  void theWordsOfOutcomesAreThoseOfTheFormat() {
    var retry =
        RetryPolicy.attempts(2)
            .surroundings(new RetryPolicy.Surroundings(Time.system(), () -> 0L, told))
            .start();
    retry.next("too long");
    retry.next("too short");
    TaskOwnership task = TaskOwnership.of("t", "a").observed(log);
    task.lock("b");
    task.transfer("a", "b");
    FanOut.over(List.of(7)).observed(told, Time.system()).run(i -> 1 / (i - 7));
    written(
        "{'agent':'a','op':'attempt','value':'too long','call':1,'return':2,'outcome':'failed','task':'t','attempt':1}",
        "{'agent':'a','op':'gave-up','value':'too short','call':3,'return':4,'task':'t','attempt':2}",
        "{'agent':'b','op':'lock','call':5,'return':6,'outcome':'refused','task':'t'}",
        "{'agent':'a','op':'transfer','value':'b','call':7,'return':8,'task':'t','token':1}",
        "{'agent':'a','op':'fork','value':1,'call':9,'return':10,'task':'t'}",
        "{'agent':'a','op':'dispatch','key':'0','value':{'cause':'java.lang.ArithmeticException: / by zero'},'call':12,'return':13,'outcome':'failed','task':'t'}",
        "{'agent':'a','op':'join','value':1,'call':11,'return':14,'task':'t'}");
  }

  @Test
  void whoNamesNoAgentIsItsThread() throws InterruptedException {
    Reconciler<String> rule = Reconciler.<String>of(all -> "yes").observed(log);
    Thread named = new Thread(() -> rule.reconcile(List.of("no")), "judge");
    named.start();
    named.join();
    Thread bare = new Thread(() -> rule.reconcile(List.of("no")), "");
    bare.start();
    bare.join();
    written(
        "{'agent':'judge','op':'generate','value':'yes','call':1,'return':2}",
        "{'agent':'thread-%d','op':'generate','value':'yes','call':3,'return':4}"
            .formatted(bare.getId()));
  }

  enum Mood {
    GOOD {
      @Override
      public String toString() {
        return "well";
      }
    }
  }

  record Note(String text, int stars) {}

  record Broken(String text) {
    @Override
    public String text() {
      throw new IllegalStateException("no text");
    }
  }

  private static final class Unsayable {
    @Override
    public String toString() {
      throw new IllegalStateException("no words");
    }
  }

  @Test
  void valuesAreJson() {
    shows(true, "true");
    shows(1L, "1");
    shows(new BigDecimal("1.50"), "1.50");
    shows(1.5, "1.5");
    shows(Double.NaN, "\"NaN\"");
    shows(Float.POSITIVE_INFINITY, "\"Infinity\"");
    shows("a\"b\\c\nd\u0001\ud83d\ude00é", "\"a\\\"b\\\\c\\u000ad\\u0001\\ud83d\\ude00é\"");
    shows(Mood.GOOD, "\"GOOD\"");
    shows(Arrays.asList(1, null, "x"), "[1,null,\"x\"]");
    shows(new int[] {1, 2}, "[1,2]");
    shows(List.of(), "[]");
    shows(Collections.singletonMap(1, Map.of()), "{\"1\":{}}");
    shows(Collections.nCopies(2, Map.of("k", Optional.of(2))), "[{\"k\":2},{\"k\":2}]");
    shows(Optional.empty(), "null");
    shows(new Note("n", 3), "{\"text\":\"n\",\"stars\":3}");
    shows(new Broken("x"), "\"Broken[text=x]\"");
    shows(new Unsayable(), "\"" + Unsayable.class.getName() + "\"");
    shows(new StringBuilder("text"), "\"text\"");
    List<Object> loop = new ArrayList<>();
    loop.add(List.of(1));
    for (int i = 0; i < 30; i++) {
      loop = List.of(loop);
    }
    String inner = "[".repeat(12) + "1" + "]".repeat(12);
    shows(loop, "[".repeat(20) + "\"" + inner + "\"" + "]".repeat(20));
  }

  @Test
  void valuesMayBeShownInAnotherWay() {
    HistoryLog hashed = HistoryLog.to(file, value -> "hash " + "x".repeat((Integer) value));
    for (Object value : Arrays.asList(2, "text", null)) {
      hashed.before(told(value));
      hashed.after(told(value));
    }
    List<String> lines = file.toString().lines().toList();
    assertTrue(lines.get(0).contains("\"value\":\"hash xx\""), lines.get(0));
    assertTrue(lines.get(1).contains("\"value\":\"not shown: java.lang.ClassCast"), lines.get(1));
    assertEquals("{\"agent\":\"a\",\"op\":\"effect\",\"call\":5,\"return\":6}", lines.get(2));
  }

  @Test
  void whatHasNotReturnedIsWrittenAtTheEnd() throws IOException {
    Operation outer = told(null).key("outer");
    Operation inner = told(1).key("inner");
    log.before(outer.outcome(""));
    log.before(told(null).key("between"));
    log.before(inner.outcome(""));
    log.after(inner);
    log.close();
    log.after(outer);
    written(
        "{'agent':'a','op':'effect','key':'inner','value':1,'call':3,'return':4}",
        "{'agent':'a','op':'effect','key':'outer','call':1,'outcome':'unknown'}",
        "{'agent':'a','op':'effect','key':'between','call':2,'outcome':'unknown'}");
  }

  @Test
  void whoReturnsWithoutACallIsNoLine() {
    log.after(told(1));
    written();
    log.before(told(1));
    log.after(told(1));
    log.after(told(2));
    written("{'agent':'a','op':'effect','value':1,'call':1,'return':2}");
  }

  /** A disk that is full after some characters, and cannot be closed either. */
  private static final class Full extends Writer {
    int left;
    boolean closes;

    @Override
    public void write(char[] text, int from, int count) throws IOException {
      left -= count;
      if (left < 0) {
        throw new IOException("full at " + left);
      }
    }

    @Override
    public void flush() {}

    @Override
    public void close() throws IOException {
      if (!closes) {
        throw new IOException("not closed");
      }
    }
  }

  @Test
  void aFileThatCannotBeWrittenFailsNoOperation() {
    try (Full disk = new Full()) {
      HistoryLog full = HistoryLog.to(disk);
      VersionedState<String> state = VersionedState.of("draft", "x", full);
      state.write("y", 0);
      assertEquals("y", state.read().value());
      IOException first = assertThrows(IOException.class, full::close);
      assertTrue(first.getMessage().startsWith("full at"), first.getMessage());
      int left = disk.left;
      state.read();
      assertEquals(left, disk.left, "after what is missing nothing is written");
      assertSame(first, assertThrows(IOException.class, full::close));
      HistoryLog unclosed = HistoryLog.to(disk);
      assertEquals("not closed", assertThrows(IOException.class, unclosed::close).getMessage());
      disk.closes = true;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
