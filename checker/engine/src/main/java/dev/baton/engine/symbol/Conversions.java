package dev.baton.engine.symbol;

import org.jspecify.annotations.Nullable;

/** Which values go where. What is not known goes everywhere. */
public final class Conversions {
  private final Hierarchy hierarchy;

  public Conversions(Hierarchy hierarchy) {
    this.hierarchy = hierarchy;
  }

  /** Whether a value goes there without boxing. */
  public boolean strict(Type from, Type to) {
    Type target = to instanceof Type.Wildcard wildcard ? wildcard.bound() : to;
    if (isAnything(from) || isAnything(target)) {
      return true;
    }
    if (from instanceof Type.Primitive || target instanceof Type.Primitive) {
      return Primitives.widens(from, target);
    }
    if (from instanceof Type.Nothing || target.equals(BasicTypes.OBJECT)) {
      return true;
    }
    if (target instanceof Type.Array array) {
      return from instanceof Type.Array other
          ? elements(other.element(), array.element())
          : bounded(from, target);
    }
    if (target instanceof TypeVariable || target instanceof Type.Several) {
      return from.equals(target)
          || Hierarchy.bounds(target).stream().allMatch(b -> strict(from, b));
    }
    return target instanceof Type.Named named && reference(from, named);
  }

  private boolean elements(Type from, Type to) {
    return (from.isPrimitive() || to.isPrimitive()) ? from.equals(to) : strict(from, to);
  }

  private boolean bounded(Type from, Type to) {
    return Hierarchy.bounds(from).stream().anyMatch(b -> strict(b, to));
  }

  private boolean reference(Type from, Type.Named to) {
    if (hierarchy.asSuper(from, to.name()) != null) {
      return true;
    }
    return hierarchy.isOpen(from) && !isFinal(to);
  }

  private boolean isFinal(Type.Named type) {
    ClassSymbol symbol = hierarchy.find(type.name());
    return symbol != null && (symbol.access() & 0x10) != 0;
  }

  private static boolean isAnything(@Nullable Type type) {
    return type instanceof Type.Unknown;
  }

  /** Whether a value goes there, boxed or unboxed if need be. */
  public boolean loose(Type from, Type to) {
    if (strict(from, to)) {
      return true;
    }
    if (from.isPrimitive() && !to.isPrimitive()) {
      return strict(Primitives.boxed(from), to);
    }
    Type value = Primitives.unboxed(from);
    return !from.isPrimitive() && to.isPrimitive() && value.isPrimitive() && strict(value, to);
  }
}
