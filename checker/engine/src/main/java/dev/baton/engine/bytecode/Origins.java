package dev.baton.engine.bytecode;

import dev.baton.engine.code.Op.Change;
import dev.baton.engine.code.Value;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a stack slot or local may hold.
 *
 * @param size 1, or 2 for long and double
 * @param stepOf the field whose old value this is a step from, where it is one
 * @param variable the local number that this was read from or is a step from, -1 for none
 * @param type the type that an {@code instanceof} asked for, else empty
 * @param against the right side of a comparison that is yet to be branched on
 */
record Origins(
    int size,
    Set<Value> values,
    Value.@Nullable Field stepOf,
    Change change,
    int variable,
    String type,
    @Nullable Origins against)
    implements org.objectweb.asm.tree.analysis.Value {
  /** More origins than this are one unknown: precision is gone, cost is not. */
  private static final int MAX_VALUES = 12;

  static final Origins NONE = of(1, Set.of());
  static final Origins WIDE = of(2, Set.of());

  static Origins nothing(int size) {
    return size == 2 ? WIDE : NONE;
  }

  static Origins of(int size, Value value) {
    return of(size, Set.of(value));
  }

  private static Origins of(int size, Set<Value> values) {
    return new Origins(size, values, null, Change.ASSIGN, -1, "", null);
  }

  @Override
  public int getSize() {
    return size;
  }

  List<Value> list() {
    return List.copyOf(values);
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
    Set<Value> all = new LinkedHashSet<>(values);
    all.addAll(other.values);
    return of(1, limited(all));
  }

  /** Each origin, one step further. */
  Origins step(int newSize, UnaryOperator<Value> further) {
    Set<Value> next = new LinkedHashSet<>();
    for (Value value : values) {
      Value stepped = further.apply(value);
      next.add(stepped.depth() > Value.MAX_DEPTH ? new Value.Unknown() : stepped);
    }
    return of(newSize, next);
  }

  /** Computed from this and another number; constants are forgotten, they no longer hold. */
  Origins computedWith(Origins other, int newSize) {
    Set<Value> all = new LinkedHashSet<>(values);
    all.addAll(other.values);
    all.removeIf(Value.Constant.class::isInstance);
    return of(newSize, limited(all));
  }

  /** This value plus or minus something. */
  Origins changed(Change kind, Origins by) {
    Set<Value> computed = computedWith(by, size).values;
    // a sum of constants is no constant of the program, and is not nothing
    Set<Value> all = computed.isEmpty() ? Set.of(new Value.Unknown()) : computed;
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
    Set<Value> all = new LinkedHashSet<>(values);
    all.addAll(other.values);
    boolean same = variable == other.variable && change == other.change;
    // in a loop a value meets itself with more origins: what it is compared with stays
    Origins compared =
        against == null || other.against == null ? null : against.merge(other.against);
    return new Origins(
        Math.min(size, other.size),
        limited(all),
        Objects.equals(stepOf, other.stepOf) ? stepOf : null,
        same ? change : Change.ASSIGN,
        same ? variable : -1,
        type.equals(other.type) ? type : "",
        compared);
  }

  private static Set<Value> limited(Set<Value> all) {
    return all.size() > MAX_VALUES ? Set.of(new Value.Unknown()) : all;
  }
}
