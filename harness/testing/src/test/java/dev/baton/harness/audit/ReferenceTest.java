package dev.baton.harness.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.harness.anomaly.Anomaly;
import dev.baton.harness.anomaly.Settings;
import dev.baton.harness.history.Event;
import dev.baton.harness.history.EventBuilder;
import dev.baton.harness.history.History;
import dev.baton.harness.history.Op;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/**
 * The four published anomalies (arXiv 2606.17182), written down plainly as its predicates over
 * records with one read time and one write time each, agree with the detectors on 20 000 random
 * histories, or as many as {@code -Dbaton.histories=N} says.
 */
class ReferenceTest {
  private static final int ROUNDS = Integer.getInteger("baton.histories", 20_000);
  private static final int TICKS = 1_000;

  /** One record: what was read at one time, and written at another. */
  private record Rec(
      int number,
      String agent,
      Map<String, Object> reads,
      long readTime,
      Map<String, Object> writes,
      long writeTime,
      boolean aborted) {

    String task() {
      return "op-" + number;
    }
  }

  private static List<Rec> random(Random random, boolean unique, boolean aborts) {
    List<Rec> records = new ArrayList<>();
    int count = 1 + random.nextInt(8);
    List<Object> written = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      long readTime = random.nextInt(i + 1);
      Map<String, Object> reads = new HashMap<>();
      Map<String, Object> writes = new HashMap<>();
      for (int c = 0; c < 3; c++) {
        if (random.nextBoolean()) {
          reads.put("c" + c, unique ? source(random, records, "c" + c) : value(random));
        }
        if (random.nextBoolean()) {
          writes.put("c" + c, unique ? "w" + i : random.nextInt(3));
        }
      }
      written.add(i);
      boolean aborted = aborts && random.nextInt(3) == 0;
      String agent = "a" + random.nextInt(3);
      records.add(new Rec(i, agent, reads, readTime, writes, i + 1, aborted));
    }
    return records;
  }

  private static Object value(Random random) {
    int value = random.nextInt(4);
    return value == 3 ? null : value;
  }

  private static Object source(Random random, List<Rec> records, String cell) {
    List<Object> values = new ArrayList<>();
    records.forEach(r -> values.add(r.writes.get(cell)));
    return values.isEmpty() ? null : values.get(random.nextInt(values.size()));
  }

  private static EventBuilder at(Rec record, Op op, long time) {
    return Event.of(record.agent, op)
        .task(record.task())
        .at(time * TICKS + TICKS, time * TICKS + TICKS);
  }

  private static History history(List<Rec> records) {
    List<Event> events = new ArrayList<>();
    for (int c = 0; c < 3; c++) {
      events.add(Event.of("seed", Op.INIT).key("c" + c).at(0, 0).build());
    }
    for (Rec r : records) {
      events.add(at(r, Op.BEGIN, r.readTime).build());
      r.reads.forEach((c, v) -> events.add(at(r, Op.READ, r.readTime).key(c).value(v).build()));
      r.writes.forEach((c, v) -> events.add(at(r, Op.WRITE, r.writeTime).key(c).value(v).build()));
      events.add(at(r, r.aborted ? Op.ABORT : Op.COMMIT, r.writeTime).build());
    }
    List<Event> numbered = new ArrayList<>();
    for (Event e : History.of(events)) {
      numbered.add(
          Event.of(e.agent(), e.op())
              .line(numbered.size() + 1)
              .key(e.key())
              .value(e.value())
              .task(e.task())
              .at(e.call(), e.end())
              .build());
    }
    return History.of(numbered);
  }

  private static TreeSet<String> found(History history, String detector) {
    Auditor auditor = new Auditor(Settings.NONE, detector::equals);
    history.forEach(auditor::add);
    TreeSet<String> tasks = new TreeSet<>();
    for (Anomaly anomaly : auditor.finish(true).anomalies()) {
      if (anomaly.confirmed()) {
        tasks.add(anomaly.culprit().task());
      }
    }
    return tasks;
  }

  private static TreeSet<String> tasks(List<Rec> records, Predicate<Rec> bad) {
    TreeSet<String> tasks = new TreeSet<>();
    records.stream().filter(bad).forEach(r -> tasks.add(r.task()));
    return tasks;
  }

  @Test
  void staleGeneration() {
    Random random = new Random(1);
    int fired = 0;
    for (int i = 0; i < ROUNDS; i++) {
      List<Rec> h = random(random, false, false);
      TreeSet<String> expected = tasks(h, r -> h.stream().anyMatch(w -> stale(r, w)));
      assertEquals(expected, found(history(h), "stale-generation"), h::toString);
      fired += expected.isEmpty() ? 0 : 1;
    }
    assertTrue(fired > ROUNDS / 5, fired + " histories have one");
  }

  private static boolean stale(Rec i, Rec j) {
    return i != j
        && !i.agent.equals(j.agent)
        && i.readTime < j.writeTime
        && j.writeTime < i.writeTime
        && i.reads.keySet().stream()
            .anyMatch(c -> j.writes.containsKey(c) && !j.writes.get(c).equals(i.reads.get(c)));
  }

  @Test
  void residueOfACascade() {
    Random random = new Random(2);
    int fired = 0;
    for (int i = 0; i < ROUNDS; i++) {
      List<Rec> h = random(random, false, false);
      TreeSet<String> expected = tasks(h, r -> residue(h, r));
      assertEquals(expected, found(history(h), "unwritten-read"), h::toString);
      fired += expected.isEmpty() ? 0 : 1;
    }
    assertTrue(fired > ROUNDS / 5, fired + " histories have one");
  }

  private static boolean residue(List<Rec> h, Rec r) {
    return r.reads.entrySet().stream()
        .anyMatch(
            read ->
                read.getValue() != null
                    && h.stream()
                        .noneMatch(
                            w ->
                                w != r
                                    && w.writeTime <= r.readTime
                                    && read.getValue().equals(w.writes.get(read.getKey()))));
  }

  @Test
  void causalCascade() {
    Random random = new Random(3);
    int fired = 0;
    for (int i = 0; i < ROUNDS; i++) {
      List<Rec> h = random(random, true, true);
      List<BitSet> before = new ArrayList<>();
      for (Rec r : h) {
        BitSet all = new BitSet();
        for (Object value : r.reads.values()) {
          if (value != null) {
            int from = Integer.parseInt(value.toString().substring(1));
            all.set(from);
            all.or(before.get(from));
          }
        }
        before.add(all);
      }
      TreeSet<String> expected =
          tasks(
              h, r -> !r.aborted && before.get(r.number).stream().anyMatch(p -> h.get(p).aborted));
      assertEquals(expected, found(history(h), "causal-cascade"), h::toString);
      fired += expected.isEmpty() ? 0 : 1;
    }
    assertTrue(fired > ROUNDS / 5, fired + " histories have one");
  }

  @Test
  void phantomTool() {
    Random random = new Random(4);
    int fired = 0;
    for (int i = 0; i < ROUNDS; i++) {
      List<Event> events = new ArrayList<>();
      TreeSet<String> expected = new TreeSet<>();
      long tick = 0;
      for (int op = 0; op < 1 + random.nextInt(4); op++) {
        String tool = "tool-" + random.nextInt(2);
        String task = "op-" + op;
        boolean removed = random.nextBoolean();
        events.add(tick(Event.of("registry", Op.INIT).key(tool).value("v1"), ++tick));
        events.add(tick(Event.of("a", Op.GENERATE).key(tool).value("v1").task(task), ++tick));
        if (removed) {
          events.add(tick(Event.of("registry", Op.WRITE).key(tool), ++tick));
          expected.add(task);
        }
        events.add(tick(Event.of("a", Op.DISPATCH).key(tool).value("v1").task(task), ++tick));
      }
      assertEquals(expected, found(History.of(events), "phantom-tool"), events::toString);
      fired += expected.isEmpty() ? 0 : 1;
    }
    assertTrue(fired > ROUNDS / 5, fired + " histories have one");
  }

  private static Event tick(EventBuilder event, long tick) {
    return event.at(2 * tick, 2 * tick + 1).line((int) tick).build();
  }

  @Test
  void effectReordering() {
    Random random = new Random(5);
    int fired = 0;
    for (int i = 0; i < ROUNDS; i++) {
      List<String> issued = new ArrayList<>();
      for (int k = 0; k < random.nextInt(5); k++) {
        issued.add("e" + random.nextInt(3));
      }
      List<String> done = new ArrayList<>(issued);
      if (random.nextBoolean()) {
        Collections.shuffle(done, random);
      }
      List<Event> events = new ArrayList<>();
      issued.forEach(k -> events.add(effect(Op.DISPATCH, k, events.size())));
      done.forEach(k -> events.add(effect(Op.EFFECT, k, events.size())));
      boolean expected = issued.size() >= 2 && !issued.equals(done);
      assertEquals(
          expected, !found(History.of(events), "effect-reordering").isEmpty(), events::toString);
      fired += expected ? 1 : 0;
    }
    assertTrue(fired > ROUNDS / 20, fired + " histories have one");
  }

  private static Event effect(Op op, String key, int place) {
    return tick(Event.of("a", op).key(key).task("op"), place + 1);
  }
}
