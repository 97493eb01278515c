package dev.baton.engine.facts;

import dev.baton.engine.code.TypeCode;
import dev.baton.engine.code.Value;
import dev.baton.engine.effect.Effect;
import dev.baton.engine.effect.Paths;
import dev.baton.engine.effect.Slots;
import dev.baton.engine.effect.Touch;
import dev.baton.engine.facts.key.KeyedMaps;
import dev.baton.engine.flow.GlobalHeap;
import dev.baton.engine.flow.Reached;
import dev.baton.engine.flow.World;
import dev.baton.engine.model.Cell;
import dev.baton.engine.model.Fact;
import dev.baton.engine.model.Fact.WriteKind;
import dev.baton.engine.model.Place;
import dev.baton.engine.model.Policy;
import dev.baton.engine.model.Runner;
import dev.baton.engine.resolve.Policies;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Touches that could be of declared cells, and cannot be followed. */
final class Holes {
  private final World world;
  private final LiveState live;
  private final Monotony monotony;
  private final KeyedMaps maps;
  private final Map<List<Object>, Fact> facts = new LinkedHashMap<>();

  Holes(World world, GlobalHeap heap, KeyedMaps maps) {
    this.world = world;
    this.maps = maps;
    this.live = new LiveState(world, heap);
    this.monotony = new Monotony(world);
  }

  void add(Reached touch) {
    Touch how = touch.effect().touch();
    Cell known = touch.effect().cell();
    if (known != null && monotony.isOpen(known, touch)) {
      note(known, touch.effect(), "the new value was not compared with the old one");
    }
    if (how.isOpaque()) {
      opaque(touch);
    } else if (how.key() != null) {
      keyed(touch, how.key());
    } else if (known == null && how.kind() != null) {
      unkeyed(touch);
    }
  }

  /** All of them. */
  List<Fact> facts() {
    return new ArrayList<>(facts.values());
  }

  private void opaque(Reached touch) {
    Effect effect = touch.effect();
    if (effect.cell() != null) {
      concerns(List.of(effect.cell()), touch).ifPresent(cell -> note(cell, effect));
      return;
    }
    for (Value target : touch.targets()) {
      if (Paths.root(target) instanceof Value.Fresh) {
        continue;
      }
      Cell content = live.cell(target);
      List<Cell> cells =
          content != null ? List.of(content) : world.policies().inside(typeOf(target));
      concerns(cells, touch).ifPresent(cell -> note(cell, effect));
    }
  }

  private String typeOf(Value value) {
    String type = live.type(value);
    return type.startsWith("L") ? type.substring(1, type.length() - 1) : "";
  }

  /** The first of the cells that who runs there may not write as he likes. */
  private static Optional<Cell> concerns(List<Cell> cells, Reached touch) {
    return cells.stream().filter(cell -> !mayWrite(cell, touch.runner())).findFirst();
  }

  private static boolean mayWrite(Cell cell, Runner runner) {
    Optional<String> owner =
        cell.policy(Policy.OwnedBy.class)
            .map(Policy.OwnedBy::role)
            .or(() -> cell.policy(Policy.AgentPrivate.class).map(Policy.AgentPrivate::role));
    boolean alone = cell.policies().size() == 1 && owner.isPresent();
    return alone
        && (runner.kind() == Runner.Kind.COORDINATOR || runner.equals(Runner.as(owner.get())));
  }

  private void keyed(Reached touch, Value key) {
    if (world.policies().nameOf(key).isEmpty()) {
      List<Cell> keys =
          touch.targets().stream()
              .flatMap(map -> maps.of(map).stream())
              .filter(cell -> mayName(key, cell))
              .distinct()
              .toList();
      concerns(keys, touch)
          .ifPresent(cell -> note(cell, touch.effect(), "the key is not a constant"));
    }
  }

  /** A map as a whole, or something that it holds under whichever key. */
  private void unkeyed(Reached touch) {
    boolean adds = touch.effect().touch().kind() == WriteKind.ADD;
    for (Value target : touch.targets()) {
      List<Cell> keys =
          maps.around(touch, target).stream()
              .filter(c -> !adds || c.policy(Policy.AppendOnly.class).isEmpty())
              .filter(c -> !maps.cleared(touch, target).contains(c))
              .toList();
      concerns(keys, touch).ifPresent(cell -> note(cell, touch.effect(), "no key is named"));
    }
  }

  /** Whether a key of which the constant parts are known can be this declared one. */
  private static boolean mayName(Value key, Cell cell) {
    if (key instanceof Value.Constant known) {
      return known.value() instanceof String text
          && text.contains("*")
          && Policies.isKeyLike(text, cell);
    }
    return !(key instanceof Value.Static constant) || Slots.entryOf(constant) != null;
  }

  private void note(Cell cell, Effect effect) {
    note(cell, effect, effect.touch().why());
  }

  private void note(Cell cell, Effect effect, String why) {
    TypeCode type = world.program().type(effect.site().method().owner());
    if (type != null) {
      Place place = world.places().write(type, effect.site().member(), effect.site().line());
      facts.putIfAbsent(List.of(place), new Fact.Unfollowed(cell, why, place));
    }
  }
}
