package dev.baton.engine.bytecode;

import dev.baton.engine.code.Op.Change;
import dev.baton.engine.code.Value;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a stack slot or local may hold.
 *
 * @param size 1, or 2 for long and double
 * @param stepOf the field whose old value this is a step from, where it is one
 */
record Origins(int size, Set<Value> values, Value.@Nullable Field stepOf, Change change)
    implements org.objectweb.asm.tree.analysis.Value {
  /** More origins than this are one unknown: precision is gone, cost is not. */
  private static final int MAX_VALUES = 12;

  static final Origins NONE = new Origins(1, Set.of(), null, Change.ASSIGN);
  static final Origins WIDE = new Origins(2, Set.of(), null, Change.ASSIGN);

  static Origins nothing(int size) {
    return size == 2 ? WIDE : NONE;
  }

  static Origins of(int size, Value value) {
    return new Origins(size, Set.of(value), null, Change.ASSIGN);
  }

  @Override
  public int getSize() {
    return size;
  }

  List<Value> list() {
    return List.copyOf(values);
  }

  /** Each origin, one step further. */
  Origins step(int newSize, UnaryOperator<Value> further) {
    Set<Value> next = new LinkedHashSet<>();
    for (Value value : values) {
      Value stepped = further.apply(value);
      next.add(stepped.depth() > Value.MAX_DEPTH ? new Value.Unknown() : stepped);
    }
    return new Origins(newSize, next, null, Change.ASSIGN);
  }

  /** This value plus or minus something. */
  Origins changed(Change kind) {
    for (Value value : values) {
      if (value instanceof Value.Field field) {
        return new Origins(size, Set.of(), field, kind);
      }
      if (value instanceof Value.Static owner) {
        Value.Field field = new Value.Field(new Value.Unknown(), owner.owner(), owner.name());
        return new Origins(size, Set.of(), field, kind);
      }
    }
    return nothing(size);
  }

  Origins merge(Origins other) {
    if (equals(other)) {
      return this;
    }
    Set<Value> all = new LinkedHashSet<>(values);
    all.addAll(other.values);
    if (all.size() > MAX_VALUES) {
      all = Set.of(new Value.Unknown());
    }
    return new Origins(Math.min(size, other.size), all, null, Change.ASSIGN);
  }
}
