package dev.baton.engine.framework.team;

import dev.baton.engine.framework.graph.SpringAiAlibabaGraph;
import dev.baton.engine.framework.sketch.Framework;
import dev.baton.engine.framework.sketch.Origins;
import dev.baton.engine.framework.sketch.Sketch;
import dev.baton.engine.model.GraphFact.Merge;
import dev.baton.engine.model.Place;
import dev.baton.engine.replay.Chains;
import dev.baton.engine.replay.Replay;
import dev.baton.engine.replay.thing.Act;
import dev.baton.engine.replay.thing.Made;
import dev.baton.engine.replay.thing.Texts;
import dev.baton.engine.replay.thing.Thing;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Spring AI Alibaba's agents: {@code ReactAgent} and the flows of them. */
public final class SpringAiAlibabaAgents implements Framework {
  private static final long LOOP_LIMIT = 1000;
  private static final List<String> JOINS = List.of("subAgents", "subAgent");
  private static final Map<String, Member.Kind> KINDS =
      Map.of(
          "SequentialAgent", Member.Kind.SEQUENCE,
          "ParallelAgent", Member.Kind.PARALLEL,
          "LoopAgent", Member.Kind.LOOP,
          "LlmRoutingAgent", Member.Kind.CHOICE,
          "SupervisorAgent", Member.Kind.SUPERVISOR,
          "ReactAgent", Member.Kind.WORKER);

  @Override
  public String name() {
    return "Spring AI Alibaba agents";
  }

  @Override
  public String home() {
    return "com.alibaba.cloud.ai";
  }

  @Override
  public Set<String> vocabulary() {
    return KINDS.keySet();
  }

  @Override
  public List<Origin> graphs(Replay replay) {
    return Origins.of(
        replay,
        SpringAiAlibabaAgents::isRoot,
        (made, sketch) -> Composition.lay(member(made, null, sketch, 0), sketch));
  }

  private static boolean isRoot(Made made) {
    Member.Kind kind = kind(made);
    return kind != null
        && kind != Member.Kind.WORKER
        && made.isResultOf("build")
        && !made.isGivenTo(JOINS);
  }

  private static Member.@Nullable Kind kind(Made made) {
    Made builder = Chains.builder(made);
    Act birth = builder.birth();
    return birth == null || !birth.target().owner().contains("alibaba")
        ? null
        : KINDS.get(Chains.builds(builder));
  }

  private static Member member(Thing thing, @Nullable Act joins, Sketch sketch, int depth) {
    Made made = thing instanceof Made object ? object : Made.outside("");
    Member.Kind kind = kind(made);
    Place place = Teams.place(made, joins, sketch);
    Member member =
        new Member(kind == null ? Member.Kind.WORKER : kind, Teams.name(made), "", place);
    member.open = kind == null;
    for (Act act : Chains.all(made)) {
      set(member, act, sketch, depth);
    }
    if (member.kind == Member.Kind.LOOP && member.limits.isEmpty()) {
      member.limits.add(new Member.Limit(LOOP_LIMIT, true, true, place));
    }
    return member;
  }

  private static void set(Member member, Act act, Sketch sketch, int depth) {
    switch (act.name()) {
      case "outputKey", "mergeOutputKey" -> Teams.output(member, act, sketch);
      case "outputKeyStrategy" -> reduce(member, act);
      case "subAgents", "subAgent" -> {
        for (Thing sub : depth > 8 ? List.<Thing>of() : Chains.flat(act.argument(0))) {
          member.members.add(member(sub, act, sketch, depth + 1));
        }
      }
      case "tools", "methodTools" -> Teams.tools(member, act, sketch);
      case "hooks" -> hooks(member, act, sketch);
      case "loopStrategy" -> loop(member, act, sketch);
      case "instruction", "systemPrompt" -> Teams.placeholders(member, act, sketch, "{", "}");
      default -> {}
    }
  }

  /** A hook that asks a human before each call of the tools that it names. */
  private static void hooks(Member member, Act act, Sketch sketch) {
    for (int i = 0; i < act.count(); i++) {
      for (Thing hook : Chains.flat(act.argument(i))) {
        Made made = hook instanceof Made object ? object : Made.outside("");
        if (Chains.builds(Chains.builder(made)).equals("HumanInTheLoopHook")) {
          for (Act asked : Chains.all(made)) {
            if (asked.name().equals("approvalOn")) {
              Place place = sketch.place(asked);
              tools(asked).forEach(tool -> Teams.allowed(member, tool, place));
            }
          }
        }
      }
    }
  }

  /** The tools that a call names, by name or as the keys of a map. */
  private static Set<String> tools(Act asked) {
    Set<String> tools = new TreeSet<>(Texts.of(asked.argument(0)));
    for (Thing thing : asked.count() == 1 ? asked.argument(0) : Set.<Thing>of()) {
      if (thing instanceof Made map) {
        List<Act> puts = new ArrayList<>(Chains.all(map));
        Optional.ofNullable(map.birth()).filter(Act::isStatic).ifPresent(puts::add);
        for (Act put : puts) {
          for (int key = 0; key < put.count(); key += 2) {
            tools.addAll(Texts.of(put.argument(key)));
          }
        }
      }
    }
    return tools;
  }

  private static void reduce(Member member, Act act) {
    for (Thing strategy : act.argument(0)) {
      String text =
          strategy instanceof Thing.Named named
              ? named.name()
              : strategy instanceof Made made ? made.simpleType() : "custom";
      Merge merge = SpringAiAlibabaGraph.merge(text);
      member.outputs.replaceAll(o -> new Member.Output(o.key(), merge, o.place()));
    }
  }

  private static void loop(Member member, Act act, Sketch sketch) {
    for (Thing strategy : act.argument(0)) {
      String name = strategy instanceof Made made ? strategy(made) : "";
      if (name.startsWith("count") && strategy instanceof Made made) {
        Teams.limit(member, made.given(0), false, sketch.place(act));
      } else if (name.startsWith("condition")) {
        member.exits = true;
      } else if (name.startsWith("array")) {
        member.limits.add(new Member.Limit(Texts.ANY.length(), false, false, sketch.place(act)));
      }
    }
  }

  /** {@code LoopMode.count(..)} and {@code new CountLoopStrategy(..)} are one. */
  private static String strategy(Made made) {
    Act birth = made.birth();
    String name = birth == null || birth.name().equals("<init>") ? made.simpleType() : birth.name();
    return name.toLowerCase(Locale.ROOT);
  }
}
