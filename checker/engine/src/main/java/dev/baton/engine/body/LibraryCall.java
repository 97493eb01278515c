package dev.baton.engine.body;

import dev.baton.engine.code.Descriptors;
import dev.baton.engine.code.MethodRef;
import dev.baton.engine.code.Op;
import dev.baton.engine.code.Value;
import dev.baton.engine.effect.Slots;
import dev.baton.engine.library.Behaviour;
import dev.baton.engine.library.Library;
import dev.baton.engine.library.Runs;
import dev.baton.engine.library.StateApis;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** One call of code that was not read: what it returns, and what that holds. */
final class LibraryCall {
  /** The type of new objects that cannot be changed. */
  static final String FIXED = "#fixed";

  /** What gives the elements of its receiver as they are. */
  private static final Set<String> PASS_ON =
      Set.of(
          "iterator",
          "stream",
          "parallelStream",
          "parallel",
          "sequential",
          "unordered",
          "distinct",
          "filter",
          "limit",
          "peek",
          "skip",
          "sorted",
          "takeWhile",
          "dropWhile",
          "findAny",
          "findFirst",
          "max",
          "min",
          "toList");

  private static final int MOST_STEPS = 20;

  private final Op.Call call;
  private final Known known;
  private final Values values;
  private final Behaviour behaviour;

  LibraryCall(Op.Call call, Known known, Values values) {
    this.call = call;
    this.known = known;
    this.values = values;
    this.behaviour = known.library().of(target(), call.isStatic());
  }

  /** The method as its library declares it: a subclass of a user is not what is known. */
  MethodRef target() {
    return call.target().in(known.program().libraryOwner(call.target().owner()));
  }

  Op.Call call() {
    return call;
  }

  Behaviour behaviour() {
    return behaviour;
  }

  List<Value> argument(int index) {
    return index < call.arguments().size() ? values.follow(call.arguments().get(index)) : List.of();
  }

  /** The values of all arguments but the receiver. */
  List<Value> given() {
    Set<Value> all = new LinkedHashSet<>();
    for (int i = call.isStatic() ? 0 : 1; i < call.arguments().size(); i++) {
      all.addAll(argument(i));
    }
    return List.copyOf(all);
  }

  /** What is put into the changed object: not a function that runs here, but what it gives. */
  List<Value> put() {
    List<String> types = Descriptors.parameters(call.target().descriptor());
    int first = call.isStatic() ? 0 : 1;
    Set<Value> all = new LinkedHashSet<>();
    for (int i = first; i < call.arguments().size(); i++) {
      String type = i - first < types.size() ? types.get(i - first) : "";
      boolean runs = behaviour.runs() == Runs.HERE && Library.isTask(type);
      for (Value value : argument(i)) {
        if (runs && value instanceof Value.Function function) {
          all.addAll(values.given(function, functionArguments()));
        } else {
          all.add(value);
        }
      }
    }
    return List.copyOf(all);
  }

  /** What the call can return. */
  List<Value> results() {
    if (StateApis.isView(target())) {
      return argument(0).stream().<Value>map(state -> Slots.view(state, role())).toList();
    }
    if (StateApis.isSameView(target())) {
      return argument(0);
    }
    if (StateApis.isKeyFactory(target())) {
      return argument(StateApis.nameOfKey(target()));
    }
    if (target().owner().endsWith("StringConcatFactory")) {
      return text();
    }
    return switch (behaviour.gives()) {
      case NOTHING -> named();
      case RECEIVER -> argument(0);
      case INSIDE -> inside();
      case ARGUMENT -> with(given(), functionResults());
      case INSIDE_ARGUMENT -> with(each(given(), values::element), functionResults());
      case COPY -> List.of(new Value.Fresh(call.id(), ""));
      case FIXED -> List.of(new Value.Fresh(call.id(), FIXED));
      case COMPOSED -> with(argument(0), given());
      case OUTSIDE -> List.of(new Value.Unknown());
    };
  }

  private String role() {
    return argument(1).stream()
        .filter(v -> v instanceof Value.Constant c && c.value() instanceof String)
        .map(v -> (String) ((Value.Constant) v).value())
        .findFirst()
        .orElse("");
  }

  /** A joined text, in which {@code *} stands for what is not constant. */
  private List<Value> text() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < call.arguments().size(); i++) {
      List<Value> part = argument(i);
      boolean known = part.size() == 1 && part.get(0) instanceof Value.Constant;
      text.append(known ? ((Value.Constant) part.get(0)).value() : "*");
    }
    return List.of(new Value.Constant(text.toString()));
  }

  /** The name of a constant stands for the constant. */
  private List<Value> named() {
    boolean name = call.target().descriptor().equals("()Ljava/lang/String;") && !call.isStatic();
    return name
        ? argument(0).stream()
            .filter(v -> v instanceof Value.Static || v instanceof Value.Constant)
            .toList()
        : List.of();
  }

  private List<Value> inside() {
    if (isEntry()) {
      return ofEntries();
    }
    Set<Value> found = new LinkedHashSet<>();
    for (Value holder : argument(0)) {
      found.addAll(behaviour.keyed() ? under(holder) : values.element(holder));
    }
    String name = call.target().name();
    if (name.startsWith("orElse") || name.equals("getOrDefault") || name.equals("getNow")) {
      given().stream().filter(v -> !(v instanceof Value.Constant)).forEach(found::add);
    }
    found.addAll(functionResults());
    return List.copyOf(found);
  }

  /** What a map holds under the key that the call names, as far as it can be one that matters. */
  private List<Value> under(Value map) {
    Set<Value> found = new LinkedHashSet<>();
    for (Value key : argument(1)) {
      boolean named = known.policies().nameOf(key).isPresent();
      Value step =
          named || key instanceof Value.Param ? Slots.keyed(map, key) : new Value.Element(map);
      found.addAll(
          step instanceof Value.Field field ? values.slot(map, field) : values.element(map));
    }
    return argument(1).isEmpty() ? values.element(map) : List.copyOf(found);
  }

  /** The names under which a keyed call looks, where they are known. */
  List<String> keys() {
    return argument(1).stream()
        .flatMap(k -> known.policies().nameOf(k).stream())
        .distinct()
        .toList();
  }

  /** An entry of a map is the map's own structure, not something that it holds. */
  private boolean isEntry() {
    boolean next = call.target().name().equals("next") || call.target().name().equals("getFirst");
    return next && !call.isStatic() && isEntries(call.arguments().get(0), 0);
  }

  /** Whether the values are views of a map's entries. */
  boolean isEntries() {
    return !call.isStatic() && isEntries(call.arguments().get(0), 0);
  }

  private boolean isEntries(List<Value> raw, int depth) {
    for (Value value : raw) {
      Op.Call from = value instanceof Value.Result r ? values.call(r.call()) : null;
      if (from != null && !from.isStatic() && depth < 6) {
        String name = from.target().name();
        if (name.endsWith("ntrySet") || isEntries(from.arguments().get(0), depth + 1)) {
          return true;
        }
      }
    }
    return false;
  }

  /** The maps whose entries they are; with the receiver where one of them is not followed. */
  private List<Value> ofEntries() {
    Set<Value> maps = new LinkedHashSet<>();
    Deque<Value> work = new ArrayDeque<>(call.arguments().get(0));
    for (int steps = 0; !work.isEmpty(); steps++) {
      Op.Call from = work.remove() instanceof Value.Result r ? values.call(r.call()) : null;
      if (from == null || from.isStatic() || steps >= MOST_STEPS) {
        maps.addAll(argument(0));
      } else if (from.target().name().endsWith("ntrySet")) {
        maps.addAll(values.follow(from.arguments().get(0)));
      } else if (PASS_ON.contains(from.target().name())) {
        work.addAll(from.arguments().get(0));
      } else {
        maps.addAll(argument(0));
      }
    }
    return List.copyOf(maps);
  }

  /** What the functions that are given to the call are given by it. */
  List<List<Value>> functionArguments() {
    Set<Value> found = new LinkedHashSet<>();
    if (!call.isStatic()) {
      boolean same = isEntries() || StateApis.isTogether(target());
      found.addAll(same ? ofEntries() : each(argument(0), values::element));
    }
    for (Value each : given()) {
      if (!(each instanceof Value.Constant) && !(each instanceof Value.Function)) {
        found.addAll(values.element(each));
        found.add(each);
      }
    }
    List<Value> all = List.copyOf(found);
    return List.of(all, all, all);
  }

  /** What the functions that are given to the call give. */
  List<Value> functionResults() {
    Set<Value> found = new LinkedHashSet<>();
    for (Value each : given()) {
      if (each instanceof Value.Function function) {
        found.addAll(values.given(function, functionArguments()));
      }
    }
    return List.copyOf(found);
  }

  static List<Value> each(List<Value> values, Function<Value, List<Value>> step) {
    Set<Value> found = new LinkedHashSet<>();
    values.forEach(value -> found.addAll(step.apply(value)));
    return List.copyOf(found);
  }

  static List<Value> with(List<Value> first, List<Value> second) {
    Set<Value> found = new LinkedHashSet<>(first);
    found.addAll(second);
    return List.copyOf(found);
  }
}
