package dev.baton.engine.facts;

import dev.baton.engine.code.FieldCode;
import dev.baton.engine.code.MethodCode;
import dev.baton.engine.code.Op;
import dev.baton.engine.code.Value;
import dev.baton.engine.effect.Paths;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What an agent works with, as it was set up, and nothing of a task. */
final class PluggedIn {
  private static final Pattern NAMES =
      Pattern.compile(
          ".*(Handler|Listener|Strategy|Policy|Factory|Provider|Interceptor|Executor);");
  private static final Value THIS = new Value.Param(0);
  private final MethodCode method;
  private final Set<Value> asked = new HashSet<>();

  private PluggedIn(MethodCode method) {
    this.method = method;
  }

  /** Whether the field holds such a thing, by its type. */
  static boolean is(FieldCode field) {
    return NAMES.matcher(field.descriptor()).matches();
  }

  /**
   * Whether the method makes what it keeps in the field from what it is given, and works with what
   * the agent has: one that only stores sets the agent up.
   */
  static boolean isMadeAnew(FieldCode field, MethodCode method) {
    return new PluggedIn(method).stores(field.name()) && works(method);
  }

  private boolean stores(String field) {
    for (Op op : method.ops()) {
      if (op instanceof Op.Store store
          && store.name().equals(field)
          && store.base().contains(THIS)
          && store.value().stream().anyMatch(v -> v instanceof Value.Fresh && isGiven(v))) {
        return true;
      }
    }
    return false;
  }

  /** Whether it is a parameter, or made or worked out from one. */
  private boolean isGiven(Value value) {
    Value root = Paths.root(value);
    if (root instanceof Value.Param) {
      return method.isStatic() || !root.equals(THIS);
    }
    return asked.add(root) && method.ops().stream().anyMatch(op -> isGivenFor(root, op));
  }

  private boolean isGivenFor(Value made, Op op) {
    if (!(op instanceof Op.Call call)) {
      return false;
    }
    boolean result = made.equals(new Value.Result(call.id()));
    boolean constructed =
        call.target().name().equals("<init>") && call.arguments().get(0).contains(made);
    return (result || constructed)
        && call.arguments().stream().flatMap(List::stream).anyMatch(this::isGiven);
  }

  private static boolean works(MethodCode method) {
    for (Op op : method.ops()) {
      if (op instanceof Op.Call call
          && !call.isStatic()
          && call.arguments().get(0).stream().anyMatch(v -> Paths.root(v).equals(THIS))) {
        return true;
      }
    }
    return false;
  }
}
