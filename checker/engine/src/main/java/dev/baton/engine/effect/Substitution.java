package dev.baton.engine.effect;

import dev.baton.engine.code.Value;
import dev.baton.engine.library.Library;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A callee's values in the terms of its caller.
 *
 * @param arguments what its parameters are
 * @param call the number of the call, by which objects that the callee made are called
 * @param recursive whether the callee is the caller, which calls its objects by their own names
 * @param together whether objects are called alike, whichever call makes them; maps are not, since
 *     each has keys of its own
 */
public record Substitution(
    List<List<Value>> arguments, int call, boolean recursive, boolean together) {
  /** The number of all calls together. */
  private static final int ANY_CALL = -2;

  /** A call of another method. */
  public Substitution(List<List<Value>> arguments, int call) {
    this(arguments, call, false, false);
  }

  /**
   * One for each thing that the value's start can be: what else a call does with the same parameter
   * it does with that same thing.
   */
  public List<Substitution> apart(Value value) {
    int index = Paths.root(value) instanceof Value.Param param ? param.index() : arguments.size();
    if (index >= arguments.size() || arguments.get(index).size() < 2) {
      return List.of(this);
    }
    List<Substitution> each = new ArrayList<>();
    for (Value start : arguments.get(index)) {
      List<List<Value>> one = new ArrayList<>(arguments);
      one.set(index, List.of(start));
      each.add(new Substitution(one, call, recursive, together));
    }
    return each;
  }

  public List<Value> of(Collection<Value> values) {
    if (values.isEmpty()) {
      return List.of();
    }
    Set<Value> found = new LinkedHashSet<>();
    values.forEach(value -> found.addAll(of(value)));
    return List.copyOf(found);
  }

  public List<Value> of(Value value) {
    if (value instanceof Value.Param param) {
      return param.index() < arguments.size()
          ? arguments.get(param.index())
          : List.of(new Value.Unknown());
    }
    if (value instanceof Value.Field field && Slots.supplier(field) >= 0) {
      return keyed(field, Slots.supplier(field));
    }
    if (value instanceof Value.Field field) {
      List<Value> found = new ArrayList<>();
      for (Value base : of(field.base())) {
        found.add(Paths.cut(new Value.Field(base, field.owner(), field.name())));
      }
      return found;
    }
    if (value instanceof Value.Element element) {
      List<Value> found = new ArrayList<>();
      for (Value base : of(element.base())) {
        found.add(Paths.element(base));
      }
      return found;
    }
    if (value instanceof Value.Function function) {
      List<List<Value>> captured = function.captured().stream().map(this::of).toList();
      return List.of(new Value.Function(function.target(), function.isStatic(), captured));
    }
    return List.of(value instanceof Value.Fresh fresh && !recursive ? made(fresh) : value);
  }

  private List<Value> keyed(Value.Field step, int supplier) {
    List<Value> keys =
        supplier < arguments.size() && !arguments.get(supplier).isEmpty()
            ? arguments.get(supplier)
            : List.of(new Value.Unknown());
    Set<Value> found = new LinkedHashSet<>();
    for (Value map : of(step.base())) {
      keys.forEach(key -> found.add(Slots.keyed(map, key)));
    }
    return List.copyOf(found);
  }

  private Value made(Value.Fresh fresh) {
    return fresh.by(together && !Library.isMap(fresh.type()) ? ANY_CALL : call);
  }
}
