package dev.baton.engine.coordination.retry.recursion;

import dev.baton.engine.code.MethodCode;
import dev.baton.engine.code.MethodRef;
import dev.baton.engine.code.Op;
import dev.baton.engine.code.TypeCode;
import dev.baton.engine.coordination.retry.Guards;
import dev.baton.engine.coordination.retry.RepeatedWork;
import dev.baton.engine.coordination.scene.Setting;
import dev.baton.engine.model.Place;
import dev.baton.engine.model.Runner;
import dev.baton.engine.model.Step;
import dev.baton.engine.model.coordination.CoordinationFact.Bound;
import dev.baton.engine.model.coordination.CoordinationFact.Repetition;
import dev.baton.engine.resolve.Names;
import dev.baton.engine.typestate.Body;
import dev.baton.engine.typestate.Cycles;
import dev.baton.engine.typestate.Dwindling;
import dev.baton.engine.vocabulary.BoundCalls;
import dev.baton.engine.vocabulary.CallNames;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Finds methods that call themselves, in the end, and work each time, without a bound. */
public final class Recursions {
  private final Setting setting;
  private final RepeatedWork work;
  private final Rounds rounds;
  private final Counts counts;
  private final CarriedCounts carried;
  private final Descents descents;
  private final Set<Set<MethodRef>> done = new HashSet<>();
  private final Set<Place> places = new HashSet<>();
  private final List<Repetition> found = new ArrayList<>();

  private Recursions(Setting setting, RepeatedWork work) {
    this.setting = setting;
    this.work = work;
    this.rounds = new Rounds(setting.world().program());
    this.counts = new Counts(setting);
    this.carried = new CarriedCounts(setting);
    this.descents = new Descents(setting);
  }

  /** The recursions of the program. */
  public static List<Repetition> find(Setting setting, RepeatedWork work) {
    Recursions recursions = new Recursions(setting, work);
    setting.sites().callingOrGivingFunctions(work::isPossible).forEach(recursions::look);
    return recursions.found;
  }

  private void look(MethodCode start) {
    if (!work.isIn(start)) {
      return;
    }
    Optional<List<Rounds.Edge>> round = rounds.through(start);
    if (round.isEmpty() || !done.add(methods(round.get()))) {
      return;
    }
    List<Rounds.Edge> edges = round.get();
    boolean bounded =
        edges.stream()
            .anyMatch(
                edge ->
                    isBounded(edge)
                        || counts.isCounted(edge, edges)
                        || carried.isCounted(edge, edges)
                        || descents.is(edge, edges));
    if (areDefaults(edges) || bounded) {
      return;
    }
    Rounds.Edge closing = closing(edges);
    Body body = setting.body(closing.from());
    if (!places.add(body.at(closing.op()))) {
      return; // several rounds that one call closes are bounded in one place
    }
    Op.Call call = (Op.Call) body.op(closing.op());
    List<Step> why = new ArrayList<>();
    for (Rounds.Edge edge : edges) {
      why.add(
          new Step(
              "round: " + name(edge.from()) + " calls " + name(edge.to()),
              setting.body(edge.from()).at(edge.op())));
    }
    Set<String> roles = roles(edges);
    boolean cycle = roles.size() > 1;
    String repeated = cycle ? String.join(", ", roles) : repeated(edges, call);
    found.add(
        new Repetition(
            cycle ? "cycle" : "recursion", repeated, Bound.NONE, why, body.at(closing.op())));
  }

  /** Default methods of one interface that call each other: who implements it replaces one. */
  private boolean areDefaults(List<Rounds.Edge> edges) {
    Set<String> owners = new HashSet<>();
    edges.forEach(edge -> owners.add(edge.from().ref().owner()));
    TypeCode type = setting.world().program().type(owners.iterator().next());
    return edges.size() > 1 && owners.size() == 1 && type != null && type.isInterface();
  }

  /** The call that stands last in the text. */
  private Rounds.Edge closing(List<Rounds.Edge> edges) {
    return edges.size() == 1
        ? edges.get(0)
        : edges.stream()
            .max(Comparator.comparing(e -> setting.body(e.from()).at(e.op())))
            .orElseThrow();
  }

  private String name(MethodCode method) {
    return Names.method(method.ref(), setting.world().program());
  }

  private static Set<MethodRef> methods(List<Rounds.Edge> edges) {
    Set<MethodRef> all = new HashSet<>();
    edges.forEach(edge -> all.add(edge.from().ref()));
    return all;
  }

  /** The work that is done in each round. */
  private String repeated(List<Rounds.Edge> edges, Op.Call otherwise) {
    for (Rounds.Edge edge : edges) {
      Body body = setting.body(edge.from());
      for (Op op : edge.from().ops()) {
        if (op instanceof Op.Call call && !call.equals(otherwise)) {
          Optional<String> text = work.of(call, body);
          if (text.isPresent()) {
            return text.get();
          }
        }
      }
    }
    return CallNames.text(otherwise);
  }

  private Set<String> roles(List<Rounds.Edge> edges) {
    Set<String> roles = new TreeSet<>();
    for (Rounds.Edge edge : edges) {
      Runner runner = setting.world().roles().of(edge.from());
      if (runner.kind() == Runner.Kind.ROLE) {
        roles.add(runner.role());
      }
    }
    return roles;
  }

  /** Whether the call is made only while some limit is not reached, or goes down a structure. */
  private boolean isBounded(Rounds.Edge edge) {
    Body body = setting.body(edge.from());
    Op.Call call = (Op.Call) body.op(edge.op());
    if (countsAttempts(call, edge.op(), body) || Dwindling.is(edge.op(), body)) {
      return true;
    }
    return Guards.isGuarded(edge.op(), body);
  }

  /** A payload that counts its attempts, where only a rejected one is sent again. */
  private static boolean countsAttempts(Op.Call call, int op, Body body) {
    boolean next =
        call.arguments().stream()
            .flatMap(List::stream)
            .map(body::call)
            .anyMatch(c -> c != null && BoundCalls.makesNextAttempt(c));
    if (!next) {
      return false;
    }
    Cycles cycles = body.cycles();
    for (int at = 0; at < body.ops().size(); at++) {
      if (body.op(at) instanceof Op.Test test) {
        boolean type =
            test.left().type().endsWith("Rejected") || test.left().type().endsWith("DeadLettered");
        boolean attempts =
            body.sources(test.left().values()).stream()
                .map(body::call)
                .anyMatch(c -> c != null && BoundCalls.readsAttempt(c));
        if ((type || attempts) && cycles.from(at, Set.of()).get(op)) {
          return true;
        }
      }
    }
    return false;
  }
}
