package dev.baton.engine.bytecode;

import dev.baton.engine.code.Op.Change;
import dev.baton.engine.code.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a stack slot or local may hold. Wherever ways meet, the analyser compares every slot of both
 * frames: most hold the same object, so that identity is asked first, and the rest is written out.
 *
 * @param size 1, or 2 for long and double
 * @param values each of them once, in the order in which they were met
 * @param stepOf the field whose old value this is a step from, where it is one
 * @param variable the local number that this was read from or is a step from, -1 for none
 * @param type the type that an {@code instanceof} asked for, else empty
 * @param against the right side of a comparison that is yet to be branched on
 */
record Origins(
    int size,
    List<Value> values,
    Value.@Nullable Field stepOf,
    Change change,
    int variable,
    String type,
    @Nullable Origins against)
    implements org.objectweb.asm.tree.analysis.Value {
  /** More origins than this are one unknown: precision is gone, cost is not. */
  private static final int MAX_VALUES = 12;

  static final Origins NONE = of(1, List.of());
  static final Origins WIDE = of(2, List.of());

  static Origins nothing(int size) {
    return size == 2 ? WIDE : NONE;
  }

  static Origins of(int size, Value value) {
    return of(size, List.of(value));
  }

  private static Origins of(int size, List<Value> values) {
    return new Origins(size, values, null, Change.ASSIGN, -1, "", null);
  }

  @Override
  public int getSize() {
    return size;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other || (other instanceof Origins o && isSame(o));
  }

  private boolean isSame(Origins o) {
    return size == o.size
        && variable == o.variable
        && change == o.change
        && type.equals(o.type)
        && isSame(values, o.values)
        && Objects.equals(stepOf, o.stepOf)
        && Objects.equals(against, o.against);
  }

  private static boolean isSame(List<Value> some, List<Value> others) {
    return some == others || (some.size() == others.size() && hasAll(some, others));
  }

  private static boolean hasAll(List<Value> all, List<Value> some) {
    for (int i = 0; all != some && i < some.size(); i++) {
      if (!all.contains(some.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** No part depends on the order of the values. */
  @Override
  public int hashCode() {
    int hash = size * 31 + variable;
    for (Value value : values) {
      hash += value.hashCode();
    }
    return hash;
  }

  /** The same in another width. */
  Origins sized(int newSize) {
    return new Origins(newSize, values, stepOf, change, variable, type, null);
  }

  /** The same, read from a local number; a step from another one stays a step. */
  Origins readFrom(int local) {
    Change kept = variable >= 0 && variable != local ? change : Change.ASSIGN;
    return new Origins(size, values, stepOf, kept, local, type, null);
  }

  /** The answer to whether this is of a type. */
  Origins tested(String wanted) {
    return new Origins(1, values, null, Change.ASSIGN, -1, wanted, null);
  }

  /** The outcome of comparing with another number, which the branch that follows looks at. */
  Origins comparedWith(Origins right) {
    return new Origins(1, values, null, Change.ASSIGN, variable, "", right);
  }

  /** All origins of both. */
  Origins together(Origins other) {
    return of(1, limited(both(values, other.values)));
  }

  /** Each origin, one step further. */
  Origins step(int newSize, UnaryOperator<Value> further) {
    if (values.size() == 1) {
      return of(newSize, cut(further.apply(values.get(0))));
    }
    List<Value> next = new ArrayList<>(values.size());
    for (Value value : values) {
      add(cut(further.apply(value)), next);
    }
    return of(newSize, List.copyOf(next));
  }

  private static Value cut(Value path) {
    return path.depth() > Value.MAX_DEPTH ? new Value.Unknown() : path;
  }

  private static void add(Value value, List<Value> into) {
    if (!into.contains(value)) {
      into.add(value);
    }
  }

  private static List<Value> both(List<Value> some, List<Value> more) {
    List<Value> all = new ArrayList<>(some);
    for (Value value : more) {
      add(value, all);
    }
    return all;
  }

  /** Computed from this and another number; constants are forgotten, they no longer hold. */
  Origins computedWith(Origins other, int newSize) {
    List<Value> all = new ArrayList<>();
    for (Value value : both(values, other.values)) {
      if (!(value instanceof Value.Constant)) {
        all.add(value);
      }
    }
    return of(newSize, limited(all));
  }

  /** This value plus or minus something. */
  Origins changed(Change kind, Origins by) {
    List<Value> computed = computedWith(by, size).values;
    // a sum of constants is no constant of the program, and is not nothing
    List<Value> all = computed.isEmpty() ? List.of(new Value.Unknown()) : computed;
    return new Origins(size, all, stateOf(), kind, variable, "", null);
  }

  private Value.@Nullable Field stateOf() {
    for (Value value : values) {
      if (value instanceof Value.Field field) {
        return field;
      }
      if (value instanceof Value.Static owner) {
        return new Value.Field(new Value.Unknown(), owner.owner(), owner.name());
      }
    }
    return null;
  }

  Origins merge(Origins other) {
    if (equals(other)) {
      return this;
    }
    List<Value> all = hasAll(values, other.values) ? values : limited(both(values, other.values));
    boolean same = variable == other.variable && change == other.change;
    // in a loop a value meets itself with more origins: what it is compared with stays
    Origins compared =
        against == null || other.against == null ? null : against.merge(other.against);
    boolean step = Objects.equals(stepOf, other.stepOf);
    boolean typed = type.equals(other.type);
    if (all == values
        && same
        && step
        && typed
        && size <= other.size
        && Objects.equals(compared, against)) {
      return this;
    }
    return new Origins(
        Math.min(size, other.size),
        all,
        step ? stepOf : null,
        same ? change : Change.ASSIGN,
        same ? variable : -1,
        typed ? type : "",
        compared);
  }

  private static List<Value> limited(List<Value> all) {
    return all.size() > MAX_VALUES ? List.of(new Value.Unknown()) : List.copyOf(all);
  }
}
