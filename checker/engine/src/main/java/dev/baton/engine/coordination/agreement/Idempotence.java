package dev.baton.engine.coordination.agreement;

import dev.baton.engine.code.MethodCode;
import dev.baton.engine.code.MethodRef;
import dev.baton.engine.code.Op;
import dev.baton.engine.code.Value;
import dev.baton.engine.typestate.Body;
import dev.baton.engine.vocabulary.CallNames;
import dev.baton.engine.vocabulary.Words;
import java.util.HashSet;
import java.util.Set;

/** Whether merging a value with itself gives that value, so that doing it again does nothing. */
final class Idempotence {
  private static final Set<String> CHOOSE =
      Words.of("max min maxBy minBy logicalAnd logicalOr union intersection");

  private Idempotence() {}

  /** Of a method of a library, told by its name. */
  static boolean of(MethodRef library) {
    return CHOOSE.contains(library.name());
  }

  /**
   * Of code that is there: it returns one of the two, or what chooses between them returns; truth
   * values and sets are merged in no other way.
   *
   * @param first where the first of the two values stands among the parameters
   */
  static boolean of(MethodCode method, int first, Body body) {
    String result = method.ref().descriptor().replaceFirst(".*\\)", "");
    if (result.endsWith("Set;") || result.equals("Z") || result.equals("Ljava/lang/Boolean;")) {
      return true;
    }
    Set<Value> returned = new HashSet<>();
    for (Op op : method.ops()) {
      if (op instanceof Op.Return end) {
        returned.addAll(end.value());
      }
    }
    return !returned.isEmpty() && returned.stream().allMatch(v -> chosen(v, first, body));
  }

  private static boolean chosen(Value value, int first, Body body) {
    if (value instanceof Value.Param param) {
      return param.index() == first || param.index() == first + 1;
    }
    Op.Call call = body.call(value);
    if (call == null) {
      return false;
    }
    boolean boxes = CallNames.method(call).equals("valueOf") && call.arguments().size() == 1;
    return boxes
        ? call.arguments().get(0).stream().allMatch(v -> chosen(v, first, body))
        : CHOOSE.contains(CallNames.method(call));
  }
}
