package dev.baton.engine.facts.key;

import dev.baton.engine.code.Descriptors;
import dev.baton.engine.code.FieldCode;
import dev.baton.engine.code.MethodCode;
import dev.baton.engine.code.MethodRef;
import dev.baton.engine.code.Op;
import dev.baton.engine.code.Value;
import dev.baton.engine.library.Library;
import dev.baton.engine.resolve.Program;
import java.util.List;
import java.util.Set;

/**
 * Maps that are gone through, copied, replaced, or handed on as a whole: what happens to a key then
 * is not said by its name.
 */
final class WholeMaps {
  /** What a map is asked for, or told, under one key, or without regard to what it holds. */
  private static final Set<String> BY_KEY =
      Set.of(
          "<init>",
          "get",
          "getOrDefault",
          "put",
          "putIfAbsent",
          "merge",
          "compute",
          "computeIfAbsent",
          "computeIfPresent",
          "remove",
          "replace",
          "containsKey",
          "size",
          "mappingCount",
          "isEmpty",
          "equals",
          "hashCode",
          "toString");

  private final Program program;

  WholeMaps(Program program) {
    this.program = program;
  }

  /** Whether the method does so to a map that it has not made itself. */
  boolean areIn(MethodCode method) {
    return method.ops().stream()
        .anyMatch(
            op ->
                (op instanceof Op.Call call && isOfWhole(call))
                    || (op instanceof Op.Store store && isReplaced(store, method)));
  }

  private boolean isOfWhole(Op.Call call) {
    MethodRef target = call.target().in(program.libraryOwner(call.target().owner()));
    int receiver = call.isStatic() ? 0 : 1;
    if (receiver == 1 && Library.isMap(target.owner()) && !isMade(call.arguments().get(0))) {
      return !BY_KEY.contains(target.name());
    }
    List<String> parameters = Descriptors.parameters(target.descriptor());
    for (int i = 0; program.type(target.owner()) == null && i < parameters.size(); i++) {
      if (isMap(parameters.get(i)) && !isMade(call.arguments().get(receiver + i))) {
        return true;
      }
    }
    return false;
  }

  private boolean isReplaced(Op.Store store, MethodCode method) {
    String declaring = program.declaringType(store.owner(), store.name());
    var type = program.type(declaring);
    return type != null
        && !method.ref().isInitialiser()
        && type.fields().stream()
            .filter(field -> field.name().equals(store.name()))
            .map(FieldCode::descriptor)
            .anyMatch(this::isMap);
  }

  private boolean isMap(String descriptor) {
    return descriptor.startsWith("L")
        && Library.isMap(program.libraryOwner(descriptor.substring(1, descriptor.length() - 1)));
  }

  private static boolean isMade(List<Value> values) {
    return !values.isEmpty() && values.stream().allMatch(v -> v instanceof Value.Fresh);
  }
}
