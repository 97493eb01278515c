package dev.baton.engine.symbol;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A type parameter; two are the same only if they are one object. Bounds are found when needed. */
public final class TypeVariable implements Type {
  private final String name;
  private Supplier<List<Type>> source;
  private @Nullable List<Type> bounds;
  private boolean busy;

  /**
   * A variable.
   *
   * @param source its bounds, which may mention the variable itself
   */
  public TypeVariable(String name, Supplier<List<Type>> source) {
    this.name = name;
    this.source = source;
  }

  public String name() {
    return name;
  }

  /** Its bounds; at least one. */
  public List<Type> bounds() {
    if (bounds == null) {
      if (busy) {
        return List.of(BasicTypes.OBJECT); // bounded by itself
      }
      busy = true;
      List<Type> found = source.get();
      bounds = found.isEmpty() ? List.of(BasicTypes.OBJECT) : List.copyOf(found);
      source = List::of;
      busy = false;
    }
    return bounds;
  }

  @Override
  public Type erasure() {
    if (busy) {
      return BasicTypes.OBJECT;
    }
    List<Type> all = bounds();
    busy = true;
    Type erased = all.get(0).erasure();
    busy = false;
    return erased;
  }

  @Override
  public String descriptor() {
    return erasure().descriptor();
  }

  @Override
  public Type substitute(Function<TypeVariable, @Nullable Type> bindings) {
    Type bound = bindings.apply(this);
    return bound == null ? this : bound;
  }

  @Override
  public boolean isOpen() {
    return false;
  }

  @Override
  public String toString() {
    return name;
  }
}
