package dev.baton.engine.flow;

import dev.baton.engine.code.MethodCode;
import dev.baton.engine.code.MethodRef;
import dev.baton.engine.code.Value;
import dev.baton.engine.effect.Edge;
import dev.baton.engine.effect.Paths;
import dev.baton.engine.effect.Site;
import dev.baton.engine.effect.Slots;
import dev.baton.engine.resolve.Program;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the program's fields, static or of objects that live on, and the parameters of its entry
 * points hold, whoever stored it. Fields of unknown objects are one place for all objects of their
 * class. Grows; not thread-safe.
 */
public final class GlobalHeap {
  private final Program program;
  private final Paths paths;
  private final Map<String, Map<Value, Site>> stored = new HashMap<>();
  private final Map<String, Map<Value, Site>> ofAny = new HashMap<>();
  private final Map<List<Object>, Integer> numbers = new HashMap<>();
  private final Resolution resolution = new Resolution(this);

  public GlobalHeap(World world, Telling telling) {
    this.program = world.program();
    this.paths = new Paths(world.policies());
    for (MethodCode method : program.methods()) {
      boolean outermost = world.summaries().callers(method.ref()).isEmpty();
      for (Edge edge : telling.of(method).edges()) {
        boolean left = edge.value() instanceof Value.Param && !outermost && !isFinal(edge);
        if (!left) {
          add(edge, method.ref());
        }
      }
    }
  }

  /** Whether no caller can know better what is stored. */
  private boolean isFinal(Edge edge) {
    return paths.cell(edge.value()) != null;
  }

  private void add(Edge edge, MethodRef method) {
    Value base = general(edge.base(), method);
    add(new Edge(base, edge.slot(), general(edge.value(), method), edge.site()));
  }

  /**
   * Takes in a reference in terms of the whole program; says whether it is new. What was resolved
   * before stays as it was until all {@link #settle settles}.
   */
  public boolean add(Edge edge) {
    String place = place(edge.base(), edge.slot());
    if (place != null && edge.base() instanceof Value.Fresh) {
      ofAny
          .computeIfAbsent(edge.slot(), s -> new LinkedHashMap<>())
          .putIfAbsent(edge.value(), edge.site());
    }
    return place != null
        && stored
                .computeIfAbsent(place, p -> new LinkedHashMap<>())
                .putIfAbsent(edge.value(), edge.site())
            == null;
  }

  /**
   * From now on all is resolved from all that was taken in; says whether anything that was resolved
   * before is something else now.
   */
  public boolean settle() {
    return resolution.settle();
  }

  /** From now on all is resolved from all that was taken in; what that changes nobody asks. */
  public void forget() {
    resolution.forget();
  }

  /** The name of the place that the path ends in; empty where nothing is known of it. */
  public String placeOf(Value path) {
    String name = name(path);
    return name == null ? "" : name;
  }

  /**
   * The map, by the place that holds it; what callers give to agents is one map, as far as known.
   * Empty where nothing is known of it.
   */
  public String mapOf(Value map) {
    return isGiven(map) ? "given" : placeOf(map);
  }

  /** Whether it is what callers give to an agent. */
  public boolean isGiven(Value map) {
    return map instanceof Value.Static s && Slots.entryOf(s) != null;
  }

  /** A value of a method in terms of the whole program. */
  public Value general(Value value, MethodRef method) {
    if (value instanceof Value.Param param) {
      return Slots.parameter(method, param.index());
    }
    if (value instanceof Value.Fresh fresh) {
      return made(fresh, method);
    }
    if (value instanceof Value.Field field) {
      return new Value.Field(general(field.base(), method), field.owner(), field.name());
    }
    if (value instanceof Value.Element element) {
      return new Value.Element(general(element.base(), method));
    }
    if (value instanceof Value.Function function) {
      List<List<Value>> captured = new ArrayList<>();
      function
          .captured()
          .forEach(c -> captured.add(c.stream().map(v -> general(v, method)).toList()));
      return new Value.Function(function.target(), function.isStatic(), captured);
    }
    return value;
  }

  private Value.Fresh made(Value.Fresh fresh, MethodRef method) {
    List<Object> key = List.of(method, fresh.site(), fresh.inner(), fresh.type());
    Integer number = numbers.get(key);
    if (number == null) {
      number = numbers.size();
      numbers.put(key, number);
    }
    return new Value.Fresh(number, fresh.type());
  }

  /** Whether the value is a new object of a library that cannot be changed. */
  public static boolean isFixed(Value value) {
    return value instanceof Value.Fresh fresh && fresh.type().equals("#fixed");
  }

  /** The name of a place; absent where it is in an object of which nothing is known. */
  private @Nullable String place(Value base, String slot) {
    if (base instanceof Value.Fresh fresh) {
      return "@" + fresh.site() + " " + slot;
    }
    boolean inside = slot.startsWith("[") || slot.startsWith("=") || slot.startsWith("#");
    if (!inside && !slot.isEmpty()) {
      return slot;
    }
    String holder = name(base);
    return holder == null ? null : holder + slot;
  }

  private @Nullable String name(Value holder) {
    if (holder instanceof Value.Static known) {
      return known.owner().startsWith("#")
          ? known.owner() + known.name()
          : Slots.field(program, known.owner(), known.name());
    }
    if (holder instanceof Value.Field field) {
      String slot = Slots.field(program, field.owner(), field.name());
      return place(field.base(), slot);
    }
    if (holder instanceof Value.Element element) {
      return place(element.base(), Slots.ELEMENT);
    }
    return holder instanceof Value.Fresh fresh ? "@" + fresh.site() + " " : null;
  }

  /** All that a value can be, itself included where that is not known to be something else. */
  public List<Value> resolve(Value value) {
    return resolution.of(value);
  }

  /** What a place holds, as far as it was stored; the place has to be known by name. */
  Set<Value> held(Value base, String slot) {
    String place = place(base, slot);
    return place == null ? Set.of() : stored.getOrDefault(place, Map.of()).keySet();
  }

  /** What a slot holds in all objects that are seen to be made. */
  Set<Value> heldInAny(String slot) {
    return ofAny.getOrDefault(slot, Map.of()).keySet();
  }

  /** The slot of a step. */
  String slot(Value.Field step) {
    return Slots.field(program, step.owner(), step.name());
  }

  /** What a field holds in any object. */
  public List<Value> heldIn(String owner, String name) {
    String slot = Slots.field(program, owner, name);
    Set<Value> found = new LinkedHashSet<>(stored.getOrDefault(slot, Map.of()).keySet());
    found.addAll(ofAny.getOrDefault(slot, Map.of()).keySet());
    return List.copyOf(found);
  }

  /** Where something that a place holds was stored, for each place by name. */
  public Map<String, Map<Value, Site>> stored() {
    return stored;
  }
}
