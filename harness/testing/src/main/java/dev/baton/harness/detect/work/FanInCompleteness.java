package dev.baton.harness.detect.work;

import dev.baton.harness.anomaly.Detector;
import dev.baton.harness.anomaly.DetectorInfo;
import dev.baton.harness.anomaly.Recent;
import dev.baton.harness.anomaly.Sink;
import dev.baton.harness.history.Event;
import dev.baton.harness.history.Op;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Branches that are joined too early, twice, or never. */
public final class FanInCompleteness implements Detector {
  /** What it is for. */
  public static final DetectorInfo INFO =
      new DetectorInfo(
          "fan-in-completeness",
          "what is joined is what was forked, each branch once, when it is done",
          """
          The branches of a `join` are not those of its `fork`: some are missing, or counted twice; or \
          there is no join; or a branch was still at work when it was joined. A fork and a join name \
          their branches in their value (a list, or a number) or one by one in their key, and belong \
          together by their task, or else by their agent.""",
          "wait for every branch, and keep one result for each, whether it failed or not");

  private final Sink sink;
  private final Map<String, Fan> open = new LinkedHashMap<>();
  private final Map<String, Fan> joined = new Recent<>();

  /** One fan-out, and what was joined of it. */
  private static final class Fan {
    final Event fork;
    final Branches forked = new Branches();
    final Branches back = new Branches();
    final Map<String, Event> working = new HashMap<>(2);
    @Nullable Event join;

    Fan(Event fork) {
      this.fork = fork;
    }
  }

  /** Some branches, by name or by number. */
  private static final class Branches {
    final Set<String> names = new LinkedHashSet<>();
    final List<String> twice = new ArrayList<>(0);
    long unnamed;

    void add(Event event) {
      Object value = event.value();
      if (value instanceof Collection<?> list) {
        list.forEach(name -> add(String.valueOf(name)));
      } else if (value instanceof Map<?, ?> map) {
        map.keySet().forEach(name -> add(String.valueOf(name)));
      } else if (value instanceof Number number) {
        unnamed += number.longValue();
      } else if (event.key() != null) {
        add(event.key());
      }
    }

    private void add(String name) {
      if (!names.add(name)) {
        twice.add(name);
      }
    }

    long count() {
      return names.size() + twice.size() + unnamed;
    }
  }

  /** Reports to the sink. */
  public FanInCompleteness(Sink sink) {
    this.sink = sink;
  }

  private static String name(Event event) {
    return event.task() == null ? "\n" + event.agent() : event.task();
  }

  @Override
  public void called(Event event) {
    switch (event.op()) {
      case FORK -> forks(event);
      case JOIN -> joins(event);
      case DISPATCH -> works(event);
      case WRITE, COMMIT, EFFECT -> orphan(event);
      default -> {}
    }
  }

  private void forks(Event event) {
    if (!event.maybe()) {
      return;
    }
    Fan fan = open.get(name(event));
    if (fan != null && fan.join != null) {
      complete(fan, true);
      open.remove(name(event));
      fan = null;
    }
    (fan == null ? open.computeIfAbsent(name(event), n -> new Fan(event)) : fan).forked.add(event);
  }

  /** A branch at work, named by the key of its dispatch. */
  private void works(Event event) {
    Fan fan = open.get(name(event));
    if (fan != null && event.key() != null && fan.forked.names.contains(event.key())) {
      fan.working.put(event.key(), event);
    }
  }

  private void joins(Event event) {
    Fan fan = open.get(name(event));
    if (fan == null || !event.maybe()) {
      return;
    }
    fan.join = event;
    fan.back.add(event);
  }

  @Override
  public void returned(Event event) {
    if (event.op() == Op.JOIN) {
      Fan fan = open.get(name(event));
      if (fan != null && fan.back.count() >= fan.forked.count()) {
        open.remove(name(event));
        complete(fan, true);
      }
    }
  }

  private void complete(Fan fan, boolean whole) {
    Event join = fan.join;
    if (join == null) {
      String sentence = "`%s` forked %d branches and never joined them";
      found(whole, sentence.formatted(fan.fork.agent(), fan.forked.count()), fan.fork, fan.fork);
      return;
    }
    String problem = problem(fan);
    if (!problem.isEmpty()) {
      String sentence = "`%s` joined %d of %d branches%s";
      found(
          whole,
          sentence.formatted(join.agent(), fan.back.count(), fan.forked.count(), problem),
          join,
          fan.fork);
    }
    for (Event work : fan.working.values()) {
      if (join.before(work) || join.end() < work.end()) {
        found(true, "`%s` was joined before it was done".formatted(work.key()), join, work);
      }
    }
    if (fan.fork.task() != null) {
      joined.put(fan.fork.task(), fan);
    }
  }

  /** What is wrong with the branches of a join; results instead of names are only counted. */
  private static String problem(Fan fan) {
    List<String> missing = new ArrayList<>(fan.forked.names);
    missing.removeAll(fan.back.names);
    boolean named = fan.back.unnamed == 0 && missing.size() < fan.forked.names.size();
    List<String> twice = new ArrayList<>(fan.back.twice);
    twice.retainAll(fan.forked.names);
    if (!twice.isEmpty()) {
      return ": `" + twice.get(0) + "` is counted twice";
    }
    if (named && !missing.isEmpty()) {
      return ": `" + String.join("`, `", missing) + "` is missing";
    }
    long lack = fan.forked.count() - fan.back.count();
    return lack == 0 ? "" : lack > 0 ? ": some are missing" : ": some are counted twice";
  }

  private void found(boolean sure, String sentence, Event first, Event second) {
    Event[] witness = first.equals(second) ? new Event[] {first} : new Event[] {first, second};
    if (sure) {
      sink.confirmed(INFO, sentence, witness);
    } else {
      sink.ambiguous(INFO, sentence, witness);
    }
  }

  /** A branch that changes something for the task after it was joined. */
  private void orphan(Event event) {
    Fan fan = event.task() == null ? null : joined.get(event.task());
    Event join = fan == null ? null : fan.join;
    boolean branch = fan != null && fan.forked.names.contains(event.agent());
    if (join != null && branch && event.ok() && join.before(event)) {
      found(
          true,
          "`%s` changed `%s` after it had been joined".formatted(event.agent(), Locks.name(event)),
          event,
          join);
    }
  }

  @Override
  public void finish(boolean whole) {
    open.values().forEach(fan -> complete(fan, whole));
  }
}
