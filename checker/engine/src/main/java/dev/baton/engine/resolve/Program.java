package dev.baton.engine.resolve;

import dev.baton.engine.code.MethodCode;
import dev.baton.engine.code.MethodRef;
import dev.baton.engine.code.TypeCode;
import dev.baton.engine.library.Library;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** All types that were read, with their hierarchy; immutable once built. Thread-safe. */
public final class Program {
  private static final int MOST_PARENTS = 64;
  private static final Set<String> TASK_METHODS =
      Set.of("run", "call", "get", "accept", "apply", "test", "compare", "compute", "invoke");
  // in order of their names, but found by hash: names of a program begin alike
  private final Map<String, TypeCode> types = new LinkedHashMap<>();
  private final Map<String, List<String>> subtypes = new HashMap<>();
  private final Map<MethodRef, MethodCode> methods = new LinkedHashMap<>();
  private final Map<MethodRef, Optional<MethodCode>> resolved = new ConcurrentHashMap<>();
  private final Map<MethodRef, List<MethodCode>> dispatched = new ConcurrentHashMap<>();
  private final Map<String, Map<String, Found>> fields = new ConcurrentHashMap<>();

  public Program(Collection<TypeCode> all) {
    List<TypeCode> named = new ArrayList<>(all);
    named.sort((a, b) -> a.name().compareTo(b.name()));
    named.forEach(type -> types.putIfAbsent(type.name(), type));
    List<MethodCode> found = new ArrayList<>();
    for (TypeCode type : types.values()) {
      found.addAll(type.methods());
      supertypes(type)
          .forEach(s -> subtypes.computeIfAbsent(s, k -> new ArrayList<>()).add(type.name()));
    }
    found.sort((a, b) -> a.ref().compareTo(b.ref()));
    found.forEach(method -> methods.put(method.ref(), method));
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

  /** The types that were read and name this one as their parent. */
  public List<String> subtypes(String type) {
    return subtypes.getOrDefault(type, List.of());
  }

  /** The type and all that it extends and implements, itself first, as far as that is known. */
  public Set<String> family(String name) {
    Set<String> found = new LinkedHashSet<>();
    climb(name, found);
    return found;
  }

  private void climb(String name, Set<String> found) {
    if (!name.isEmpty() && found.size() < MOST_PARENTS && found.add(name)) {
      TypeCode type = types.get(name);
      if (type != null) {
        climb(type.superName(), found);
        type.interfaces().forEach(parent -> climb(parent, found));
      }
    }
  }

  /** The library's type that a type is, where it was not read; else the nearest that it extends. */
  public String libraryOwner(String name) {
    if (!types.containsKey(name)) {
      return name;
    }
    String nearest = name;
    for (String each : family(name)) {
      if (!types.containsKey(each) && !each.equals("java/lang/Object")) {
        if (Library.isJdk(each)) {
          return each;
        }
        nearest = nearest.equals(name) ? each : nearest;
      }
    }
    return nearest;
  }

  /** What a library runs when it is given an object of this type: a task's or function's method. */
  public List<MethodCode> tasks(String name) {
    Set<String> family = types.containsKey(name) ? family(name) : Set.of();
    if (family.stream().noneMatch(s -> Library.isTask("L" + s + ";"))) {
      return List.of();
    }
    Map<String, MethodCode> found = new TreeMap<>();
    for (String each : family) {
      TypeCode type = types.get(each);
      for (MethodCode method : type == null ? List.<MethodCode>of() : type.methods()) {
        boolean task = TASK_METHODS.contains(method.ref().name()) && !method.isStatic();
        if (task && !method.isSynthetic() && !method.ops().isEmpty()) {
          found.putIfAbsent(method.ref().signature(), method);
        }
      }
    }
    return List.copyOf(found.values());
  }

  /** Whether methods of this name are what a library runs of a task. */
  public static boolean isTaskName(String name) {
    return TASK_METHODS.contains(name);
  }

  /**
   * A field as it is found from a type.
   *
   * @param type the type that declares it
   * @param slot its name with that of the type: one for all ways to name it
   */
  private record Found(String type, String slot) {}

  /** The type in which a field that is accessed through {@code owner} is declared. */
  public String declaringType(String owner, String field) {
    return field(owner, field).type();
  }

  /** A field by the type that declares it, whatever it is accessed through. */
  public String slot(String owner, String field) {
    return field(owner, field).slot();
  }

  private Found field(String owner, String name) {
    Map<String, Found> known = fields.get(owner);
    if (known == null) {
      known = new ConcurrentHashMap<>();
      fields.put(owner, known);
    }
    Found before = known.get(name);
    if (before == null) {
      String type = declares(owner, name);
      before = new Found(type, type + "." + name);
      known.put(name, before);
    }
    return before;
  }

  private String declares(String owner, String field) {
    for (String each : family(owner)) {
      TypeCode type = types.get(each);
      if (type != null && type.fields().stream().anyMatch(f -> f.name().equals(field))) {
        return each;
      }
    }
    return owner;
  }

  /** The method that a call without dispatch runs, found up the hierarchy. */
  public @Nullable MethodCode resolve(MethodRef ref) {
    Optional<MethodCode> before = resolved.get(ref);
    if (before == null) {
      before = Optional.ofNullable(find(ref));
      resolved.put(ref, before);
    }
    return before.orElse(null);
  }

  private @Nullable MethodCode find(MethodRef ref) {
    MethodCode declared = null;
    for (String each : family(ref.owner())) {
      MethodCode found = methods.get(ref.in(each));
      if (found != null && !found.ops().isEmpty()) {
        return found;
      }
      declared = declared == null ? found : declared;
    }
    return declared;
  }

  /** Every method with a body that a call can run, whatever the receiver's class. */
  public List<MethodCode> bodies(MethodRef ref) {
    List<MethodCode> all = targets(ref, false);
    return all.stream().allMatch(m -> !m.ops().isEmpty())
        ? all
        : all.stream().filter(m -> !m.ops().isEmpty()).toList();
  }

  /** Every method that a call can run, whatever the receiver's class. */
  public List<MethodCode> targets(MethodRef ref, boolean exact) {
    if (exact) {
      MethodCode own = resolve(ref);
      return own == null ? List.of() : List.of(own);
    }
    List<MethodCode> before = dispatched.get(ref);
    if (before == null) {
      Map<MethodRef, MethodCode> found = new LinkedHashMap<>();
      note(resolve(ref), found);
      overrides(ref, ref.owner(), found, new HashSet<>());
      before = List.copyOf(found.values());
      dispatched.put(ref, before);
    }
    return before;
  }

  private void overrides(
      MethodRef ref, String type, Map<MethodRef, MethodCode> found, Set<String> seen) {
    for (String subtype : subtypes(type)) {
      if (seen.add(subtype)) {
        note(resolve(ref.in(subtype)), found);
        overrides(ref, subtype, found, seen);
      }
    }
  }

  private static void note(@Nullable MethodCode method, Map<MethodRef, MethodCode> found) {
    if (method != null) {
      found.putIfAbsent(method.ref(), method);
    }
  }
}
