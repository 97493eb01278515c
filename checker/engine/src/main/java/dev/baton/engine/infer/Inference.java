package dev.baton.engine.infer;

import dev.baton.engine.symbol.BasicTypes;
import dev.baton.engine.symbol.Hierarchy;
import dev.baton.engine.symbol.LeastUpperBound;
import dev.baton.engine.symbol.Primitives;
import dev.baton.engine.symbol.Type;
import dev.baton.engine.symbol.TypeVariable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the type variables of one call stand for: bounds are collected from arguments and the wanted
 * type, then solved. A simplification of JLS 18; what no bound tells is unknown.
 */
public final class Inference {
  private static final int MAX_DEPTH = 12;
  private final Hierarchy hierarchy;
  private final LeastUpperBound join;
  private final Set<TypeVariable> variables;
  private final Map<TypeVariable, List<Type>> equal = new HashMap<>();
  private final Map<TypeVariable, List<Type>> lower = new HashMap<>();
  private final Map<TypeVariable, List<Type>> upper = new HashMap<>();

  public Inference(Hierarchy hierarchy, Collection<TypeVariable> variables) {
    this.hierarchy = hierarchy;
    this.join = new LeastUpperBound(hierarchy);
    this.variables = new HashSet<>(variables);
  }

  /** The variable stands for exactly this. */
  public void fix(TypeVariable variable, Type type) {
    equal.computeIfAbsent(variable, v -> new ArrayList<>()).add(type);
  }

  /** A value of the actual type is given where the formal one is declared. */
  public void given(Type formal, Type actual) {
    bound(formal, actual, lower, 0);
  }

  /** A value of the formal type is used where the actual one is wanted. */
  public void wanted(Type formal, Type actual) {
    if (formal instanceof TypeVariable || !(formal instanceof Type.Named declared)) {
      bound(formal, actual, upper, 0);
      return;
    }
    // the declared result, seen as what is wanted
    if (actual instanceof Type.Named target) {
      Type.Named seen = hierarchy.asSuper(declared, target.name());
      if (seen != null) {
        arguments(seen, target, upper, 0);
      }
    }
  }

  private void bound(Type formal, Type actual, Map<TypeVariable, List<Type>> kind, int depth) {
    if (actual instanceof Type.Unknown || actual instanceof Type.Nothing || depth > MAX_DEPTH) {
      return;
    }
    if (formal instanceof TypeVariable variable) {
      if (variables.contains(variable) && !actual.equals(BasicTypes.VOID) && actual != variable) {
        kind.computeIfAbsent(variable, v -> new ArrayList<>()).add(Primitives.boxed(actual));
      }
    } else if (formal instanceof Type.Wildcard wildcard) {
      bound(wildcard.bound(), actual, wildcard.isUpper() ? lower : upper, depth + 1);
    } else if (formal instanceof Type.Array array && actual instanceof Type.Array other) {
      bound(array.element(), other.element(), kind, depth + 1);
    } else if (formal instanceof Type.Named named && !named.arguments().isEmpty()) {
      Type.Named seen = hierarchy.asSuper(Primitives.boxed(actual), named.name());
      if (seen != null) {
        arguments(named, seen, kind, depth);
      }
    }
  }

  private void arguments(
      Type.Named formal, Type.Named actual, Map<TypeVariable, List<Type>> kind, int depth) {
    int count = Math.min(formal.arguments().size(), actual.arguments().size());
    for (int i = 0; i < count; i++) {
      Type declared = formal.arguments().get(i);
      Type given = actual.arguments().get(i);
      if (declared instanceof Type.Wildcard wildcard) {
        bound(wildcard.bound(), given.upper(), wildcard.isUpper() ? lower : upper, depth + 1);
      } else if (given instanceof Type.Wildcard wildcard) {
        if (!wildcard.bound().equals(BasicTypes.OBJECT) || !(declared instanceof TypeVariable)) {
          bound(declared, wildcard.bound(), kind, depth + 1);
        }
      } else {
        bound(declared, given, equal, depth + 1);
      }
    }
  }

  /** What a variable stands for; absent for one that is not ours, unknown if nothing tells. */
  public @Nullable Type solution(TypeVariable variable) {
    if (!variables.contains(variable)) {
      return null;
    }
    for (Type exact : equal.getOrDefault(variable, List.of())) {
      if (!exact.isOpen()) {
        return resolved(exact);
      }
    }
    List<Type> below = lower.getOrDefault(variable, List.of());
    if (!below.isEmpty()) {
      return resolved(join.of(below));
    }
    List<Type> partly = equal.getOrDefault(variable, List.of());
    if (!partly.isEmpty()) {
      return resolved(partly.get(0));
    }
    List<Type> above = upper.getOrDefault(variable, List.of());
    return above.isEmpty() ? BasicTypes.UNKNOWN : resolved(above.get(0));
  }

  /** A bound may mention other variables of the call. */
  private Type resolved(Type bound) {
    return bound.substitute(
        v -> variables.contains(v) && !equal.containsKey(v) ? BasicTypes.UNKNOWN : null);
  }

  /** Whether something tells what the variable stands for. */
  public boolean knows(TypeVariable variable) {
    return !variables.contains(variable) || !(solution(variable) instanceof Type.Unknown);
  }

  /** A type with what was found out put in. */
  public Type apply(Type type) {
    return variables.isEmpty() ? type : type.substitute(this::solution);
  }

  /** As {@link #apply}; a variable that nothing tells about is its bound. */
  public Type applyOrBound(Type type) {
    return variables.isEmpty()
        ? type
        : type.substitute(
            v -> {
              Type found = solution(v);
              return found instanceof Type.Unknown && isBounded(v) ? v.erasure() : found;
            });
  }

  private static boolean isBounded(TypeVariable variable) {
    return !variable.erasure().equals(BasicTypes.OBJECT);
  }
}
