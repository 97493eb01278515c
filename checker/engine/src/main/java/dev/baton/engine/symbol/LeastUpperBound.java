package dev.baton.engine.symbol;

import java.util.ArrayList;
import java.util.List;

/** The type that several have in common, JLS 4.10.4, as far as one type can say it. */
public final class LeastUpperBound {
  private final Hierarchy hierarchy;

  public LeastUpperBound(Hierarchy hierarchy) {
    this.hierarchy = hierarchy;
  }

  /** The common type; unknown only if all are. */
  public Type of(List<Type> types) {
    Type common = BasicTypes.UNKNOWN;
    for (Type type : types) {
      common = of(common, type);
    }
    return common;
  }

  /** The common type of two. */
  public Type of(Type first, Type second) {
    if (isNothing(second) || first.equals(second)) {
      return isNothing(first) ? second : first;
    }
    if (isNothing(first)) {
      return second;
    }
    if (first.isPrimitive() && second.isPrimitive()) {
      return Primitives.promoted(first, second);
    }
    Type a = Primitives.boxed(first);
    Type b = Primitives.boxed(second);
    if (isBelow(a, b)) {
      return b;
    }
    return isBelow(b, a) ? a : shared(a, b);
  }

  private static boolean isNothing(Type type) {
    return type instanceof Type.Unknown || type instanceof Type.Nothing;
  }

  private boolean isBelow(Type type, Type above) {
    return above instanceof Type.Named named && hierarchy.asSuper(type, named.name()) != null;
  }

  /** The first type above one that is above the other as well; a class before interfaces. */
  private Type shared(Type a, Type b) {
    List<Type.Named> candidates = new ArrayList<>();
    for (Type.Named above : hierarchy.closure(a)) {
      if (!above.equals(BasicTypes.OBJECT) && hierarchy.asSuper(b, above.name()) != null) {
        candidates.add(above);
      }
    }
    for (Type.Named candidate : candidates) {
      ClassSymbol symbol = hierarchy.find(candidate.name());
      if (symbol != null && !symbol.isInterface()) {
        return candidate;
      }
    }
    return candidates.isEmpty() ? BasicTypes.OBJECT : candidates.get(0);
  }
}
