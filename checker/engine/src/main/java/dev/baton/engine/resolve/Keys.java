package dev.baton.engine.resolve;

import dev.baton.engine.code.FieldCode;
import dev.baton.engine.code.MethodCode;
import dev.baton.engine.code.Op;
import dev.baton.engine.code.TypeCode;
import dev.baton.engine.code.Value;
import dev.baton.engine.library.StateApis;
import dev.baton.engine.model.Policy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Constants that name keys, and keys that are made with a policy of their own. */
final class Keys {
  private static final int ACC_ENUM = 0x4000;

  /**
   * A key that code makes: {@code StateKey.ownedBy("writer", "draft", String.class)}.
   *
   * @param field the field of the same type that holds it; empty where none does
   * @param line where it is made
   */
  record Made(String name, Policy policy, String field, String factory, int line) {}

  private Keys() {}

  /** The keys that the method makes. */
  static List<Made> in(MethodCode method) {
    Map<Integer, Op.Call> factories = new TreeMap<>();
    for (Op op : method.ops()) {
      if (op instanceof Op.Call call && StateApis.isKeyFactory(call.target())) {
        factories.put(call.id(), call);
      }
    }
    List<Made> found = new ArrayList<>();
    for (Op.Call call : factories.values()) {
      Optional<String> name = text(call, StateApis.nameOfKey(call.target()));
      Optional<Policy> policy = policy(call);
      if (name.isPresent() && policy.isPresent()) {
        String field = field(call, method);
        String factory = call.target().name();
        found.add(new Made(name.get(), policy.get(), field, factory, call.line()));
      }
    }
    return found;
  }

  private static String field(Op.Call made, MethodCode method) {
    for (Op op : method.ops()) {
      boolean stores =
          op instanceof Op.Store store
              && store.owner().equals(method.ref().owner())
              && store.value().contains(new Value.Result(made.id()));
      if (stores) {
        return ((Op.Store) op).name();
      }
    }
    return "";
  }

  private static Optional<Policy> policy(Op.Call call) {
    return switch (call.target().name()) {
      case "ownedBy" -> text(call, 0).map(Policy.OwnedBy::new);
      case "appendOnly" -> Optional.of(new Policy.AppendOnly());
      case "monotonic" -> Optional.of(new Policy.Monotonic());
      case "sharedRead" -> Optional.of(new Policy.SharedRead());
      case "mergedBy" -> Optional.of(new Policy.MergedBy(reducer(call)));
      default -> Optional.empty();
    };
  }

  private static String reducer(Op.Call call) {
    for (Value value : call.arguments().get(0)) {
      if (value instanceof Value.Function function) {
        return function.target().owner() + "::" + function.target().name();
      }
      if (value instanceof Value.Static constant) {
        return constant.owner() + "." + constant.name();
      }
      if (value instanceof Value.Fresh fresh) {
        return fresh.type();
      }
    }
    return "?";
  }

  private static Optional<String> text(Op.Call call, int argument) {
    return call.arguments().get(argument).stream()
        .filter(v -> v instanceof Value.Constant c && c.value() instanceof String)
        .map(v -> (String) ((Value.Constant) v).value())
        .findFirst();
  }

  /** Whether a constant names a key, rather than being state itself. */
  static boolean isName(TypeCode type, FieldCode field, Program program) {
    if (!field.isStatic() || !field.isFinal() || !field.descriptor().startsWith("L")) {
      return false;
    }
    String held = field.descriptor().substring(1, field.descriptor().length() - 1);
    TypeCode code = program.type(held);
    boolean enumConstant = (field.access() & ACC_ENUM) != 0 && held.equals(type.name());
    boolean immutableRecord =
        code != null
            && code.superName().equals("java/lang/Record")
            && !MutableTypes.isMutable(field.descriptor(), program);
    return enumConstant
        || immutableRecord
        || held.equals("java/lang/String")
        || held.endsWith("Key");
  }
}
