package dev.baton.engine.coordination.retry;

import dev.baton.engine.code.MethodCode;
import dev.baton.engine.code.Op;
import dev.baton.engine.code.TypeCode;
import dev.baton.engine.code.Value;
import dev.baton.engine.resolve.Program;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Switches over enums: which constant each label stands for. */
final class EnumSwitches {
  private EnumSwitches() {}

  /** The names of the constants, in the order of the labels; empty for what is unknown. */
  static List<String> labels(Op.Test test, Program program) {
    Map<Object, String> table = new HashMap<>();
    for (Value value : test.left().values()) {
      if (value instanceof Value.Static map && map.name().startsWith("$SwitchMap$")) {
        table = table(map, program);
      }
    }
    List<String> labels = new ArrayList<>();
    for (Value label : test.right().values()) {
      if (label instanceof Value.Static constant) {
        labels.add(constant.name());
      } else {
        labels.add(label instanceof Value.Constant c ? table.getOrDefault(c.value(), "") : "");
      }
    }
    return labels;
  }

  /** The compiler fills it with {@code map[CONSTANT.ordinal()] = number}, one after the other. */
  private static Map<Object, String> table(Value.Static map, Program program) {
    Map<Object, String> table = new HashMap<>();
    TypeCode type = program.type(map.owner());
    for (MethodCode method : type == null ? List.<MethodCode>of() : type.methods()) {
      String constant = "";
      for (Op op : method.ops()) {
        if (op instanceof Op.Load load && !load.name().startsWith("$")) {
          constant = load.name();
        } else if (op instanceof Op.StoreElement store && store.array().contains(map)) {
          for (Value number : store.value()) {
            if (number instanceof Value.Constant c) {
              table.put(c.value(), constant);
            }
          }
        }
      }
    }
    return table;
  }
}
