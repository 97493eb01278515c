package dev.baton.engine.typestate;

import dev.baton.engine.code.Flow;
import dev.baton.engine.code.MethodCode;
import dev.baton.engine.code.Op;
import dev.baton.engine.code.TypeCode;
import dev.baton.engine.code.Value;
import dev.baton.engine.effect.Substitution;
import dev.baton.engine.flow.World;
import dev.baton.engine.model.Place;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** One method's body, prepared for questions of flow. Not thread-safe. */
public final class Body {
  private final World world;
  private final MethodCode method;
  private @Nullable Map<Integer, Integer> opOfResult;
  private final ObjectNames names;
  private @Nullable Uses uses;
  private @Nullable Cycles cycles;
  private @Nullable Cycles normalCycles;

  public Body(MethodCode method, World world) {
    this.world = world;
    this.method = method;
    this.names = new ObjectNames(this);
  }

  public World world() {
    return world;
  }

  public MethodCode method() {
    return method;
  }

  public List<Op> ops() {
    return method.ops();
  }

  public Op op(int index) {
    return method.ops().get(index);
  }

  public Flow flow() {
    return method.flow();
  }

  /** What can repeat, thrown exceptions included. */
  public Cycles cycles() {
    Cycles known = cycles;
    if (known == null) {
      known = Cycles.of(flow());
      cycles = known;
    }
    return known;
  }

  /** What can repeat where nothing is thrown. */
  public Cycles normalCycles() {
    Cycles known = normalCycles;
    if (known == null) {
      known = Cycles.ofNormal(flow());
      normalCycles = known;
    }
    return known;
  }

  /** The op that made a result; -1 where it was not seen. */
  public int opOf(Value.Result result) {
    Map<Integer, Integer> known = opOfResult;
    if (known == null) {
      known = new HashMap<>();
      for (int op = 0; op < ops().size(); op++) {
        if (op(op) instanceof Op.Call call) {
          known.put(call.id(), op);
        } else if (op(op) instanceof Op.Catch caught) {
          known.put(caught.id(), op);
        }
      }
      opOfResult = known;
    }
    return known.getOrDefault(result.call(), -1);
  }

  /** The call that made a value; absent where no call did. */
  public Op.@Nullable Call call(Value value) {
    int op = value instanceof Value.Result result ? opOf(result) : -1;
    return op >= 0 && op(op) instanceof Op.Call call ? call : null;
  }

  /** The call at an op; absent where it is something else. */
  public Op.@Nullable Call callAt(int op) {
    return op < ops().size() && op(op) instanceof Op.Call call ? call : null;
  }

  /** Whether there is such a call at the op. */
  public boolean isCall(int op, Predicate<Op.Call> such) {
    Op.Call call = callAt(op);
    return call != null && such.test(call);
  }

  /** Whether such a call made the value. */
  public boolean isMadeBy(Value value, Predicate<Op.Call> such) {
    Op.Call call = call(value);
    return call != null && such.test(call);
  }

  /** Whether such a call is among those that these values were computed from. */
  public boolean comesFrom(Collection<Value> values, Predicate<Op.Call> such) {
    return sources(values).stream().anyMatch(value -> isMadeBy(value, such));
  }

  /** What tells the objects that these values can be from others; see {@link ObjectNames}. */
  public Set<String> names(Collection<Value> values) {
    Set<String> found = new LinkedHashSet<>();
    values.forEach(value -> found.add(names.of(value)));
    return found;
  }

  /** The name of the object where there is only one that it can be; empty otherwise. */
  public String name(Collection<Value> values) {
    Set<String> all = names(values);
    String one = all.size() == 1 ? all.iterator().next() : "";
    return one.contains(ObjectNames.UNKNOWN) ? "" : one;
  }

  /** Who uses what results. */
  public Uses uses() {
    if (uses == null) {
      uses = new Uses(this);
    }
    return uses;
  }

  /** Where an op stands. */
  public Place at(int op) {
    return at(op(op));
  }

  /** Where an op stands. */
  public Place at(Op op) {
    TypeCode type = world.program().type(method.ref().owner());
    if (type == null) {
      return Place.line(method.ref().owner(), op.line());
    }
    String member =
        op instanceof Op.Call call
            ? call.target().name()
            : op instanceof Op.Store store
                ? store.name()
                : op instanceof Op.StoreElement ? "[]" : "";
    return world.places().write(type, member, op.line());
  }

  /** Where the method is declared. */
  public Place declared() {
    TypeCode type = world.program().type(method.ref().owner());
    return type == null
        ? Place.line(method.ref().owner(), method.line())
        : world.places().method(type, method);
  }

  /** The methods that were read and that a call can run. */
  public List<MethodCode> targets(Op.Call call) {
    return List.copyOf(world.program().targets(call.target(), call.exact()));
  }

  /** The call that is made in the end, where the target of this one only passes on. */
  public Op.Call meant(Op.Call call) {
    return Delegates.meant(call, world.program());
  }

  /** The bodies that a value stands for where it is a function. */
  public List<Value.Function> functions(Collection<Value> values) {
    List<Value.Function> found = new ArrayList<>();
    for (Value value : values) {
      if (value instanceof Value.Function function) {
        found.add(function);
      }
    }
    return found;
  }

  /** What a value is, where a getter or factory of the program made it; itself otherwise. */
  public List<Value> follow(Value value) {
    Op.Call call = call(value);
    List<MethodCode> targets = call == null ? List.of() : targets(call);
    List<Value> returned = targets.size() == 1 ? Returned.of(targets.get(0)) : List.of();
    return call == null || returned.isEmpty()
        ? List.of(value)
        : new Substitution(call.arguments(), call.id()).of(returned);
  }

  /** The values that a value was computed from, through calls and their arguments, and itself. */
  public Set<Value> sources(Collection<Value> values) {
    return sources(values, call -> false);
  }

  /** The same, but not beyond the results of these calls. */
  public Set<Value> sources(Collection<Value> values, Predicate<Op.Call> end) {
    Set<Value> found = new LinkedHashSet<>();
    List<Value> work = new ArrayList<>(values);
    while (!work.isEmpty()) {
      Value value = work.remove(work.size() - 1);
      Op.Call call = call(value);
      if (found.add(value) && (call == null || !end.test(call))) {
        work.addAll(parts(value));
      }
    }
    return found;
  }

  private Collection<Value> parts(Value value) {
    if (value instanceof Value.Field field) {
      return List.of(field.base());
    }
    if (value instanceof Value.Element element) {
      return List.of(element.base());
    }
    List<Value> all = new ArrayList<>();
    if (value instanceof Value.Function function) {
      function.captured().forEach(all::addAll);
    } else if (value instanceof Value.Fresh) {
      constructor(value).ifPresent(c -> c.arguments().forEach(all::addAll));
    } else {
      Op.Call call = call(value);
      if (call != null) {
        call.arguments().forEach(all::addAll);
      }
    }
    return all;
  }

  private java.util.Optional<Op.Call> constructor(Value made) {
    return ops().stream()
        .filter(Op.Call.class::isInstance)
        .map(Op.Call.class::cast)
        .filter(c -> c.target().name().equals("<init>") && c.arguments().get(0).contains(made))
        .findFirst();
  }
}
