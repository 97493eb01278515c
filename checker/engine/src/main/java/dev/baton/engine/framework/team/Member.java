package dev.baton.engine.framework.team;

import dev.baton.engine.framework.sketch.Sketch;
import dev.baton.engine.model.GraphFact.Merge;
import dev.baton.engine.model.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/** An agent of a team that is built by nesting: a worker, or a way in which members work. */
final class Member {
  /** How the members of a team work together. */
  enum Kind {
    WORKER,
    SEQUENCE,
    PARALLEL,
    LOOP,
    CHOICE,
    SUPERVISOR,
    /** A worker who may hand over to its members for good. */
    TRANSFER
  }

  /** Where an agent's result goes. */
  record Output(String key, Merge merge, Place place) {}

  /** A key that an agent is given; {@code needed} where it fails without. */
  record Need(String key, boolean needed, Place place) {
    /** The same where the agent is left out rather than failing. */
    Need orNothing() {
      return new Need(key, false, place);
    }
  }

  /** How often a loop or supervisor goes round. */
  record Limit(long rounds, boolean byDefault, boolean silent, Place place) {}

  final Kind kind;
  final String name;
  final String code;
  final Place place;
  final List<Member> members = new ArrayList<>();
  final List<Member> before = new ArrayList<>();
  final List<Output> outputs = new ArrayList<>();
  final List<Need> needs = new ArrayList<>();
  final List<Limit> limits = new ArrayList<>();
  final List<BiConsumer<String, Sketch>> work = new ArrayList<>();
  boolean async;
  boolean many;
  boolean exits;
  boolean open;

  /** Whether a loop can be left at the end of a round only. */
  boolean exitsAtEnd;

  /** The keys that a loop's condition looks at. */
  Set<String> leaves = Set.of();

  /** Whether it works out an answer of its own when its members are done. */
  boolean concludes;

  /** Whether several members of a choice can be chosen at once. */
  boolean together;

  /** The keys that the condition looks at under which a member is chosen; none where unknown. */
  Set<String> asks = Set.of();

  Member(Kind kind, String name, String code, Place place) {
    this.kind = kind;
    this.name = name;
    this.code = code;
    this.place = place;
  }

  /** A model says what it and its members are given: it does not come from the state. */
  void isAskedByModel() {
    needs.clear();
    members.forEach(Member::isAskedByModel);
  }

  /**
   * How many members of a loop work before it can be left for the first time: up to one that may
   * say so, or whose result the condition looks at.
   */
  int sureSteps() {
    boolean whole = !exits || exitsAtEnd || members.stream().anyMatch(m -> m.async);
    int sure = whole ? members.size() : Math.min(1, members.size());
    for (int i = sure; i < members.size(); i++) {
      boolean asked = members.get(i).results().stream().anyMatch(leaves::contains);
      sure = asked ? i + 1 : sure;
    }
    for (int i = 0; i < members.size() && !whole; i++) {
      boolean says = members.get(i).exits && members.get(i).kind != Kind.LOOP;
      if (says) {
        return i + 1;
      }
    }
    return sure;
  }

  /** Others than agents may give it and its members what they need. */
  void mayBeGiven() {
    needs.replaceAll(Need::orNothing);
    members.forEach(Member::mayBeGiven);
  }

  /** These keys are waited for where they are read: they are there, whenever they are written. */
  void waitsFor(Set<String> keys) {
    needs.removeIf(need -> keys.contains(need.key()));
    members.forEach(member -> member.waitsFor(keys));
  }

  /** The keys of all results, those of members too. */
  Set<String> results() {
    Set<String> keys = new TreeSet<>();
    outputs.forEach(output -> keys.add(output.key()));
    members.forEach(member -> keys.addAll(member.results()));
    return keys;
  }
}
