package dev.baton.engine.framework.graph;

import dev.baton.engine.framework.sketch.Sketch;
import dev.baton.engine.model.GraphFact.Bound;
import dev.baton.engine.model.GraphFact.Input;
import dev.baton.engine.model.graph.GraphDetail.Gate;
import dev.baton.engine.model.graph.GraphDetail.When;
import dev.baton.engine.replay.Chains;
import dev.baton.engine.replay.MapContent;
import dev.baton.engine.replay.thing.Act;
import dev.baton.engine.replay.thing.Made;
import dev.baton.engine.replay.thing.Texts;
import dev.baton.engine.replay.thing.Thing;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;

/** What is said of a graph when it is compiled, and with what it is run. */
final class CompiledGraphs {
  /** Calls that begin a run; the first argument is the input. */
  static final Set<String> RUNS =
      Set.of(
          "invoke",
          "invokeFinal",
          "invokeAndGetOutput",
          "invokeAndGetResponse",
          "stream",
          "streamSnapshots",
          "streamFromInitialNode",
          "graphResponseStream",
          "fluxStream",
          "call");

  private static final Set<String> BEGINS = Set.of("builder", "<init>");

  private final Sketch sketch;

  CompiledGraphs(Sketch sketch) {
    this.sketch = sketch;
  }

  void read(Act compile) {
    for (Thing config : compile.count() > 0 ? compile.argument(0) : Set.<Thing>of()) {
      if (!isBuilt(config)) {
        maySay(compile);
      }
      for (Act act : Chains.all(config)) {
        switch (act.name()) {
          case "recursionLimit" -> bound(act);
          case "interruptBefore", "interruptsBefore" -> gates(act, When.BEFORE);
          case "interruptAfter", "interruptsAfter" -> gates(act, When.AFTER);
          default -> {}
        }
      }
    }
    Made compiled = sketch.replay().resultOf(compile);
    for (Act act : compiled == null ? java.util.List.<Act>of() : compiled.log()) {
      if (act.name().equals("setMaxIterations")) {
        bound(act);
      } else if (RUNS.contains(act.name()) && act.count() > 0) {
        sketch.isRunBy(act);
        start(act);
      }
    }
  }

  /** A configuration that was made where it can be read. */
  private static boolean isBuilt(Thing config) {
    Act birth = config instanceof Made made ? made.birth() : null;
    return config.equals(Thing.NULL)
        || (birth != null
            && (BEGINS.contains(birth.name())
                || (!birth.isStatic()
                    && birth.receiver().stream().anyMatch(CompiledGraphs::isBuilt))));
  }

  /**
   * What comes from elsewhere may set a limit: the framework's own may hold, but is no surprise.
   */
  private void maySay(Act compile) {
    sketch.note(new Bound(sketch.graph(), "", SOME_NUMBER, true, false, sketch.place(compile)));
  }

  private void gates(Act act, When when) {
    for (int i = 0; i < act.count(); i++) {
      for (String node : StateGraphs.ids(act.argument(i))) {
        if (!node.contains(Texts.ANY)) {
          sketch.note(new Gate(sketch.graph(), node, when, sketch.place(act)));
        }
      }
    }
  }

  private void bound(Act act) {
    for (Thing limit : act.argument(0)) {
      long most =
          limit instanceof Thing.Const c && c.value() instanceof Number n
              ? n.longValue()
              : SOME_NUMBER;
      sketch.note(new Bound(sketch.graph(), "", most, false, false, sketch.place(act)));
    }
  }

  /** A limit that somebody chose, whatever it is. */
  private static final long SOME_NUMBER = 1;

  private void start(Act act) {
    Set<Thing> input = new LinkedHashSet<>();
    for (Thing thing : act.argument(0)) {
      boolean wrapped = thing instanceof Made made && made.isResultOf("args");
      input.addAll(wrapped ? ((Made) thing).given(0) : Set.of(thing));
    }
    MapContent content = MapContent.of(input);
    Set<String> keys = new TreeSet<>();
    content.entries().forEach(e -> keys.add(e.key()));
    sketch.note(new Input(sketch.graph(), keys, content.isOpen(), sketch.place(act)));
  }
}
