package dev.baton.engine.coordination.scene;

import dev.baton.engine.code.FieldCode;
import dev.baton.engine.code.MethodCode;
import dev.baton.engine.code.Op;
import dev.baton.engine.code.TypeCode;
import dev.baton.engine.code.Value;
import dev.baton.engine.resolve.Program;
import dev.baton.engine.typestate.Body;
import dev.baton.engine.vocabulary.CallNames;
import dev.baton.engine.vocabulary.SafeTypes;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which fields hold objects that several threads may use at once, by type or by what is kept. */
public final class ConcurrentFields {
  private static final int ACC_VOLATILE = 0x40;
  private final Program program;
  private final Set<String> safe = new HashSet<>();
  private final Set<String> plain = new HashSet<>();
  private final Set<String> volatiles = new HashSet<>();

  ConcurrentFields(Program program) {
    this.program = program;
    for (TypeCode type : program.types()) {
      for (FieldCode field : type.fields()) {
        String descriptor = field.descriptor();
        String id = type.name() + "." + field.name();
        if (descriptor.startsWith("L")
            && SafeTypes.is(descriptor.substring(1, descriptor.length() - 1))) {
          safe.add(id);
        }
        if ((field.access() & ACC_VOLATILE) != 0) {
          volatiles.add(id);
        }
      }
      type.methods().forEach(this::stores);
    }
  }

  private void stores(MethodCode method) {
    for (Op op : method.ops()) {
      if (op instanceof Op.Store store) {
        String id = program.declaringType(store.owner(), store.name()) + "." + store.name();
        for (Value value : store.value()) {
          if (isSafe(value, method)) {
            safe.add(id);
          } else if (value instanceof Value.Fresh) {
            plain.add(id);
          }
        }
      }
    }
  }

  private static boolean isSafe(Value value, MethodCode method) {
    if (value instanceof Value.Fresh fresh) {
      return SafeTypes.is(fresh.type());
    }
    return value instanceof Value.Result result
        && method.ops().stream()
            .anyMatch(
                op ->
                    op instanceof Op.Call call
                        && call.id() == result.call()
                        && SafeTypes.isMaker(CallNames.method(call)));
  }

  /** Whether the field holds such an object. */
  public boolean isSafe(String owner, String field) {
    return safe.contains(program.declaringType(owner, field) + "." + field);
  }

  /** Whether the field is volatile. */
  public boolean isVolatile(String owner, String field) {
    return volatiles.contains(program.declaringType(owner, field) + "." + field);
  }

  /**
   * Whether what a path leads to is known to be made for one thread: a plain collection that is
   * made here, or that the field is given.
   *
   * @param path rooted in a parameter of the branch
   * @param objects what that parameter is in the body that forks it
   */
  public boolean isPlain(Value path, List<Value> objects, Body host) {
    Value at = path;
    while (at instanceof Value.Element element) {
      at = element.base();
    }
    if (at instanceof Value.Field field) {
      return isPlain(field.owner(), field.name());
    }
    if (at instanceof Value.Static global) {
      return isPlain(global.owner(), global.name());
    }
    return objects.stream()
        .anyMatch(
            object ->
                (object instanceof Value.Field f && isPlain(f.owner(), f.name()))
                    || (object instanceof Value.Static s && isPlain(s.owner(), s.name()))
                    || (object instanceof Value.Fresh && !isSafe(object, host.method())));
  }

  private boolean isPlain(String owner, String field) {
    String id = program.declaringType(owner, field) + "." + field;
    return plain.contains(id) && !safe.contains(id);
  }
}
