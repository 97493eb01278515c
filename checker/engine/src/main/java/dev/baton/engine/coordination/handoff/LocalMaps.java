package dev.baton.engine.coordination.handoff;

import dev.baton.engine.code.Op;
import dev.baton.engine.code.Value;
import dev.baton.engine.library.Library;
import dev.baton.engine.typestate.Body;
import dev.baton.engine.typestate.Uses;
import dev.baton.engine.vocabulary.CallNames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The keys of maps that a body gives to a builder: of those that are written out, and of those that
 * it makes and fills itself, key by key, and lets nobody else see. What such a map has so far is
 * part of a state, as {@code map:OBJECT:KEY}.
 */
final class LocalMaps {
  private static final String ENTRY = "map:";
  private static final Set<String> PUTS = Set.of("put", "putIfAbsent");
  private static final Set<String> READS =
      Set.of("get", "getOrDefault", "containsKey", "containsValue", "size", "isEmpty", "toString");

  /** Each may double the states that a path can be in; a map with more may have any key. */
  private static final int MOST = 10;

  private final Body body;
  private final Map<Value, Boolean> own = new HashMap<>();

  LocalMaps(Body body) {
    this.body = body;
  }

  /** What of a state tells of maps. */
  static Set<String> entries(Set<String> state) {
    Set<String> found = new HashSet<>(state);
    found.removeIf(part -> !part.startsWith(ENTRY));
    return found;
  }

  /** A state without what it tells of maps. */
  static Set<String> without(Set<String> state) {
    Set<String> found = new HashSet<>(state);
    found.removeIf(part -> part.startsWith(ENTRY));
    return found;
  }

  /** Notes what the call puts into a map of its own. */
  void after(Op.Call call, Set<String> state) {
    Value map = call.isStatic() ? null : only(call.arguments().get(0));
    if (map == null || !isOwn(map)) {
      return;
    }
    String entry = entry(map);
    if (CallNames.method(call).equals("<init>")) {
      state.removeIf(part -> part.startsWith(entry));
      initial(call, state).orElse(List.of()).forEach(key -> state.add(entry + key));
    } else if (PUTS.contains(CallNames.method(call))) {
      state.add(entry + PayloadCalls.text(call.arguments().get(1)));
    }
  }

  /** The keys of the map in this state; empty where it may have any. */
  Optional<List<String>> keys(List<Value> values, Set<String> state) {
    Value map = only(values);
    Op.Call made = map == null ? null : body.call(map);
    if (made != null && made.isStatic()) {
      boolean copies = CallNames.method(made).equals("copyOf");
      return copies ? keys(made.arguments().get(0), state) : written(made);
    }
    if (map == null || !isOwn(map)) {
      return Optional.empty();
    }
    String entry = entry(map);
    return Optional.of(
        state.stream()
            .filter(part -> part.startsWith(entry))
            .map(part -> part.substring(entry.length()))
            .toList());
  }

  private static Optional<List<String>> written(Op.Call made) {
    List<String> keys = new ArrayList<>();
    for (int i = 0; i < made.arguments().size(); i += 2) {
      keys.add(PayloadCalls.text(made.arguments().get(i)));
    }
    return CallNames.method(made).equals("of") && !keys.contains("")
        ? Optional.of(keys)
        : Optional.empty();
  }

  private static String entry(Value map) {
    return map instanceof Value.Fresh fresh ? ENTRY + fresh.site() + ":" : ENTRY;
  }

  private static @Nullable Value only(List<Value> values) {
    return values.size() == 1 ? values.get(0) : null;
  }

  private boolean isOwn(Value map) {
    Boolean known = own.get(map);
    if (known == null) {
      own.put(map, false);
      known =
          map instanceof Value.Fresh fresh
              && Library.isJdk(fresh.type())
              && Library.isMap(fresh.type())
              && body.ops().stream().allMatch(op -> isSeenThrough(op, map))
              && body.ops().stream().anyMatch(op -> isHandedOn(op, map))
              && body.ops().stream().filter(op -> puts(op, map)).count() <= MOST;
      own.put(map, known);
    }
    return known;
  }

  /** Whether the op leaves the map alone, or does to it what is understood. */
  private boolean isSeenThrough(Op op, Value map) {
    boolean[] uses = new boolean[1];
    Uses.values(op, value -> uses[0] |= value.equals(map) || captures(value, map));
    if (!uses[0]) {
      return true;
    }
    if (!(op instanceof Op.Call call) || call.arguments().isEmpty()) {
      return false;
    }
    boolean receives = List.of(map).equals(call.arguments().get(0));
    boolean elsewhere =
        call.arguments().stream().skip(1).anyMatch(argument -> argument.contains(map));
    String method = CallNames.method(call);
    if (call.isStatic()) {
      return receives && method.equals("copyOf") && CallNames.owner(call).equals("Map");
    }
    if (PayloadCalls.isBuilder(call)) {
      return !receives && call.arguments().size() == 2;
    }
    return receives
        && !elsewhere
        && (READS.contains(method)
            || (PUTS.contains(method) && !PayloadCalls.text(call.arguments().get(1)).isEmpty())
            || (method.equals("<init>") && initial(call, Set.of()).isPresent()));
  }

  /** Whether the op gives the map to a builder, or to a copy that may come there. */
  private static boolean isHandedOn(Op op, Value map) {
    return op instanceof Op.Call call
        && (PayloadCalls.isBuilder(call) || call.isStatic() || call.target().isInitialiser())
        && call.arguments().stream()
            .skip(call.isStatic() ? 0 : 1)
            .anyMatch(argument -> argument.contains(map));
  }

  private static boolean puts(Op op, Value map) {
    return op instanceof Op.Call call
        && PUTS.contains(CallNames.method(call))
        && !call.isStatic()
        && call.arguments().get(0).contains(map);
  }

  private static boolean captures(Value value, Value map) {
    return value instanceof Value.Function function
        && function.captured().stream().anyMatch(captured -> captured.contains(map));
  }

  /** The keys that a new map has; a copy of another map has those, a capacity says nothing. */
  private Optional<List<String>> initial(Op.Call constructor, Set<String> state) {
    if (constructor.arguments().size() == 1 || constructor.target().descriptor().startsWith("(I")) {
      return Optional.of(List.of());
    }
    boolean copies = constructor.target().descriptor().equals("(Ljava/util/Map;)V");
    return copies ? keys(constructor.arguments().get(1), state) : Optional.empty();
  }
}
