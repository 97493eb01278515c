package dev.baton.engine.framework.graph;

import dev.baton.engine.framework.sketch.Framework;
import dev.baton.engine.framework.sketch.Origins;
import dev.baton.engine.framework.sketch.Sketch;
import dev.baton.engine.model.GraphFact.Bound;
import dev.baton.engine.model.GraphFact.KeyDeclared;
import dev.baton.engine.model.GraphFact.Merge;
import dev.baton.engine.model.graph.GraphDetail.PatternStrategy;
import dev.baton.engine.replay.Chains;
import dev.baton.engine.replay.MapContent;
import dev.baton.engine.replay.Outcome;
import dev.baton.engine.replay.Replay;
import dev.baton.engine.replay.thing.Act;
import dev.baton.engine.replay.thing.Made;
import dev.baton.engine.replay.thing.Texts;
import dev.baton.engine.replay.thing.Thing;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Spring AI Alibaba's {@code StateGraph} with key strategies. */
public final class SpringAiAlibabaGraph implements Framework {
  private static final int RECURSION_LIMIT = 100;
  private static final Set<String> PATTERNS =
      Set.of(
          "addPatternStrategy",
          "addPrefixStrategy",
          "addSuffixStrategy",
          "addContainsStrategy",
          "addPredicateStrategy");

  @Override
  public String name() {
    return "Spring AI Alibaba graph";
  }

  @Override
  public String home() {
    return "com.alibaba.cloud.ai";
  }

  @Override
  public Set<String> vocabulary() {
    return Set.of("StateGraph");
  }

  @Override
  public List<Origin> graphs(Replay replay) {
    return Origins.of(replay, SpringAiAlibabaGraph::isRoot, SpringAiAlibabaGraph::read);
  }

  private static boolean isRoot(Made made) {
    Act birth = made.birth();
    return birth != null
        && made.isResultOf("<init>")
        && birth.owner().equals("StateGraph")
        && birth.target().owner().contains("alibaba");
  }

  private static void read(Made root, Sketch sketch) {
    Act birth = root.birth();
    if (birth == null) {
      return;
    }
    for (int i = 0; i < birth.count(); i++) {
      birth.argument(i).forEach(thing -> strategies(thing, sketch));
    }
    sketch.note(new Bound(sketch.graph(), "", RECURSION_LIMIT, true, true, sketch.place(birth)));
    new StateGraphs(sketch).read(root);
  }

  /** A factory: a lambda that fills a map, a builder, or an object that does. */
  private static void strategies(Thing factory, Sketch sketch) {
    if (factory instanceof Thing.Const) {
      return;
    }
    for (Act act : Chains.all(factory)) {
      if (act.name().equals("addStrategies")) {
        map(act.argument(0), sketch);
      } else if (act.name().equals("addStrategy")) {
        Set<Thing> strategy = act.argument(1);
        Texts.of(act.argument(0)).forEach(key -> strategy(key, strategy, act, sketch));
      } else if (PATTERNS.contains(act.name())) {
        Texts.of(act.argument(0)).forEach(pattern -> pattern(pattern, act, sketch));
      }
    }
    boolean code = factory instanceof Thing.Code;
    boolean ours = factory instanceof Made made && made.log().isEmpty();
    if (code || ours) {
      Outcome outcome = sketch.replay().call(factory, "apply", List.of());
      Set<Thing> returned = new HashSet<>(outcome.returned());
      returned.removeIf(t -> t.equals(Thing.UNKNOWN));
      map(returned, sketch);
    }
  }

  /** A strategy for all keys that answer a pattern; a plain name is a pattern too. */
  private static void pattern(String pattern, Act act, Sketch sketch) {
    boolean plain = pattern.matches("[\\w:-]+");
    if (act.name().equals("addPatternStrategy") && plain) {
      strategy(pattern, act.argument(1), act, sketch);
    } else {
      sketch.note(new PatternStrategy(sketch.graph(), act.name(), pattern, sketch.place(act)));
    }
  }

  private static void map(Set<Thing> map, Sketch sketch) {
    for (MapContent.Entry entry : MapContent.of(map).entries()) {
      strategy(entry.key(), entry.value(), entry.act(), sketch);
    }
  }

  private static void strategy(String key, Set<Thing> strategies, Act act, Sketch sketch) {
    for (Thing strategy : strategies) {
      String text =
          strategy instanceof Thing.Named named
              ? named.name()
              : strategy instanceof Made made && made.birth() != null ? named(made) : "custom";
      sketch.note(
          new KeyDeclared(sketch.graph(), key, merge(text), text, false, sketch.place(act)));
    }
  }

  private static String named(Made strategy) {
    boolean told = strategy.simpleType().equals("AppendStrategy") && !strategy.given(0).isEmpty();
    return told ? "AppendStrategy(..)" : strategy.simpleType(); // perhaps no duplicates
  }

  /** What a strategy of this name does. */
  public static Merge merge(String strategy) {
    String name = strategy.toLowerCase(Locale.ROOT);
    if (name.startsWith("replace")) {
      return Merge.REPLACE;
    }
    return name.startsWith("append") ? Merge.APPEND : Merge.REDUCE;
  }
}
