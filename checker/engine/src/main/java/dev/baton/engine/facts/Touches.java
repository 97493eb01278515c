package dev.baton.engine.facts;

import dev.baton.engine.code.MethodCode;
import dev.baton.engine.code.MethodRef;
import dev.baton.engine.code.TypeCode;
import dev.baton.engine.code.Value;
import dev.baton.engine.effect.Effect;
import dev.baton.engine.effect.Paths;
import dev.baton.engine.effect.Slots;
import dev.baton.engine.facts.key.KeyedMaps;
import dev.baton.engine.flow.Entries;
import dev.baton.engine.flow.Reached;
import dev.baton.engine.flow.Trails;
import dev.baton.engine.flow.World;
import dev.baton.engine.model.Cell;
import dev.baton.engine.model.Fact;
import dev.baton.engine.model.Fact.WriteKind;
import dev.baton.engine.model.Place;
import dev.baton.engine.model.Runner;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What is reached, as facts about declared cells. Not thread-safe. */
final class Touches {
  private final World world;
  private final Paths paths;
  private final KeyedMaps maps;
  private final Trails trails;
  private final Monotony monotony;
  private final Map<Cell, Map<String, Set<MethodRef>>> writers = new LinkedHashMap<>();
  private final Map<List<Object>, Fact> facts = new LinkedHashMap<>();

  Touches(World world, KeyedMaps maps) {
    this.world = world;
    this.maps = maps;
    this.paths = new Paths(world.policies());
    this.trails = new Trails(world);
    this.monotony = new Monotony(world);
  }

  /** The entry points from which each role writes each key. */
  Map<Cell, Map<String, Set<MethodRef>>> writers() {
    return writers;
  }

  /** The facts, each once. */
  List<Fact> facts() {
    return new ArrayList<>(facts.values());
  }

  void add(Reached touch) {
    if (touch.effect().touch().isOpaque() || isAccessor(touch)) {
      return;
    }
    Cell known = touch.effect().cell();
    if (known != null) {
      note(known, touch);
      return;
    }
    Set<Cell> cells = new LinkedHashSet<>();
    for (Value target : touch.targets()) {
      Cell cell = paths.touched(touch.effect().touch(), target);
      if (cell != null) {
        cells.add(cell);
      } else {
        cells.addAll(maps.cleared(touch, target));
      }
    }
    cells.forEach(cell -> note(cell, touch));
  }

  /** A key of an update that an agent returns is written where it was put into the update. */
  void add(Updates.Update update, Entries.Entry entry) {
    Effect write = Effect.written(update.cell(), WriteKind.ASSIGN, update.site());
    note(update.cell(), new Reached(write, List.of(), entry.runner(), entry.method()));
  }

  /**
   * What nobody calls and only writes its own object is there to be called by someone: it runs as
   * its caller, of whom nothing is known.
   */
  private boolean isAccessor(Reached touch) {
    TypeCode type = world.program().type(touch.entry().ref().owner());
    if (touch.runner().kind() != Runner.Kind.NOBODY
        || touch.entry().isStatic()
        || touch.effect().touch().later()
        || type == null
        || hasRoles(type)) {
      return false;
    }
    Value self = Slots.parameter(touch.entry().ref(), 0);
    for (Value target : touch.targets()) {
      Value holder = paths.holder(target);
      Value root = Paths.root(holder);
      boolean builds = root.equals(self) && isBuilder(type);
      if (!holder.equals(self) && !builds && !(root instanceof Value.Fresh)) {
        return false;
      }
    }
    return !touch.targets().isEmpty();
  }

  /** Whether the class is there to set up what it makes: its methods return itself. */
  private boolean isBuilder(TypeCode type) {
    return type.methods().stream()
        .filter(m -> !m.isStatic())
        .anyMatch(m -> world.summaries().of(m).returns().contains(new Value.Param(0)));
  }

  private boolean hasRoles(TypeCode type) {
    return type.methods().stream().anyMatch(m -> world.roles().of(m).kind() != Runner.Kind.NOBODY);
  }

  private void note(Cell cell, Reached touch) {
    String view =
        touch.targets().stream().map(Paths::role).filter(r -> !r.isEmpty()).findFirst().orElse("");
    Runner runner = touch.runner();
    if (!view.isEmpty() && runner.kind() != Runner.Kind.ROLE) {
      note(cell, touch, Runner.as(view));
      return;
    }
    note(cell, touch, runner);
    if (!view.isEmpty() && runner.isOtherThan(view)) {
      note(cell, touch, Runner.as(view));
    }
  }

  private void note(Cell cell, Reached touch, Runner runner) {
    Effect effect = touch.effect();
    TypeCode type = world.program().type(effect.site().method().owner());
    if (type == null) {
      return;
    }
    WriteKind seen = effect.touch().kind();
    WriteKind written = seen == null ? null : monotony.kind(cell, touch, seen);
    Object kind = written == null ? "read" : written;
    if (cell.kind() == Cell.Kind.KEY && runner.kind() == Runner.Kind.ROLE) {
      writers
          .computeIfAbsent(cell, c -> new TreeMap<>())
          .computeIfAbsent(runner.role(), r -> new TreeSet<>())
          .add(touch.entry().ref());
    }
    List<Object> identity = List.of(cell.id(), kind, runner, effect.site());
    if (facts.containsKey(identity)) {
      return;
    }
    MethodCode entry = touch.entry();
    Place place = world.places().write(type, effect.site().member(), effect.site().line());
    var reached = trails.of(effect.hops(), effect.site().method(), runner, entry);
    facts.put(
        identity,
        written == null
            ? new Fact.CellRead(cell, runner, reached, place)
            : new Fact.CellWrite(cell, written, runner, reached, place));
  }
}
