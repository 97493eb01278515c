package dev.baton.engine.body;

import dev.baton.engine.code.Op;
import dev.baton.engine.code.Value;
import dev.baton.engine.effect.Edge;
import dev.baton.engine.effect.Effect;
import dev.baton.engine.effect.MapKeys;
import dev.baton.engine.effect.Site;
import dev.baton.engine.effect.Slots;
import dev.baton.engine.effect.Touch;
import dev.baton.engine.library.Library;
import dev.baton.engine.library.StateApis;
import dev.baton.engine.model.Fact.WriteKind;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Writes under keys: of maps, of states, and of all the keys that another map has. */
final class Maps {
  private static final Set<String> FACTORIES =
      Set.of("of", "entry", "singletonMap", "<init>", "to", "pair");

  private static final int MOST_COPIES = 4;
  private final Values values;
  private final Recorder record;
  private final MapKeys names;

  Maps(Known known, Values values, Recorder record) {
    this.values = values;
    this.record = record;
    this.names = new MapKeys(known.policies());
  }

  /** A call of a state that writes one key, or all that a map or command has. */
  void stateApi(LibraryCall call, StateApis.Write write, Site site) {
    if (write.key() < 0) {
      everyKey(call.argument(0), call.argument(write.value()), write.kind(), site);
      return;
    }
    List<Value> given = call.argument(write.value());
    WriteKind how = record.motion().of(call.call(), write.kind());
    under(call.argument(0), call.argument(write.key()), Touch.content(how, given), site);
  }

  /** A call that changes what a map has under a key. */
  void keyed(LibraryCall call, WriteKind kind, Site site) {
    List<Value> given = call.argument(2);
    WriteKind plain = kind == WriteKind.REPLACE ? WriteKind.ASSIGN : kind;
    WriteKind how = record.motion().of(call.call(), plain);
    boolean merges = call.target().name().equals("merge") && how == WriteKind.ADD;
    Touch touch = merges ? Touch.merge(call.argument(3)) : Touch.content(how, given);
    under(call.argument(0), call.argument(1), touch, site);
    for (Value map : call.argument(0)) {
      for (String key : call.keys()) {
        given.forEach(value -> record.edge(new Edge(map, Slots.key(key), value, site)));
      }
    }
  }

  private void under(List<Value> maps, List<Value> keys, Touch touch, Site site) {
    List<Value> under = keys.isEmpty() ? List.of(new Value.Unknown()) : keys;
    for (Value map : maps) {
      for (Value key : under) {
        write(map, key, touch, site);
      }
    }
  }

  private void write(Value map, Value key, Touch touch, Site site) {
    record.effect(Effect.here(map, touch.under(key), site));
    Optional<String> slot = names.slot(key);
    if (slot.isPresent() && (map instanceof Value.Fresh || !MapKeys.isPattern(slot.get()))) {
      record.edge(new Edge(map, slot.get(), new Value.Unknown(), site));
    }
  }

  /** A call that puts all that another map has. */
  void all(LibraryCall call, Site site) {
    String name = call.target().name();
    if (name.equals("putAll") || name.equals("plusAssign")) {
      everyKey(call.argument(0), call.given(), WriteKind.ASSIGN, site);
    }
  }

  /** The maps that a call puts into another as a whole, where all their keys were seen. */
  List<Value> named(LibraryCall call) {
    List<Value> given = call.target().name().equals("putAll") ? call.given() : List.of();
    return given.stream().allMatch(map -> isMadeHere(map, MOST_COPIES)) ? given : List.of();
  }

  private boolean isMadeHere(Value map, int copies) {
    if (!(map instanceof Value.Fresh made) || copies == 0) {
      return false;
    }
    Op.Call by = values.call(made.site());
    boolean factory = by != null && by.isStatic() && isFactory(by, 0);
    boolean copy =
        Library.isMap(made.type())
            && values.heap().from(map).stream()
                .filter(edge -> edge.slot().equals(Slots.COPIED))
                .allMatch(edge -> isMadeHere(edge.value(), copies - 1));
    return factory || copy;
  }

  private void everyKey(List<Value> maps, List<Value> sources, WriteKind kind, Site site) {
    for (Value source : sources) {
      for (Map.Entry<String, Site> key : keys(source).entrySet()) {
        Value name = new Value.Constant(key.getKey());
        under(maps, List.of(name), Touch.content(kind, List.of()), site);
      }
    }
  }

  /** The keys that a map made here has, and where they were put. */
  private Map<String, Site> keys(Value map) {
    Map<String, Site> found = new LinkedHashMap<>();
    collect(map, found, new HashSet<>());
    return found;
  }

  private void collect(Value map, Map<String, Site> found, Set<Value> seen) {
    if (!seen.add(map)) {
      return;
    }
    for (Edge edge : values.heap().from(map)) {
      String key = Slots.keyOf(edge.slot());
      if (!key.isEmpty()) {
        found.putIfAbsent(key, edge.site());
      } else if (map instanceof Value.Fresh) {
        collect(edge.value(), found, seen);
      }
    }
  }

  /** A call that makes a map, or an entry, from keys and values. */
  void factory(Op.Call call, LibraryCall library, Site site) {
    int first = call.isStatic() ? 0 : 1;
    if (!isFactory(call, first)) {
      return;
    }
    List<Value> made = call.isStatic() ? library.results() : library.argument(0);
    for (int i = first; i + 1 < call.arguments().size(); i += 2) {
      for (Value key : library.argument(i)) {
        String slot = names.slot(key).orElse("");
        for (Value map : slot.isEmpty() ? List.<Value>of() : made) {
          record.edge(new Edge(map, slot, new Value.Unknown(), site));
          List<Value> held = MapKeys.isPattern(slot) ? List.of() : library.argument(i + 1);
          held.forEach(v -> record.edge(new Edge(map, slot, v, site)));
        }
      }
    }
  }

  private static boolean isFactory(Op.Call call, int first) {
    String owner = call.target().owner();
    boolean type =
        owner.equals("java/util/Map")
            || owner.endsWith("Map")
            || owner.contains("Entry")
            || owner.equals("java/util/Collections")
            || owner.startsWith("kotlin/");
    return FACTORIES.contains(call.target().name())
        && type
        && (call.arguments().size() - first) % 2 == 0;
  }
}
