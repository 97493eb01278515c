package dev.baton.harness.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.harness.history.Event;
import dev.baton.harness.history.EventBuilder;
import dev.baton.harness.history.History;
import dev.baton.harness.history.JsonLines;
import dev.baton.harness.history.Op;
import dev.baton.harness.history.Outcome;
import dev.baton.harness.machine.Machine;
import dev.baton.harness.machine.Machines;
import dev.baton.harness.machine.Versioned;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Verdicts equal those of brute force on random small histories: 20 000 of each machine, or as many
 * as {@code -Dbaton.histories=N} says.
 */
class AgreementTest {
  private static final int ROUNDS = Integer.getInteger("baton.histories", 20_000);

  @Test
  void registers() throws IOException {
    agree(Machines.register(), AgreementTest::register);
  }

  @Test
  void keyValueStores() throws IOException {
    agree(Machines.kv(), AgreementTest::keyValue);
  }

  @Test
  void locks() throws IOException {
    agree(Machines.mutex(), AgreementTest::mutex);
  }

  @Test
  void queues() throws IOException {
    agree(Machines.fifoQueue(), AgreementTest::queue);
  }

  @Test
  void versionStamps() throws IOException {
    agree(new Versioned(0), VersionedHistories::random);
  }

  private interface Generator {
    History next(Random random);
  }

  private static <S> void agree(Machine<S> machine, Generator generator) throws IOException {
    Random random = new Random(7);
    int bad = 0;
    for (int round = 0; round < ROUNDS; round++) {
      History history = generator.next(random);
      boolean expected = BruteForce.linearizable(machine, history);
      Judgement judgement = Judge.within(1_000_000).judge(machine, history);
      assertEquals(
          expected ? Judgement.Kind.LINEARIZABLE : Judgement.Kind.VIOLATION,
          judgement.kind(),
          () -> judgement.sentence() + "\n" + text(history));
      bad += expected ? 0 : 1;
    }
    assertTrue(bad > ROUNDS / 50 && bad < ROUNDS * 49 / 50, bad + " of " + ROUNDS + " are bad");
  }

  private static String text(History history) {
    StringWriter text = new StringWriter();
    try {
      JsonLines.write(history, text);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return text.toString();
  }

  /** Operations of a few agents, each agent's one after the other, with random ticks. */
  static List<EventBuilder> operations(
      Random random, int most, java.util.function.Supplier<Op> op) {
    List<EventBuilder> operations = new ArrayList<>();
    int agents = 2 + random.nextInt(3);
    long[] clock = new long[agents];
    int count = 2 + random.nextInt(most - 1);
    for (int i = 0; i < count; i++) {
      int agent = random.nextInt(agents);
      long call = clock[agent] + 1 + random.nextInt(6);
      long end = call + random.nextInt(8);
      clock[agent] = end;
      operations.add(Event.of("p" + agent, op.get()).at(call, end).line(i + 1));
    }
    return operations;
  }

  private static History history(List<Event> events) {
    return History.of(events);
  }

  private static History register(Random random) {
    Op[] ops = {Op.READ, Op.READ, Op.WRITE, Op.CAS};
    List<Event> events = new ArrayList<>();
    for (EventBuilder b : operations(random, 6, () -> ops[random.nextInt(ops.length)])) {
      Event e = b.build();
      Object value = random.nextInt(3) == 0 ? null : (Object) random.nextInt(2);
      if (e.op() == Op.CAS) {
        value = List.of(random.nextInt(2), random.nextInt(2));
      } else if (e.op() == Op.WRITE) {
        value = random.nextInt(2);
      }
      events.add(b.key("k" + random.nextInt(2)).value(value).outcome(outcome(random, e)).build());
    }
    return history(events);
  }

  private static Outcome outcome(Random random, Event e) {
    int dice = random.nextInt(8);
    return dice == 0
        ? Outcome.UNKNOWN
        : dice == 1 && e.op() != Op.READ ? Outcome.FAILED : Outcome.OK;
  }

  private static History keyValue(Random random) {
    Op[] ops = {Op.READ, Op.READ, Op.WRITE, Op.APPEND};
    String[] values = {"", "a", "b", "ab"};
    List<Event> events = new ArrayList<>();
    for (EventBuilder b : operations(random, 6, () -> ops[random.nextInt(ops.length)])) {
      Event e = b.build();
      String value = e.op() == Op.READ ? values[random.nextInt(4)] : values[1 + random.nextInt(2)];
      events.add(b.key("k" + random.nextInt(2)).value(value).outcome(outcome(random, e)).build());
    }
    return history(events);
  }

  private static History mutex(Random random) {
    List<Event> events = new ArrayList<>();
    Op[] ops = {Op.LOCK, Op.UNLOCK};
    for (EventBuilder b : operations(random, 6, () -> ops[random.nextInt(2)])) {
      int dice = random.nextInt(6);
      Outcome outcome = dice == 0 ? Outcome.UNKNOWN : dice < 3 ? Outcome.FAILED : Outcome.OK;
      events.add(b.task("t").outcome(outcome).build());
    }
    return history(events);
  }

  private static History queue(Random random) {
    List<Event> events = new ArrayList<>();
    Op[] ops = {Op.OFFER, Op.OFFER, Op.ACCEPT};
    for (EventBuilder b : operations(random, 6, () -> ops[random.nextInt(3)])) {
      boolean offer = b.build().op() == Op.OFFER;
      Object value = !offer && random.nextInt(3) == 0 ? null : (Object) random.nextInt(2);
      events.add(b.value(value).outcome(outcome(random, b.build())).build());
    }
    return history(events);
  }
}
