package dev.baton.engine.coordination.lock;

import dev.baton.engine.code.FieldCode;
import dev.baton.engine.code.MethodCode;
import dev.baton.engine.code.TypeCode;
import dev.baton.engine.resolve.Program;
import dev.baton.engine.vocabulary.CallNames;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Types whose objects are tasks that can be locked: they have a {@code TaskOwnership}. */
final class LockableTasks {
  private final Program program;
  private final Map<String, Set<String>> ownerships = new HashMap<>();

  LockableTasks(Program program) {
    this.program = program;
    for (TypeCode type : program.types()) {
      Set<String> names = new TreeSet<>();
      for (FieldCode field : type.fields()) {
        if (field.descriptor().endsWith("/TaskOwnership;") && !field.isStatic()) {
          names.add(field.name());
        }
      }
      for (MethodCode method : type.methods()) {
        boolean accessor =
            CallNames.returnedType(method.ref()).equals("TaskOwnership")
                && CallNames.takesNothing(method.ref());
        if (accessor && !method.isStatic() && !method.isSynthetic()) {
          names.add(method.ref().name() + "()");
        }
      }
      if (!names.isEmpty() && !type.name().endsWith("TaskOwnership")) {
        ownerships.put(type.name(), names);
      }
    }
  }

  boolean isEmpty() {
    return ownerships.isEmpty();
  }

  /** Whether objects of the type are lockable tasks. */
  boolean isTask(String type) {
    return names(type) != null;
  }

  private @Nullable Set<String> names(String type) {
    String at = type;
    while (!ownerships.containsKey(at)) {
      TypeCode code = program.type(at);
      if (code == null) {
        return null;
      }
      for (String parent : code.interfaces()) {
        if (ownerships.containsKey(parent)) {
          return ownerships.get(parent);
        }
      }
      at = code.superName();
    }
    return ownerships.get(at);
  }

  /** Whether writing this field of the type is work on a task. */
  boolean isWork(String owner, String field) {
    Set<String> names = names(program.declaringType(owner, field));
    names = names == null ? names(owner) : names;
    return names != null && !names.contains(field) && !isPart(owner);
  }

  /** An agent that keeps the ownership of its task in a field is no task. */
  private boolean isPart(String owner) {
    TypeCode type = program.type(owner);
    return type != null
        && type.annotations().stream().anyMatch(a -> a.type().endsWith("/AgentRole"));
  }

  /** The names of the locks of the tasks with these names. */
  Set<String> locks(Set<String> tasks) {
    Set<String> locks = new TreeSet<>();
    for (String task : tasks) {
      ownerships.values().forEach(names -> names.forEach(n -> locks.add(task + "." + n)));
    }
    return locks;
  }
}
