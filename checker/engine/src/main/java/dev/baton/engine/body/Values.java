package dev.baton.engine.body;

import dev.baton.engine.code.Descriptors;
import dev.baton.engine.code.MethodCode;
import dev.baton.engine.code.MethodRef;
import dev.baton.engine.code.Op;
import dev.baton.engine.code.Value;
import dev.baton.engine.effect.Folding;
import dev.baton.engine.effect.Heap;
import dev.baton.engine.effect.Paths;
import dev.baton.engine.effect.Slots;
import dev.baton.engine.effect.Targets;
import dev.baton.engine.effect.TypesAround;
import dev.baton.engine.library.Library;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the values of one method can be: results of calls followed through summaries, and fields of
 * objects made here through what was stored in them. Not thread-safe.
 */
public final class Values {
  private static final int MAX_FAN = 24;
  private static final int MOST_ROUNDS = 6;
  private final Map<Integer, Op.Call> calls = new HashMap<>();
  private final Map<Value, List<Value>> seen = new HashMap<>();
  private final Set<Value> active = new HashSet<>();
  private final Known known;
  private final Known.Summarised summaries;
  private final Heap heap;
  private final MethodCode method;
  private final Folding folding;
  private Map<Value, List<Value>> round = new HashMap<>();
  private Map<Value, List<Value>> last = Map.of();
  private boolean circular;

  Values(MethodCode method, Known known, Known.Summarised summaries, Heap heap, Folding folding) {
    this.method = method;
    this.folding = folding;
    this.known = known;
    this.summaries = summaries;
    this.heap = heap;
    for (Op op : method.ops()) {
      if (op instanceof Op.Call call) {
        calls.put(call.id(), call);
      }
    }
  }

  /** What objects refer to. */
  Heap heap() {
    return heap;
  }

  /** Forgets what was worked out from less. */
  void forget() {
    seen.clear();
  }

  /** What these values can be. */
  public List<Value> follow(Collection<Value> values) {
    if (values.isEmpty()) {
      return List.of();
    }
    if (values.size() == 1) {
      List<Value> one = follow(values.iterator().next());
      if (one.size() <= 1) {
        return one;
      }
    }
    Set<Value> found = new LinkedHashSet<>();
    for (Value value : values) {
      found.addAll(follow(value));
    }
    return found.size() > MAX_FAN ? List.of(new Value.Unknown()) : List.copyOf(found);
  }

  /** What the value can be. */
  List<Value> follow(Value value) {
    if (known.weightless().is(value, method, called(value))) {
      return List.of();
    }
    if (isSimple(value)) {
      return List.of(value);
    }
    List<Value> before = seen.get(value);
    if (before != null) {
      return before;
    }
    return active.isEmpty() ? settle(value) : look(value);
  }

  private Op.@Nullable Call called(Value value) {
    return value instanceof Value.Result result ? calls.get(result.call()) : null;
  }

  private static boolean isSimple(Value value) {
    return !(value instanceof Value.Result
        || value instanceof Value.Field
        || value instanceof Value.Element
        || value instanceof Value.Function);
  }

  /** Values that depend on each other are looked at again until none of them grows. */
  private List<Value> settle(Value value) {
    last = Map.of();
    for (int i = 0; i < MOST_ROUNDS; i++) {
      round = new HashMap<>();
      circular = false;
      look(value);
      boolean settled = !circular || round.equals(last);
      last = round;
      if (settled) {
        break;
      }
    }
    seen.putAll(last);
    return last.getOrDefault(value, List.of());
  }

  private List<Value> look(Value value) {
    List<Value> found = round.get(value);
    if (found != null) {
      return found;
    }
    if (!active.add(value)) {
      circular = true;
      return last.getOrDefault(value, List.of());
    }
    found = work(value);
    active.remove(value);
    round.put(value, found);
    return found;
  }

  private List<Value> work(Value value) {
    if (value instanceof Value.Result result) {
      Op.Call call = calls.get(result.call());
      return call == null ? List.of(new Value.Unknown()) : result(call);
    }
    if (value instanceof Value.Field field) {
      List<Value> found = new ArrayList<>();
      for (Value base : follow(field.base())) {
        if (TypesAround.mayHave(base, field.owner(), known.program())) {
          found.addAll(slot(base, field));
        }
      }
      return distinct(found);
    }
    if (value instanceof Value.Element element) {
      List<Value> found = new ArrayList<>();
      for (Value base : follow(element.base())) {
        found.addAll(element(base));
      }
      return distinct(found);
    }
    if (value instanceof Value.Function function) {
      List<List<Value>> captured = new ArrayList<>();
      function.captured().forEach(c -> captured.add(follow(c)));
      return List.of(new Value.Function(function.target(), function.isStatic(), captured));
    }
    return List.of(value);
  }

  private static List<Value> distinct(List<Value> values) {
    List<Value> each = values.stream().distinct().toList();
    return each.size() > MAX_FAN ? List.of(new Value.Unknown()) : each;
  }

  /** What a field holds; of an object made here, what was stored in it. */
  List<Value> slot(Value base, Value.Field field) {
    String slot = Slots.field(known.program(), field.owner(), field.name());
    List<Value> stored = new ArrayList<>(heap.read(base, slot));
    // a copy refers to what the original refers to, until something else is stored in it
    if (Slots.isKey(field) || stored.isEmpty()) {
      copied(base, field, stored);
    }
    Value path = folding.step(base, field);
    if (!(base instanceof Value.Fresh) || stored.isEmpty()) {
      stored.add(path);
    }
    return stored;
  }

  /** What a copy of a map holds under a key is what the map held. */
  private void copied(Value base, Value.Field field, List<Value> found) {
    for (Value source : heap.read(base, Slots.COPIED)) {
      if (!source.equals(base) && active.size() < MAX_FAN) {
        found.addAll(follow(new Value.Field(source, field.owner(), field.name())));
      }
    }
  }

  /** What is inside a container, and what a function gives. */
  List<Value> element(Value base) {
    if (base instanceof Value.Function function) {
      return given(function, List.of());
    }
    List<Value> stored = new ArrayList<>(heap.read(base, Slots.ELEMENT));
    if (base instanceof Value.Fresh) {
      heap.from(base).stream()
          .filter(edge -> !Slots.keyOf(edge.slot()).isEmpty())
          .forEach(edge -> stored.add(edge.value()));
    }
    if (!(base instanceof Value.Fresh) || stored.isEmpty()) {
      stored.add(Paths.element(base));
    }
    return stored;
  }

  /** What a function gives for these arguments. */
  List<Value> given(Value.Function function, List<List<Value>> own) {
    List<List<Value>> all = new ArrayList<>(function.captured());
    MethodRef target = function.target();
    if (target.name().equals("<init>")) {
      return List.of(new Value.Fresh(-1, target.owner()));
    }
    all.addAll(own);
    Targets targets = targets(target, function.isStatic(), all, false);
    return results(targets, new Op.Call(-1, target, false, function.isStatic(), all, 0));
  }

  /** What the call can run. */
  Targets targets(Op.Call call) {
    return targets(call.target(), call.isStatic(), call.arguments(), call.exact());
  }

  Targets targets(MethodRef target, boolean isStatic, List<List<Value>> all, boolean exact) {
    if (isStatic || all.isEmpty()) {
      return Targets.exact(known.program(), target, List.of());
    }
    List<Value> receivers = follow(all.get(0));
    return exact
        ? Targets.exact(known.program(), target, receivers)
        : Targets.of(known.program(), target, receivers);
  }

  /** The call of this number, where the method has one. */
  Op.@Nullable Call call(int id) {
    return calls.get(id);
  }

  private List<Value> result(Op.Call call) {
    return results(targets(call), call);
  }

  private List<Value> results(Targets targets, Op.Call call) {
    Set<Value> found = new LinkedHashSet<>();
    for (Targets.Run run : targets.bodies()) {
      found.addAll(returned(run.body(), call, run.receivers()));
    }
    for (MethodCode body : targets.possible()) {
      found.addAll(returned(body, call, targets.open()));
    }
    for (Value.Function function : targets.functions()) {
      found.addAll(given(function, rest(call)));
    }
    if (targets.library()) {
      found.addAll(new LibraryCall(call, known, this).results());
    }
    return List.copyOf(found);
  }

  private List<List<Value>> rest(Op.Call call) {
    List<List<Value>> rest = new ArrayList<>();
    for (int i = 1; i < call.arguments().size(); i++) {
      rest.add(follow(call.arguments().get(i)));
    }
    return rest;
  }

  private List<Value> returned(MethodCode body, Op.Call call, List<Value> receivers) {
    if (summaries.isLeftOut(body)) {
      return Library.isImmutable(Descriptors.result(body.ref().descriptor()))
          ? List.of()
          : List.of(new Value.Unknown());
    }
    List<Value> returns = summaries.of(body).returns();
    if (returns.isEmpty()) {
      return List.of();
    }
    List<List<Value>> arguments = new ArrayList<>();
    for (List<Value> argument : call.arguments()) {
      arguments.add(follow(argument));
    }
    if (!receivers.isEmpty() && !arguments.isEmpty() && !call.isStatic()) {
      arguments.set(0, receivers);
    }
    return follow(folding.terms(body, arguments, call.id()).of(returns));
  }
}
