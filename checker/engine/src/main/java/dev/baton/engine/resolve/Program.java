package dev.baton.engine.resolve;

import dev.baton.engine.code.MethodCode;
import dev.baton.engine.code.MethodRef;
import dev.baton.engine.code.TypeCode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** All types that were read, with their hierarchy; immutable once built. */
public final class Program {
  private final Map<String, TypeCode> types = new TreeMap<>();
  private final Map<String, List<String>> subtypes = new HashMap<>();
  private final Map<MethodRef, MethodCode> methods = new TreeMap<>();

  public Program(Collection<TypeCode> all) {
    for (TypeCode type : all) {
      types.putIfAbsent(type.name(), type);
    }
    for (TypeCode type : types.values()) {
      type.methods().forEach(method -> methods.put(method.ref(), method));
      supertypes(type)
          .forEach(s -> subtypes.computeIfAbsent(s, k -> new ArrayList<>()).add(type.name()));
    }
  }

  public static List<String> supertypes(TypeCode type) {
    List<String> all = new ArrayList<>(type.interfaces());
    all.add(type.superName());
    return all;
  }

  public Collection<TypeCode> types() {
    return types.values();
  }

  public Collection<MethodCode> methods() {
    return methods.values();
  }

  public @Nullable TypeCode type(String name) {
    return types.get(name);
  }

  public @Nullable MethodCode method(MethodRef ref) {
    return methods.get(ref);
  }

  /** The type in which a field that is accessed through {@code owner} is declared. */
  public String declaringType(String owner, String field) {
    TypeCode type = types.get(owner);
    while (type != null) {
      if (type.fields().stream().anyMatch(f -> f.name().equals(field))) {
        return type.name();
      }
      type = types.get(type.superName());
    }
    return owner;
  }

  /** The method that a call without dispatch runs, found up the hierarchy. */
  public @Nullable MethodCode resolve(MethodRef ref) {
    MethodCode found = methods.get(ref);
    TypeCode type = types.get(ref.owner());
    if (found != null || type == null) {
      return found;
    }
    for (String parent : supertypes(type)) {
      MethodCode inherited = resolve(ref.in(parent));
      if (inherited != null) {
        return inherited;
      }
    }
    return null;
  }

  /** Every method that a call can run, whatever the receiver's class. */
  public Set<MethodCode> targets(MethodRef ref, boolean exact) {
    Set<MethodCode> found = new LinkedHashSet<>();
    MethodCode own = resolve(ref);
    if (own != null) {
      found.add(own);
    }
    if (!exact) {
      overrides(ref, ref.owner(), found, new LinkedHashSet<>());
    }
    return found;
  }

  private void overrides(MethodRef ref, String type, Set<MethodCode> found, Set<String> seen) {
    for (String subtype : subtypes.getOrDefault(type, List.of())) {
      if (seen.add(subtype)) {
        MethodCode override = resolve(ref.in(subtype));
        if (override != null) {
          found.add(override);
        }
        overrides(ref, subtype, found, seen);
      }
    }
  }
}
