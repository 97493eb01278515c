package dev.baton.engine.body;

import dev.baton.engine.code.Descriptors;
import dev.baton.engine.code.MethodCode;
import dev.baton.engine.code.Op;
import dev.baton.engine.code.Value;
import dev.baton.engine.effect.ValueTypes;
import dev.baton.engine.interest.Declared;
import dev.baton.engine.library.Library;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which values of a method can be forgotten at once, by their declared types: texts, numbers, and
 * what else can neither be changed nor lead to anything that can. They matter only as keys, and to
 * cells that hold objects or have an order; where there are none of these, where they come from and
 * go to is half of all that would be followed. Not thread-safe.
 */
final class Weightless {
  private final ValueTypes types;
  private final boolean any;
  private final Map<String, Boolean> immutable = new HashMap<>();

  Weightless(Declared declared) {
    this.types = new ValueTypes(declared.program());
    this.any = declared.isPlain() && !declared.policies().hasKeys();
  }

  /**
   * Whether the value is one.
   *
   * @param call the call whose result it is, absent where it is none or that is not known
   */
  boolean is(Value value, MethodCode method, Op.@Nullable Call call) {
    if (!any) {
      return false;
    }
    if (call != null) {
      return isImmutable(Descriptors.result(call.target().descriptor()));
    }
    boolean declares = value instanceof Value.Param || value instanceof Value.Field;
    return declares && isImmutable(types.of(value, method));
  }

  private boolean isImmutable(String descriptor) {
    Boolean before = immutable.get(descriptor);
    if (before == null) {
      before = Library.isImmutable(descriptor);
      immutable.put(descriptor, before);
    }
    return before;
  }
}
