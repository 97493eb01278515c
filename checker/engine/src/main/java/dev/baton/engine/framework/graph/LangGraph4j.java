package dev.baton.engine.framework.graph;

import dev.baton.engine.framework.sketch.Framework;
import dev.baton.engine.framework.sketch.Origins;
import dev.baton.engine.framework.sketch.Sketch;
import dev.baton.engine.model.GraphFact.Bound;
import dev.baton.engine.model.GraphFact.KeyDeclared;
import dev.baton.engine.model.GraphFact.Merge;
import dev.baton.engine.replay.MapContent;
import dev.baton.engine.replay.Replay;
import dev.baton.engine.replay.thing.Act;
import dev.baton.engine.replay.thing.Made;
import dev.baton.engine.replay.thing.Thing;
import java.util.List;
import java.util.Set;

/** LangGraph4j: {@code StateGraph} with channels. */
public final class LangGraph4j implements Framework {
  private static final int RECURSION_LIMIT = 25;
  private static final String REPLACES = "";

  @Override
  public String name() {
    return "LangGraph4j";
  }

  @Override
  public String home() {
    return "org.bsc.langgraph4j";
  }

  @Override
  public Set<String> vocabulary() {
    return Set.of("StateGraph", "MessagesStateGraph");
  }

  @Override
  public List<Origin> graphs(Replay replay) {
    return Origins.of(replay, this::isRoot, LangGraph4j::read);
  }

  private boolean isRoot(Made made) {
    Act birth = made.birth();
    return birth != null
        && made.isResultOf("<init>")
        && vocabulary().contains(birth.owner())
        && !birth.target().owner().contains("alibaba");
  }

  private static void read(Made root, Sketch sketch) {
    Act birth = root.birth();
    if (birth == null) {
      return;
    }
    if (birth.owner().startsWith("Messages")) {
      key("messages", Merge.APPEND, "appender", birth, sketch);
    }
    if (birth.count() > 1) {
      schema(birth.argument(0), birth, sketch);
    }
    sketch.note(new Bound(sketch.graph(), "", RECURSION_LIMIT, true, false, sketch.place(birth)));
    new StateGraphs(sketch).read(root);
  }

  private static void schema(Set<Thing> channels, Act birth, Sketch sketch) {
    for (Thing thing : channels) {
      if (thing instanceof Thing.Named named && named.owner().endsWith("MessagesState")) {
        key("messages", Merge.APPEND, "appender", birth, sketch);
      }
    }
    for (MapContent.Entry entry : MapContent.of(channels).entries()) {
      entry.value().forEach(channel -> channel(entry, channel, sketch));
    }
  }

  private static void channel(MapContent.Entry entry, Thing channel, Sketch sketch) {
    Act made = channel instanceof Made object ? object.birth() : null;
    if (made == null) {
      key(entry.key(), Merge.REDUCE, "a channel", entry.act(), sketch);
      return;
    }
    boolean appends = made.name().startsWith("appender") || made.owner().startsWith("Appender");
    boolean supplied = made.count() > 1 || isSupplier(made);
    boolean reduces = made.count() > 1 || !isSupplier(made);
    Merge merge = appends ? Merge.APPEND : reduces ? Merge.REDUCE : Merge.REPLACE;
    String how = merge == Merge.REPLACE ? REPLACES : made.name();
    sketch.note(
        new KeyDeclared(
            sketch.graph(), entry.key(), merge, how, supplied || appends, sketch.place(made)));
  }

  /** Whether the only argument gives a first value, and does not merge two. */
  private static boolean isSupplier(Act channel) {
    return channel.target().descriptor().contains("/Supplier;")
        || channel.argument(0).stream()
            .anyMatch(t -> t instanceof Thing.Code c && c.target().descriptor().startsWith("()"));
  }

  private static void key(String key, Merge merge, String how, Act act, Sketch sketch) {
    sketch.note(new KeyDeclared(sketch.graph(), key, merge, how, true, sketch.place(act)));
  }
}
