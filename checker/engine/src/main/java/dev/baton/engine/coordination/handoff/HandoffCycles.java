package dev.baton.engine.coordination.handoff;

import dev.baton.engine.code.MethodCode;
import dev.baton.engine.code.Op;
import dev.baton.engine.code.Value;
import dev.baton.engine.coordination.retry.Guards;
import dev.baton.engine.coordination.scene.Setting;
import dev.baton.engine.model.Place;
import dev.baton.engine.model.Step;
import dev.baton.engine.model.coordination.CoordinationFact.Bound;
import dev.baton.engine.model.coordination.CoordinationFact.Repetition;
import dev.baton.engine.typestate.Body;
import dev.baton.engine.vocabulary.CallNames;
import dev.baton.engine.vocabulary.Words;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Finds roles that answer each other's payloads with payloads, for ever. */
public final class HandoffCycles {
  private static final Set<String> RECEIVES = Words.of("receive take poll");
  private final Setting setting;
  private final Map<String, List<Edge>> edges = new HashMap<>();
  private final List<Edge> replies = new ArrayList<>();

  private HandoffCycles(Setting setting) {
    this.setting = setting;
  }

  /** What a role sends to another when it has got something. */
  private record Edge(String from, String to, Place place) {}

  /**
   * The cycles of the program.
   *
   * @param restarts where payloads start their count anew, which is reported there
   */
  public static List<Repetition> find(Setting setting, Set<Place> restarts) {
    HandoffCycles cycles = new HandoffCycles(setting);
    setting.world().program().methods().forEach(cycles::collect);
    cycles.answer();
    List<Repetition> found = new ArrayList<>();
    Set<Set<String>> done = new HashSet<>();
    for (String role : new TreeSet<>(cycles.edges.keySet())) {
      List<Edge> round = cycles.round(role);
      Set<String> roles = new TreeSet<>();
      round.forEach(edge -> roles.add(edge.from()));
      boolean reported = round.stream().anyMatch(edge -> restarts.contains(edge.place()));
      if (!round.isEmpty() && done.add(roles) && !reported) {
        found.add(cycle(round, roles));
      }
    }
    return found;
  }

  private static Repetition cycle(List<Edge> round, Set<String> roles) {
    List<Step> why = new ArrayList<>();
    for (Edge edge : round) {
      String text = "round: `%s` answers with work for `%s`".formatted(edge.from(), edge.to());
      why.add(new Step(text, edge.place()));
    }
    Place last = round.stream().map(Edge::place).max(Comparator.naturalOrder()).orElseThrow();
    return new Repetition("cycle", String.join(", ", roles), Bound.NONE, why, last);
  }

  private void collect(MethodCode method) {
    Set<String> roles = setting.roles().of(method);
    if (roles.isEmpty() || !handles(method)) {
      return;
    }
    Body body = setting.body(method);
    for (int op = 0; op < body.ops().size(); op++) {
      Op.Call call = body.callAt(op);
      if (call == null || Guards.isGuarded(op, body)) {
        continue;
      }
      if (isAddressed(call)) {
        if (!counts(call, body)) {
          sends(roles, call.arguments().get(1), body, body.at(begin(call, body)));
        }
      } else if (CallNames.returnedType(call.target()).equals("HandoffPayload")) {
        Op.Call meant = body.meant(call);
        for (MethodCode maker : body.targets(meant)) {
          made(roles, setting.body(maker), meant, body);
        }
      }
    }
  }

  private static boolean isAddressed(Op.Call call) {
    return PayloadCalls.isBuilder(call) && CallNames.method(call).equals("to");
  }

  /** A payload that a method of its own makes, who is told for whom. */
  private void made(Set<String> roles, Body maker, Op.Call call, Body body) {
    if (handles(maker.method())) {
      return;
    }
    for (Op op : maker.ops()) {
      if (op instanceof Op.Call to && isAddressed(to) && !counts(to, maker)) {
        List<Value> target = new ArrayList<>();
        for (Value value : to.arguments().get(1)) {
          boolean told = value instanceof Value.Param p && p.index() < call.arguments().size();
          target.addAll(
              told ? call.arguments().get(((Value.Param) value).index()) : List.of(value));
        }
        sends(roles, target, body, body.at(call));
      }
    }
  }

  private void sends(Set<String> roles, List<Value> target, Body body, Place place) {
    String name = PayloadCalls.text(target);
    boolean answers = target.stream().anyMatch(v -> body.isMadeBy(v, HandoffCycles::asksSender));
    for (String role : roles) {
      if (answers) {
        replies.add(new Edge(role, "", place));
      } else if (!name.isEmpty()) {
        add(new Edge(role, name, place));
      }
    }
  }

  private static boolean asksSender(Op.Call call) {
    return CallNames.owner(call).equals("HandoffPayload")
        && CallNames.method(call).equals("source");
  }

  private void add(Edge edge) {
    edges.computeIfAbsent(edge.from(), role -> new ArrayList<>()).add(edge);
  }

  /** Who answers the sender sends to all who send to him. */
  private void answer() {
    List<Edge> known = edges.values().stream().flatMap(List::stream).toList();
    for (Edge reply : replies) {
      known.stream()
          .filter(edge -> edge.to().equals(reply.from()) && !edge.from().equals(reply.from()))
          .forEach(edge -> add(new Edge(reply.from(), edge.from(), reply.place())));
    }
  }

  /** Whether the method works on a payload that has come in. */
  private static boolean handles(MethodCode method) {
    String parameters = method.ref().descriptor();
    return parameters.substring(0, parameters.indexOf(')')).contains("HandoffPayload;")
        || method.ops().stream()
            .anyMatch(
                op ->
                    op instanceof Op.Call call
                        && CallNames.owner(call).endsWith("Channel")
                        && RECEIVES.contains(CallNames.method(call)));
  }

  /** Whether the payload's attempt goes up, so that the channel ends the cycle. */
  private static boolean counts(Op.Call to, Body body) {
    Set<String> builder = body.names(to.arguments().get(0));
    for (Op op : body.ops()) {
      boolean sets =
          op instanceof Op.Call call
              && PayloadCalls.isBuilder(call)
              && CallNames.method(call).equals("attempt")
              && body.names(call.arguments().get(0)).equals(builder)
              && call.changes().get(1) == Op.Change.INCREASE;
      if (sets) {
        return true;
      }
    }
    return false;
  }

  private static Op begin(Op.Call to, Body body) {
    Set<String> builder = body.names(to.arguments().get(0));
    for (Op op : body.ops()) {
      if (op instanceof Op.Call call && builder.contains("#" + call.id())) {
        return op;
      }
    }
    return to;
  }

  /** The shortest way from the role back to itself. */
  private List<Edge> round(String start) {
    Map<String, Edge> reachedBy = new HashMap<>();
    Deque<String> work = new ArrayDeque<>(List.of(start));
    while (!work.isEmpty()) {
      for (Edge edge : edges.getOrDefault(work.remove(), List.of())) {
        if (reachedBy.putIfAbsent(edge.to(), edge) == null && !edge.to().equals(start)) {
          work.add(edge.to());
        }
      }
    }
    List<Edge> way = new ArrayList<>();
    Edge at = reachedBy.get(start);
    while (at != null) {
      way.add(0, at);
      at = at.from().equals(start) ? null : reachedBy.get(at.from());
    }
    return way;
  }
}
