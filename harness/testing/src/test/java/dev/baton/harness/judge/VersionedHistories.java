package dev.baton.harness.judge;

import dev.baton.harness.history.Event;
import dev.baton.harness.history.EventBuilder;
import dev.baton.harness.history.History;
import dev.baton.harness.history.Op;
import dev.baton.harness.history.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/**
 * Version-stamped histories: run on a right object, then, sometimes, made wrong in one place. An
 * initial version is always given, since an excerpt may begin anywhere.
 */
final class VersionedHistories {
  private VersionedHistories() {}

  static History random(Random random) {
    Op[] ops = {Op.READ, Op.WRITE, Op.WRITE};
    List<EventBuilder> operations =
        AgreementTest.operations(random, 7, () -> ops[random.nextInt(3)]);
    List<Event> events = run(operations, random);
    if (random.nextInt(3) == 0) {
      spoil(events, random);
    }
    events.add(Event.of("seed", Op.INIT).key("k").version(0).at(0, 0).build());
    return History.of(events);
  }

  private static List<Event> run(List<EventBuilder> operations, Random random) {
    List<EventBuilder> order = new ArrayList<>(operations);
    List<Long> moments = new ArrayList<>();
    order.forEach(b -> moments.add(moment(b.build(), random)));
    List<Integer> ranks = new ArrayList<>();
    for (int i = 0; i < order.size(); i++) {
      ranks.add(i);
    }
    ranks.sort(Comparator.comparing(moments::get));
    List<Event> events = new ArrayList<>();
    long version = 0;
    for (int i : ranks) {
      EventBuilder b = order.get(i).key("k");
      if (b.build().op() == Op.READ) {
        events.add(b.version(version).value(version == 0 ? null : "v" + version).build());
        continue;
      }
      long base = Math.max(0, version - (random.nextInt(3) == 0 ? 1 : 0));
      b.base(base);
      if (base == version) {
        boolean happens = random.nextInt(6) > 0;
        version += happens ? 1 : 0;
        b.value("v" + (base + 1));
        events.add(happens && random.nextInt(5) > 0 ? b.version(version).build() : crash(b));
      } else {
        b.outcome(Outcome.FAILED);
        events.add(random.nextBoolean() ? b.build() : b.version(version).build());
      }
    }
    return events;
  }

  private static long moment(Event e, Random random) {
    return 100 * e.call() + random.nextInt((int) (100 * (e.end() - e.call()) + 1));
  }

  private static Event crash(EventBuilder b) {
    return b.outcome(Outcome.UNKNOWN).build();
  }

  private static void spoil(List<Event> events, Random random) {
    int at = random.nextInt(events.size());
    Event e = events.get(at);
    EventBuilder b =
        Event.of(e.agent(), e.op()).line(e.line()).key("k").value(e.value()).outcome(e.outcome());
    b.version(e.version()).base(e.base()).at(e.call(), e.end());
    int step = random.nextBoolean() ? 1 : -1;
    switch (random.nextInt(3)) {
      case 0 ->
          b.version(e.versioned() ? Math.max(0, e.version() + step) : Event.ABSENT).value(null);
      case 1 -> b.base(e.base() == Event.ABSENT ? Event.ABSENT : Math.max(0, e.base() + step));
      default -> b.outcome(e.op() == Op.READ ? Outcome.OK : Outcome.FAILED).version(Event.ABSENT);
    }
    events.set(at, b.build());
  }
}
