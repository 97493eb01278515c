package dev.baton.engine.facts.key;

import dev.baton.engine.code.FieldCode;
import dev.baton.engine.code.TypeCode;
import dev.baton.engine.code.Value;
import dev.baton.engine.effect.Paths;
import dev.baton.engine.effect.Touch;
import dev.baton.engine.flow.GlobalHeap;
import dev.baton.engine.flow.Reached;
import dev.baton.engine.flow.World;
import dev.baton.engine.model.Cell;
import dev.baton.engine.model.Fact;
import dev.baton.engine.model.Fact.KeyLaw;
import dev.baton.engine.model.Fact.WriteKind;
import dev.baton.engine.model.Policy;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * Keys without a policy whose every write, whoever it is by, holds one and the same law: all add to
 * what is there, or all merge by one class. A key is left out where a write could not be followed,
 * where a map is gone through or changed as a whole, or its own under keys that are not known, and
 * where several constants name it, of which one could be declared and the others not. Not
 * thread-safe.
 */
public final class KeyLaws {
  private final World world;
  private final GlobalHeap heap;
  private final Paths paths;
  private final Map<String, KeyWrites> keys = new TreeMap<>();
  private final Set<String> looseMaps = new HashSet<>();

  public KeyLaws(World world, GlobalHeap heap) {
    this.world = world;
    this.heap = heap;
    this.paths = new Paths(world.policies());
  }

  /** Takes note of a touch of whatever it is. */
  public void add(Reached touch) {
    Touch how = touch.effect().touch();
    if (how.isRead()) {
      return;
    }
    Cell known = touch.effect().cell();
    if (known != null) {
      note(known, touch, touch.targets());
      return;
    }
    for (Value target : touch.targets()) {
      Cell cell = paths.touched(how, target);
      if (cell == null) {
        loose(how, target);
      } else {
        note(cell, touch, List.of(target));
      }
    }
  }

  private void note(Cell cell, Reached touch, List<Value> targets) {
    if (isBare(cell)) {
      Touch how = touch.effect().touch();
      List<String> maps =
          targets.stream()
              .map(target -> heap.mapOf(how.key() == null ? paths.holder(target) : target))
              .filter(map -> !map.isEmpty())
              .toList();
      writes(cell).add(how, touch.runner(), maps);
    }
  }

  /** The key is written in a way that holds no law. */
  public void open(Cell cell) {
    if (isBare(cell)) {
      writes(cell).open();
    }
  }

  private static boolean isBare(Cell cell) {
    return cell.kind() == Cell.Kind.KEY && cell.policies().isEmpty();
  }

  private KeyWrites writes(Cell key) {
    return keys.computeIfAbsent(key.name(), name -> new KeyWrites(key));
  }

  /** What may be any key of the map, or all of them. */
  private void loose(Touch how, Value target) {
    boolean other =
        how.key() instanceof Value.Constant text && !text.value().toString().contains("*");
    boolean adds = how.key() == null && how.kind() == WriteKind.ADD; // to a collection
    if (!other && !adds) {
      looseMaps.add(heap.mapOf(target));
    }
  }

  /** The laws; call it when everything was added. */
  public List<Fact> facts() {
    List<Fact> facts = new ArrayList<>();
    WholeMaps wholes = new WholeMaps(world.program());
    // what cannot be told apart from the map in question counts
    if (keys.isEmpty() || world.program().methods().stream().anyMatch(wholes::areIn)) {
      return facts;
    }
    for (KeyWrites writes : keys.values()) {
      if (!writes.isIn(looseMaps) && constants(writes.key().name()) == 1) {
        if (writes.onlyAdd()) {
          facts.add(new KeyLaw(writes.key(), new Policy.AppendOnly(), writes.key().declared()));
        } else if (isReducer(writes.reducer())) {
          facts.add(merged(writes));
        }
      }
    }
    return facts;
  }

  private Fact merged(KeyWrites writes) {
    TypeCode reducer = Objects.requireNonNull(world.program().type(writes.reducer()));
    return new KeyLaw(
        writes.key(), new Policy.MergedBy(reducer.name()), world.places().type(reducer));
  }

  private long constants(String key) {
    return world.program().types().stream()
        .flatMap(type -> type.fields().stream())
        .filter(field -> field.isStatic() && field.isFinal() && key.equals(field.constant()))
        .count();
  }

  /** Whether the class stands for one function, however often an object of it is made. */
  private boolean isReducer(String name) {
    TypeCode type = world.program().type(name);
    return type != null
        && type.enclosingMethod() == null
        && !type.simpleName().isEmpty()
        && world.program().family(name).contains("java/util/function/BinaryOperator")
        && type.fields().stream().allMatch(FieldCode::isStatic)
        && type.methods().stream()
            .filter(method -> method.ref().name().equals("<init>"))
            .allMatch(method -> method.ref().descriptor().equals("()V"));
  }
}
