package dev.baton.engine.framework.team;

import dev.baton.engine.code.TypeCode;
import dev.baton.engine.framework.sketch.Framework;
import dev.baton.engine.framework.sketch.Origins;
import dev.baton.engine.framework.sketch.Sketch;
import dev.baton.engine.model.GraphFact.Input;
import dev.baton.engine.model.Place;
import dev.baton.engine.model.coordination.CoordinationFact;
import dev.baton.engine.model.coordination.CoordinationFact.Repetition;
import dev.baton.engine.model.graph.GraphDetail.Remembers;
import dev.baton.engine.replay.Chains;
import dev.baton.engine.replay.MapContent;
import dev.baton.engine.replay.Replay;
import dev.baton.engine.replay.thing.Act;
import dev.baton.engine.replay.thing.Made;
import dev.baton.engine.replay.thing.Thing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** LangChain4j agentic: declarative agents, and the builders of {@code AgenticServices}. */
public final class LangChain4jAgentic implements Framework {
  private static final List<String> JOINS = List.of("subAgents", "subAgent");
  private static final Map<String, Member.Kind> KINDS =
      Map.of(
          "sequenceBuilder", Member.Kind.SEQUENCE,
          "parallelBuilder", Member.Kind.PARALLEL,
          "parallelMapperBuilder", Member.Kind.PARALLEL,
          "loopBuilder", Member.Kind.LOOP,
          "conditionalBuilder", Member.Kind.CHOICE,
          "supervisorBuilder", Member.Kind.SUPERVISOR,
          "agentBuilder", Member.Kind.WORKER,
          "humanInTheLoopBuilder", Member.Kind.WORKER,
          "a2aBuilder", Member.Kind.WORKER);

  @Override
  public String name() {
    return "LangChain4j agentic";
  }

  @Override
  public String home() {
    return "dev.langchain4j";
  }

  @Override
  public Set<String> vocabulary() {
    return Set.of("AgenticServices");
  }

  @Override
  public List<Origin> graphs(Replay replay) {
    List<Origin> found = new ArrayList<>(Origins.of(replay, this::isRoot, this::lay));
    DeclaredAgents declared = new DeclaredAgents(replay.world());
    for (TypeCode type : declared.roots()) {
      Place place = replay.world().places().type(type);
      found.add(
          new Origin(
              type.simpleName(),
              place,
              sketch -> {
                Composition.lay(declared.member(type, 0), sketch);
                input(declared.parameters(type), place, sketch);
              }));
    }
    return found;
  }

  private boolean isRoot(Made made) {
    Member.Kind kind = kind(made);
    return kind != null
        && kind != Member.Kind.WORKER
        && made.isResultOf("build")
        && !made.isGivenTo(JOINS);
  }

  private static Member.@Nullable Kind kind(Made made) {
    Act birth = Chains.builder(made).birth();
    return birth != null && birth.isStatic() && birth.owner().equals("AgenticServices")
        ? KINDS.get(birth.name())
        : null;
  }

  private void lay(Made made, Sketch sketch) {
    DeclaredAgents declared = new DeclaredAgents(sketch.replay().world());
    Composition.lay(member(made, sketch, declared, 0), sketch);
    for (Act act : made.log()) {
      if (act.name().equals("invoke") && act.count() == 1) {
        MapContent content = MapContent.of(act.argument(0));
        Set<String> keys = new TreeSet<>();
        content.entries().forEach(e -> keys.add(e.key()));
        sketch.note(new Input(sketch.graph(), keys, content.isOpen(), sketch.place(act)));
      }
    }
    Act birth = Chains.builder(made).birth();
    TypeCode type = birth == null ? null : declared.named(birth.argument(0));
    if (type != null && birth != null) {
      input(declared.parameters(type), sketch.place(birth), sketch);
    }
  }

  private static void input(Set<String> parameters, Place place, Sketch sketch) {
    boolean open = parameters.contains("");
    sketch.note(new Input(sketch.graph(), parameters, open, place));
  }

  private Member member(Thing thing, Sketch sketch, DeclaredAgents declared, int depth) {
    Made made = thing instanceof Made object ? object : Made.outside("");
    Member.Kind kind = kind(made);
    Act birth = Chains.builder(made).birth();
    if (kind == null || birth == null) {
      return other(thing, sketch, declared);
    }
    Place place = sketch.place(birth);
    TypeCode type = declared.named(birth.argument(0));
    Member base =
        type == null
            ? new Member(kind, birth.name().replace("Builder", ""), "", place)
            : declared.worker(type, kind, place);
    Member member = new Member(kind, named(made, base.name), base.code, place);
    if (birth.name().startsWith("human")) {
      Teams.human(member);
    }
    member.outputs.addAll(base.outputs);
    member.needs.addAll(base.needs);
    member.async = base.async;
    Chains.all(made).forEach(act -> set(member, act, sketch, declared, depth));
    if (kind == Member.Kind.LOOP && member.limits.isEmpty()) {
      member.limits.add(new Member.Limit(Integer.MAX_VALUE, true, true, place));
    } else if (kind == Member.Kind.SUPERVISOR && member.limits.isEmpty()) {
      member.limits.add(new Member.Limit(DeclaredAgents.ROUNDS, true, true, place));
    }
    if (birth.name().equals("parallelMapperBuilder")) {
      DeclaredAgents.mapped(member);
    }
    return member;
  }

  private static String named(Made made, String otherwise) {
    boolean given = !Chains.setting(made, "name").isEmpty();
    return given ? Teams.name(made) : otherwise;
  }

  /** An agent that no builder gave: a class, an object with an agent method, an action. */
  private static Member other(Thing thing, Sketch sketch, DeclaredAgents declared) {
    ScopeCode code = new ScopeCode(sketch);
    TypeCode type = declared.named(Set.of(thing));
    if (type != null) {
      Member member = declared.member(type, 0);
      code.worker(member, type, thing);
      return member;
    }
    Act birth = thing instanceof Made made && made.isResultOf("agentAction") ? made.birth() : null;
    if (birth != null) {
      Place place = sketch.place(birth);
      for (Thing action : birth.argument(0)) {
        return code.action(action, "action:" + place.line(), place);
      }
    }
    Member member = new Member(Member.Kind.WORKER, "an agent", "", new Place("", 0, 0, 0));
    member.open = true;
    return member;
  }

  private void set(Member member, Act act, Sketch sketch, DeclaredAgents declared, int depth) {
    switch (act.name()) {
      case "outputKey", "outputName" -> {
        member.outputs.clear();
        Teams.output(member, act, sketch);
      }
      case "defaultKeyValue" -> {
        Set<String> keys = Teams.keys(act.argument(0));
        member.needs.removeIf(need -> keys.contains(need.key()));
      }
      case "optional" -> member.needs.replaceAll(Member.Need::orNothing);
      case "beforeCall" -> new ScopeCode(sketch).before(member, act);
      case "async" -> member.async = !act.argument(0).contains(new Thing.Const(0));
      case "chatMemory" -> remember(member, act);
      case "tools" -> Teams.tools(member, act, sketch);
      case "errorHandler" -> retry(member, act, sketch);
      case "exitCondition", "output" -> looks(member, act, sketch);
      case "testExitAtLoopEnd" -> member.exitsAtEnd = !act.argument(0).contains(new Thing.Const(0));
      case "maxIterations", "maxAgentsInvocations" ->
          Teams.limit(member, act.argument(0), true, sketch.place(act));
      case "userMessage", "systemMessage" -> Teams.placeholders(member, act, sketch, "{{", "}}");
      case "subAgents", "subAgent" -> {
        List<Thing> subs = new ArrayList<>();
        for (int i = 0; i < act.count(); i++) {
          subs.addAll(Chains.flat(act.argument(i)));
        }
        Set<String> asks = asks(member, act, sketch);
        subs.removeIf(t -> t instanceof Thing.Code || isText(t));
        for (Thing sub : depth > 8 ? List.<Thing>of() : subs) {
          Member inner = member(sub, sketch, declared, depth + 1);
          inner.asks = asks;
          member.members.add(inner);
        }
      }
      default -> {}
    }
  }

  /** A loop looks at the state to decide whether it is done, other teams to answer. */
  private static void looks(Member team, Act act, Sketch sketch) {
    if (team.kind == Member.Kind.SUPERVISOR) {
      team.concludes = true; // its model writes whatever the agents that it asks are given
      return;
    }
    Set<String> keys = new ScopeCode(sketch).looks(team, act);
    if (act.name().equals("exitCondition")) {
      team.exits = true;
      team.leaves = keys;
    } else {
      team.concludes = true;
    }
  }

  /** The keys by which a condition chooses: conditions that ask one and the same exclude others. */
  private static Set<String> asks(Member team, Act act, Sketch sketch) {
    if (team.kind != Member.Kind.CHOICE) {
      return Set.of();
    }
    team.together = true;
    return new ScopeCode(sketch).looks(team, act);
  }

  /** An error handler that says "again" whatever happens repeats a failing agent for ever. */
  private static void retry(Member member, Act act, Sketch sketch) {
    for (Thing handler : act.argument(0)) {
      Made error = Made.outside("error");
      Set<Thing> answers =
          sketch.replay().call(handler, "apply", List.of(Set.of(error))).returned();
      boolean always =
          !answers.isEmpty()
              && answers.stream().allMatch(a -> a instanceof Made m && m.isResultOf("retry"));
      if (always) {
        sketch.noteBeside(
            new Repetition(
                "error handler",
                member.name,
                CoordinationFact.Bound.NONE,
                List.of(),
                sketch.place(act)));
      }
    }
  }

  /** One memory object is one memory, whoever is given it. */
  private static void remember(Member member, Act act) {
    for (Thing thing : act.argument(0)) {
      if (thing instanceof Made made) {
        member.work.add(
            (id, to) -> {
              String memory = memory(made, to);
              if (!memory.isEmpty()) {
                to.note(new Remembers(to.graph(), id, memory, to.place(act)));
              }
            });
      }
    }
  }

  /** Where it was made; what is given from outside is known by its type. */
  private static String memory(Made object, Sketch sketch) {
    Act birth = object.birth();
    if (birth != null) {
      return sketch.place(birth).brief() + "#" + sketch.replay().made().indexOf(object);
    }
    return sketch.replay().isInjected(object) ? object.type() : "";
  }

  private static boolean isText(Thing thing) {
    return thing instanceof Thing.Const c && !(c.value() instanceof Thing.ClassLiteral);
  }
}
