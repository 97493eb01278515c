package dev.baton.engine.coordination.conflict;

import dev.baton.engine.code.MethodCode;
import dev.baton.engine.code.Op;
import dev.baton.engine.code.TypeCode;
import dev.baton.engine.code.Value;
import dev.baton.engine.resolve.Program;
import dev.baton.engine.vocabulary.CallNames;
import dev.baton.engine.vocabulary.SafeTypes;
import java.util.List;

/**
 * What belongs to one object alone: itself, and what its fields hold where each of them is only
 * ever given something new. What a constructor is given may be given to another object too.
 */
final class OwnParts {
  private OwnParts() {}

  /** Whether the path leads to such a part of the receiver. */
  static boolean is(Value path, Program program) {
    if (path instanceof Value.Field field) {
      return is(field.base(), program) && isGivenNew(field, program);
    }
    return path.equals(new Value.Param(0));
  }

  private static boolean isGivenNew(Value.Field field, Program program) {
    TypeCode type = program.type(program.declaringType(field.owner(), field.name()));
    boolean stored = false;
    for (MethodCode method : type == null ? List.<MethodCode>of() : type.methods()) {
      for (Op op : method.ops()) {
        if (op instanceof Op.Store store && store.name().equals(field.name())) {
          stored = true;
          if (!areNew(store.value(), method, program)) {
            return false;
          }
        }
      }
    }
    return stored;
  }

  private static boolean areNew(List<Value> values, MethodCode method, Program program) {
    return !values.isEmpty() && values.stream().allMatch(v -> isNew(v, method, program));
  }

  private static boolean isNew(Value value, MethodCode method, Program program) {
    if (value instanceof Value.Param given && method.ref().name().equals("<init>")) {
      return isCaptured(given.index(), method, program);
    }
    return value instanceof Value.Fresh
        || (value instanceof Value.Result result
            && method.ops().stream()
                .anyMatch(
                    op ->
                        op instanceof Op.Call call
                            && call.id() == result.call()
                            && SafeTypes.isMaker(CallNames.method(call))));
  }

  /** Whether the one place that makes the object makes the argument too, and for it alone. */
  private static boolean isCaptured(int argument, MethodCode constructor, Program program) {
    int made = 0;
    boolean fresh = true;
    for (MethodCode method : program.methods()) {
      for (Op op : method.ops()) {
        if (op instanceof Op.Call call && call.target().equals(constructor.ref())) {
          made++;
          fresh &=
              argument < call.arguments().size()
                  && !call.arguments().get(argument).isEmpty()
                  && call.arguments().get(argument).stream()
                      .allMatch(Value.Fresh.class::isInstance);
        }
      }
    }
    return made == 1 && fresh;
  }
}
