package dev.baton.engine.symbol;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which types are subtypes of which. Types that extend themselves are cut short. */
public final class Hierarchy {
  private static final Set<String> OF_ARRAYS =
      Set.of("java/lang/Object", "java/lang/Cloneable", "java/io/Serializable");
  private final Classes classes;

  public Hierarchy(Classes classes) {
    this.classes = classes;
  }

  /** The declaration of a type; absent where nobody knows it. */
  public @Nullable ClassSymbol find(String name) {
    return classes.find(name);
  }

  /** What the variables of a type stand for; those of a raw type for their bounds. */
  public Map<TypeVariable, Type> bindings(Type.Named type) {
    ClassSymbol symbol = classes.find(type.name());
    Map<TypeVariable, Type> bindings = new HashMap<>();
    if (symbol != null) {
      List<TypeVariable> parameters = symbol.parameters();
      for (int i = 0; i < parameters.size(); i++) {
        boolean given = i < type.arguments().size();
        bindings.put(
            parameters.get(i), given ? type.arguments().get(i) : parameters.get(i).erasure());
      }
      bindings.replaceAll((variable, argument) -> bounded(variable, argument, bindings));
    }
    return bindings;
  }

  /** A wildcard without a bound is what its variable is bounded by, JLS 5.1.10. */
  private static Type bounded(
      TypeVariable variable, Type argument, Map<TypeVariable, Type> bindings) {
    Type bound = variable.bounds().get(0);
    boolean isFree =
        argument instanceof Type.Wildcard wildcard
            && wildcard.isUpper()
            && wildcard.bound().equals(BasicTypes.OBJECT);
    return isFree && !bound.equals(BasicTypes.OBJECT)
        ? new Type.Wildcard(bound.substitute(bindings::get), true)
        : argument;
  }

  /** What a type extends and implements, with its own arguments put in. */
  public List<Type.Named> parents(Type.Named type) {
    ClassSymbol symbol = classes.find(type.name());
    List<Type.Named> parents = new ArrayList<>();
    if (symbol != null) {
      Map<TypeVariable, Type> bindings = bindings(type);
      Type superclass = symbol.superclass();
      if (superclass != null) {
        add(superclass, bindings, parents);
      }
      symbol.interfaces().forEach(i -> add(i, bindings, parents));
      if (symbol.isInterface() && symbol.interfaces().isEmpty()) {
        parents.add(BasicTypes.OBJECT);
      }
    }
    return parents;
  }

  private static void add(Type parent, Map<TypeVariable, Type> bindings, List<Type.Named> parents) {
    if (parent.substitute(bindings::get) instanceof Type.Named named) {
      parents.add(named);
    }
  }

  /** The type seen as one of its supertypes, with that one's arguments; absent if it is none. */
  public Type.@Nullable Named asSuper(Type type, String name) {
    return asSuper(type, name, new HashSet<>());
  }

  private Type.@Nullable Named asSuper(Type type, String name, Set<String> seen) {
    if (type instanceof Type.Named named) {
      if (named.name().equals(name)) {
        return named;
      }
      if (!seen.add(named.name())) {
        return null;
      }
      for (Type.Named parent : parents(named)) {
        Type.Named found = asSuper(parent, name, seen);
        if (found != null) {
          return found;
        }
      }
      return null;
    }
    for (Type bound : bounds(type)) {
      Type.Named found = asSuper(bound, name, seen);
      if (found != null) {
        return found;
      }
    }
    return type instanceof Type.Array && OF_ARRAYS.contains(name) ? Type.of(name) : null;
  }

  /**
   * What a value of a variable, wildcard, or intersection can be used as; others are themselves.
   */
  public static List<Type> bounds(Type type) {
    if (type instanceof TypeVariable variable) {
      return variable.bounds();
    }
    if (type instanceof Type.Several several) {
      return several.types();
    }
    return type instanceof Type.Wildcard ? List.of(type.upper()) : List.of();
  }

  /** All classes and interfaces above a type, itself first, each once. */
  public List<Type.Named> closure(Type type) {
    List<Type.Named> all = new ArrayList<>();
    collect(type, all, new HashSet<>());
    return all;
  }

  private void collect(Type type, List<Type.Named> all, Set<String> seen) {
    if (type instanceof Type.Named named) {
      if (seen.add(named.name())) {
        all.add(named);
        parents(named).forEach(p -> collect(p, all, seen));
      }
    } else if (type instanceof Type.Array) {
      all.add(BasicTypes.OBJECT);
    } else {
      bounds(type).forEach(b -> collect(b, all, seen));
    }
  }

  /** Whether something above the type, or the type itself, was declared where nobody looked. */
  public boolean isOpen(Type type) {
    return type instanceof Type.Unknown
        || closure(type).stream().anyMatch(t -> classes.find(t.name()) == null);
  }

  /** Whether each of one class is of another; true only if that is known. */
  public boolean isSubclass(String name, String parent) {
    return asSuper(Type.of(name), parent) != null;
  }
}
