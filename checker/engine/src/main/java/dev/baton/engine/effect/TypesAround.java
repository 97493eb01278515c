package dev.baton.engine.effect;

import dev.baton.engine.code.Value;
import dev.baton.engine.library.Library;
import dev.baton.engine.resolve.Program;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/** Which declared types can stand for objects of some types. */
public final class TypesAround {
  private TypesAround() {}

  /** The types, all that extend them, and all that these extend. */
  public static Set<String> of(Collection<String> types, Program program) {
    Set<String> below = new HashSet<>(types);
    Deque<String> work = new ArrayDeque<>(below);
    while (!work.isEmpty()) {
      for (String subtype : program.subtypes(work.remove())) {
        if (below.add(subtype)) {
          work.add(subtype);
        }
      }
    }
    Set<String> all = new HashSet<>();
    below.forEach(type -> all.addAll(program.family(type)));
    return all;
  }

  /**
   * Whether something that is declared so can be one of the types; of types that were not read
   * nothing is known but that some cannot hold anything.
   */
  public static boolean mayBe(String descriptor, Set<String> types, Program program) {
    if (descriptor.isEmpty()) {
      return true;
    }
    if (!descriptor.startsWith("L")) {
      return false;
    }
    String name = descriptor.substring(1, descriptor.length() - 1);
    return types.contains(name) || (program.type(name) == null && !Library.isFixed(name));
  }

  /** Whether the object can have fields of the type; of what is not made here, anything can be. */
  public static boolean mayHave(Value object, String owner, Program program) {
    if (owner.startsWith("#")) {
      return true;
    }
    if (object instanceof Value.Fresh made && program.type(made.type()) != null) {
      return program.family(made.type()).contains(owner);
    }
    return !(object instanceof Value.Function);
  }
}
