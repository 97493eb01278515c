package dev.baton.engine.framework.team;

import dev.baton.engine.code.MethodCode;
import dev.baton.engine.code.TypeCode;
import dev.baton.engine.framework.sketch.Framework;
import dev.baton.engine.framework.sketch.NodeWork;
import dev.baton.engine.framework.sketch.Origins;
import dev.baton.engine.framework.sketch.Sketch;
import dev.baton.engine.model.GraphFact.EdgeKind;
import dev.baton.engine.model.Place;
import dev.baton.engine.model.graph.GraphDetail.BeginsEmpty;
import dev.baton.engine.model.graph.GraphDetail.SharedMember;
import dev.baton.engine.replay.Chains;
import dev.baton.engine.replay.Outcome;
import dev.baton.engine.replay.Replay;
import dev.baton.engine.replay.thing.Act;
import dev.baton.engine.replay.thing.Made;
import dev.baton.engine.replay.thing.Texts;
import dev.baton.engine.replay.thing.Thing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Google's Agent Development Kit: LLM agents, and sequential, parallel, and loop agents of them.
 */
public final class GoogleAdk implements Framework {
  private static final long MAX_LLM_CALLS = 500;
  private static final List<String> JOINS = List.of("subAgents", "create", "AgentTool", "<init>");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z_][\\w:]*)(\\??)}");
  private static final Pattern BEFORE = Pattern.compile("before\\w*Callback(Sync)?");
  private static final Map<String, Member.Kind> KINDS =
      Map.of(
          "SequentialAgent", Member.Kind.SEQUENCE,
          "ParallelAgent", Member.Kind.PARALLEL,
          "LoopAgent", Member.Kind.LOOP,
          "LlmAgent", Member.Kind.WORKER);

  @Override
  public String name() {
    return "Google ADK";
  }

  @Override
  public String home() {
    return "com.google.adk";
  }

  @Override
  public Set<String> vocabulary() {
    return KINDS.keySet();
  }

  @Override
  public List<Origin> graphs(Replay replay) {
    boolean filled = Sessions.areFilled(replay.world().program());
    return Origins.of(replay, GoogleAdk::isRoot, (made, sketch) -> lay(made, filled, sketch));
  }

  private static void lay(Made made, boolean filled, Sketch sketch) {
    Reader reader = new Reader(sketch);
    Member team = reader.member(made, null, 0);
    if (filled || reader.talks) {
      team.mayBeGiven();
    } else if (!reader.borrows) {
      sketch.note(new BeginsEmpty(sketch.graph(), team.place));
    }
    Composition.lay(team, sketch);
  }

  private static boolean isRoot(Made made) {
    if (kind(made) == null || !made.isResultOf("build") || made.isGivenTo(JOINS)) {
      return false;
    }
    return kind(made) != Member.Kind.WORKER || !Chains.setting(made, "subAgents").isEmpty();
  }

  private static Member.@Nullable Kind kind(Made made) {
    Made builder = Chains.builder(made);
    Act birth = builder.birth();
    return birth == null || !birth.target().owner().contains("google")
        ? null
        : KINDS.get(Chains.builds(builder));
  }

  /** Reads one team. */
  private static final class Reader {
    private final Sketch sketch;
    private final Map<Member, Boolean> callsModel = new HashMap<>();

    /** Whether an agent has tools of which it is not known what they write. */
    boolean borrows;

    /** Whether agents hand over to others: the next message may find what the last one left. */
    boolean talks;

    Reader(Sketch sketch) {
      this.sketch = sketch;
    }

    Member member(Thing thing, @Nullable Act joins, int depth) {
      Made made = thing instanceof Made object ? object : Made.outside("");
      Member.Kind kind = kind(made);
      Place place = Teams.place(made, joins, sketch);
      if (kind == null) {
        return custom(made, place);
      }
      boolean hands = kind == Member.Kind.WORKER && !Chains.setting(made, "subAgents").isEmpty();
      talks |= hands;
      Member member = new Member(hands ? Member.Kind.TRANSFER : kind, Teams.name(made), "", place);
      callsModel.put(member, kind == Member.Kind.WORKER);
      Chains.all(made).forEach(act -> set(member, act, depth));
      if (Chains.all(made).stream().anyMatch(act -> BEFORE.matcher(act.name()).matches())) {
        member.mayBeGiven();
      }
      if (kind == Member.Kind.LOOP && member.limits.isEmpty()) {
        boolean model = Boolean.TRUE.equals(callsModel.get(member));
        long rounds = model ? MAX_LLM_CALLS : Integer.MAX_VALUE;
        member.limits.add(new Member.Limit(rounds, true, false, place));
      }
      return member;
    }

    private void set(Member member, Act act, int depth) {
      switch (act.name()) {
        case "outputKey" -> Teams.output(member, act, sketch);
        case "instruction", "globalInstruction" -> prompt(member, act);
        case "maxIterations" -> Teams.limit(member, act.argument(0), true, sketch.place(act));
        case "subAgents" -> join(member, act, depth);
        case "tools" -> act.arguments().stream().skip(1).forEach(tools -> tools(member, tools));
        default -> {
          if (act.name().endsWith("Callback") || act.name().endsWith("CallbackSync")) {
            callback(member, act);
          }
        }
      }
    }

    /** Without a question mark a run fails where the key is missing; a prefix names a store. */
    private void prompt(Member member, Act act) {
      for (String text : Texts.of(act.argument(0))) {
        Matcher key = PLACEHOLDER.matcher(text);
        while (key.find()) {
          boolean needed = key.group(2).isEmpty() && !key.group(1).contains(":");
          member.needs.add(new Member.Need(key.group(1), needed, place(act)));
        }
      }
    }

    private void join(Member member, Act act, int depth) {
      List<Thing> subs = new ArrayList<>();
      for (int i = 0; i < act.count(); i++) {
        subs.addAll(Chains.flat(act.argument(i)));
      }
      member.open |= subs.isEmpty() && !isGivenNone(act);
      subs.forEach(sub -> teams(sub, act));
      for (Thing sub : depth > 8 ? List.<Thing>of() : subs) {
        Member inner = member(sub, act, depth + 1);
        member.members.add(inner);
        member.exits |= inner.exits && inner.kind != Member.Kind.LOOP;
        callsModel.merge(member, Boolean.TRUE.equals(callsModel.get(inner)), (a, b) -> a || b);
      }
    }

    /** An empty collection says that there are no members; an array may be filled elsewhere. */
    private static boolean isGivenNone(Act act) {
      return act.count() > 0
          && act.arguments().stream()
              .skip(1)
              .flatMap(Set::stream)
              .anyMatch(given -> given instanceof Made made && !made.type().startsWith("["));
    }

    /** An agent knows one parent: the team that is given it last. */
    private void teams(Thing sub, Act act) {
      List<Act> joins = sub instanceof Made agent ? agent.uses() : List.of();
      joins = joins.stream().filter(use -> use.name().equals("subAgents")).toList();
      Act first = joins.isEmpty() ? act : joins.get(0);
      if (joins.contains(act) && !first.receiver().equals(act.receiver())) {
        String name = sub instanceof Made agent ? Teams.name(agent) : "";
        sketch.note(
            new SharedMember(
                sketch.graph(), name, team(first), team(act), sketch.place(first), place(act)));
      }
    }

    private Place place(Act act) {
      return sketch.place(act);
    }

    private static String team(Act joins) {
      return joins.receiver().stream()
          .filter(Made.class::isInstance)
          .map(builder -> Teams.name((Made) builder))
          .findFirst()
          .orElse("another team");
    }

    /** A class that extends {@code BaseAgent}: its code is the agent. */
    private Member custom(Made made, Place place) {
      String name = Texts.of(made.given(0)).iterator().next();
      boolean known = made.birth() != null && !name.contains(Texts.ANY);
      Member member =
          new Member(Member.Kind.WORKER, known ? name : Teams.name(made), made.simpleType(), place);
      member.open = made.birth() == null || Chains.builds(made).endsWith("AgentTool");
      Made context = Made.outside("context");
      work(member, context, sketch.replay().call(made, "runAsyncImpl", List.of(Set.of(context))));
      return member;
    }

    private void callback(Member member, Act act) {
      for (Thing code : act.argument(0)) {
        Made context = Made.outside("context");
        List<Set<Thing>> given =
            List.of(Set.of(context), Set.of(Thing.UNKNOWN), Set.of(Thing.UNKNOWN));
        if (code instanceof Thing.Code) {
          work(member, context, sketch.replay().call(code, "call", given));
        }
      }
    }

    private void tools(Member member, Set<Thing> tools) {
      for (Thing tool : Chains.flat(tools)) {
        if (tool instanceof Thing.Named named && named.owner().endsWith("ExitLoopTool")) {
          member.exits = true;
          continue;
        }
        boolean own = tool instanceof Made made && isFunction(made);
        borrows |= !own;
        if (tool instanceof Made made && made.isResultOf("create")) {
          for (Thing owner : made.given(0)) {
            for (String name : Texts.of(made.given(1))) {
              tool(member, owner, name);
              Teams.tool(member, name, member.place);
            }
          }
        }
      }
    }

    private static boolean isFunction(Made made) {
      return made.isResultOf("create") && Chains.builds(made).endsWith("FunctionTool");
    }

    private void tool(Member member, Thing owner, String method) {
      String type =
          owner instanceof Made made
              ? made.type()
              : owner instanceof Thing.Const c && c.value() instanceof Thing.ClassLiteral literal
                  ? literal.type()
                  : "";
      member.exits |= type.endsWith("ExitLoopTool");
      TypeCode code = sketch.replay().world().program().type(type);
      for (MethodCode tool : code == null ? List.<MethodCode>of() : code.methods()) {
        if (tool.ref().name().equals(method)) {
          Made context = Made.outside("context");
          work(member, context, sketch.replay().tool(tool, owner, "ToolContext", context));
        }
      }
    }

    private void work(Member member, Made context, Outcome outcome) {
      member.work.add((id, to) -> new NodeWork(to).touches(id, context, outcome));
      for (Act act : outcome.acts()) {
        boolean yes = act.argument(0).stream().noneMatch(new Thing.Const(0)::equals);
        if (Set.of("escalate", "setEscalate").contains(act.name()) && act.count() > 0 && yes) {
          member.exits = true;
        } else if (Set.of("transferToAgent", "setTransferToAgent").contains(act.name())) {
          talks = true;
          member.work.add((id, to) -> transfer(id, act, to));
        }
      }
    }

    private static void transfer(String from, Act act, Sketch sketch) {
      for (String to : act.count() > 0 ? Texts.of(act.argument(0)) : Set.<String>of()) {
        if (!to.contains(Texts.ANY)) {
          sketch.edge(from, to, EdgeKind.HANDOFF, "transfer", sketch.place(act));
        }
      }
    }
  }
}
