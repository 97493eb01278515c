package dev.baton.engine.resolve;

import dev.baton.engine.code.FieldCode;
import dev.baton.engine.code.MethodCode;
import dev.baton.engine.code.Op;
import dev.baton.engine.code.TypeCode;
import dev.baton.engine.code.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The order of constants: of numbers, and of an enum as it is declared. */
public final class Ordinals {
  private static final int ACC_ENUM = 0x4000;

  private Ordinals() {}

  /** The place of an enum's constant in its declaration; -1 for any other value. */
  public static int of(Value value, Program program) {
    if (!(value instanceof Value.Static constant)) {
      return -1;
    }
    TypeCode type = program.type(constant.owner());
    int at = 0;
    for (FieldCode field : type == null ? List.<FieldCode>of() : type.fields()) {
      if ((field.access() & ACC_ENUM) != 0) {
        if (field.name().equals(constant.name())) {
          return at;
        }
        at++;
      }
    }
    return -1;
  }

  /** How two constants compare; absent where they are none, or of different kinds. */
  public static @Nullable Integer compare(Value a, Value b, Program program) {
    if (a instanceof Value.Constant x
        && b instanceof Value.Constant y
        && x.value() instanceof Number m
        && y.value() instanceof Number n) {
      return Double.compare(m.doubleValue(), n.doubleValue());
    }
    int first = of(a, program);
    int second = of(b, program);
    boolean one =
        a instanceof Value.Static x && b instanceof Value.Static y && x.owner().equals(y.owner());
    return one && first >= 0 && second >= 0 ? Integer.compare(first, second) : null;
  }

  /** The enum constants that the method's branches compare with. */
  public static List<Value> constants(MethodCode method, Program program) {
    List<Value> found = new ArrayList<>();
    for (Op op : method.ops()) {
      if (op instanceof Op.Test test) {
        List<Value> all = new ArrayList<>(test.left().values());
        all.addAll(test.right().values());
        all.stream().filter(v -> of(v, program) >= 0 && !found.contains(v)).forEach(found::add);
      }
    }
    return found;
  }
}
