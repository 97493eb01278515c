package dev.baton.engine.symbol;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Fields, methods, and nested types of a type, inherited ones included. */
public final class Members {
  private static final Set<String> OF_EVERY_OBJECT = Set.of("equals", "hashCode", "toString");
  private final Hierarchy hierarchy;

  public Members(Hierarchy hierarchy) {
    this.hierarchy = hierarchy;
  }

  /** A method seen from a type: with that type's arguments in the place of variables. */
  public record Method(MethodSymbol symbol, List<Type> parameters, Type result) {}

  /** A field seen from a type. */
  public record Field(FieldSymbol symbol, Type type) {}

  /**
   * What a lambda has to look like.
   *
   * @param type the interface
   * @param method its one abstract method, seen from the interface
   */
  public record Shape(Type.Named type, Method method) {}

  /** Every method of this name that the type has; private ones are not inherited, JLS 8.4.8. */
  public List<Method> methods(Type type, String name) {
    List<Method> found = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    boolean own = true;
    for (Type.Named site : hierarchy.closure(type)) {
      ClassSymbol symbol = hierarchy.find(site.name());
      if (symbol != null) {
        for (MethodSymbol method : symbol.methods()) {
          if (method.name().equals(name)
              && (own || !method.isPrivate())
              && seen.add(method.parameterDescriptor())) {
            found.add(seenFrom(site, method));
          }
        }
      }
      own = false;
    }
    if (found.isEmpty() && isInterface(type)) {
      return methods(BasicTypes.OBJECT, name);
    }
    return found;
  }

  private boolean isInterface(Type type) {
    ClassSymbol symbol = type instanceof Type.Named n ? hierarchy.find(n.name()) : null;
    return symbol != null && symbol.isInterface();
  }

  /** Whether nobody knows the declaration of the type, so that it may be anything. */
  public boolean isUndeclared(Type.Named type) {
    return hierarchy.find(type.name()) == null;
  }

  /** The constructors of a class. */
  public List<Method> constructors(Type.Named type) {
    ClassSymbol symbol = hierarchy.find(type.name());
    return symbol == null
        ? List.of()
        : symbol.methods().stream()
            .filter(m -> m.name().equals("<init>"))
            .map(m -> seenFrom(type, m))
            .toList();
  }

  private Method seenFrom(Type.Named site, MethodSymbol method) {
    Map<TypeVariable, Type> bindings = method.isStatic() ? Map.of() : hierarchy.bindings(site);
    return new Method(
        method,
        method.parameters().stream().map(p -> p.substitute(bindings::get)).toList(),
        method.result().substitute(bindings::get));
  }

  /** The field of this name that a value of the type has. */
  public @Nullable Field field(Type type, String name) {
    List<Type.Named> sites = hierarchy.closure(type);
    for (Type.Named site : sites) {
      ClassSymbol symbol = hierarchy.find(site.name());
      if (symbol != null) {
        boolean own = site.equals(sites.get(0));
        String heir = sites.get(0).name();
        for (FieldSymbol field : symbol.fields()) {
          if (field.name().equals(name) && (own || field.isInheritedBy(heir))) {
            Map<TypeVariable, Type> bindings = hierarchy.bindings(site);
            return new Field(field, field.type().substitute(bindings::get).upper());
          }
        }
      }
    }
    return null;
  }

  /** The internal name of the nested type of this simple name, declared here or inherited. */
  public @Nullable String type(String owner, String simpleName) {
    for (Type.Named site : hierarchy.closure(Type.of(owner))) {
      ClassSymbol symbol = hierarchy.find(site.name());
      String found = symbol == null ? null : symbol.member(simpleName);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** What a lambda of this type has to look like; absent if the type is no functional interface. */
  public @Nullable Shape shape(Type type) {
    if (type instanceof Type.Several several) {
      return several.types().stream()
          .map(this::shape)
          .filter(s -> s != null)
          .findFirst()
          .orElse(null);
    }
    if (!(type.upper() instanceof Type.Named named) || !isInterface(named)) {
      return null;
    }
    Type.Named plain = withoutWildcards(named);
    Map<String, Method> abstractOnes = new HashMap<>();
    Set<String> implemented = new HashSet<>();
    for (Type.Named site : hierarchy.closure(plain)) {
      collect(site, abstractOnes, implemented);
    }
    return distinct(abstractOnes.values()) == 1
        ? new Shape(plain, abstractOnes.values().iterator().next())
        : null;
  }

  /** Methods that one body implements: the same name and number of parameters. */
  private static int distinct(Iterable<Method> methods) {
    Set<String> shapes = new HashSet<>();
    methods.forEach(m -> shapes.add(m.symbol().name() + m.parameters().size()));
    return shapes.size();
  }

  private void collect(Type.Named site, Map<String, Method> abstractOnes, Set<String> implemented) {
    ClassSymbol symbol = hierarchy.find(site.name());
    if (symbol == null || !symbol.isInterface()) {
      return;
    }
    for (MethodSymbol method : symbol.methods()) {
      Method seen = seenFrom(site, method);
      String key = method.name() + seen.parameters().stream().map(Type::descriptor).toList();
      if (!method.isAbstract()) {
        implemented.add(key);
      } else if (!implemented.contains(key) && !OF_EVERY_OBJECT.contains(method.name())) {
        abstractOnes.putIfAbsent(key, seen);
      }
    }
  }

  /** The type that a lambda is made for, JLS 9.9: bounds in the place of wildcards. */
  private Type.Named withoutWildcards(Type.Named type) {
    ClassSymbol symbol = hierarchy.find(type.name());
    if (symbol == null || type.arguments().stream().noneMatch(Type.Wildcard.class::isInstance)) {
      return type;
    }
    List<Type> arguments = new ArrayList<>();
    for (int i = 0; i < type.arguments().size(); i++) {
      Type argument = type.arguments().get(i);
      if (argument instanceof Type.Wildcard wildcard) {
        boolean free = wildcard.isUpper() && wildcard.bound().equals(BasicTypes.OBJECT);
        boolean known = i < symbol.parameters().size();
        argument = free && known ? symbol.parameters().get(i).bounds().get(0) : wildcard.bound();
      }
      arguments.add(argument);
    }
    return new Type.Named(type.name(), List.copyOf(arguments));
  }
}
