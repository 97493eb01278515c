package dev.baton.engine.body;

import dev.baton.engine.code.MethodCode;
import dev.baton.engine.code.Op;
import dev.baton.engine.code.Op.Change;
import dev.baton.engine.code.Op.Relation;
import dev.baton.engine.code.Value;
import dev.baton.engine.model.Fact.WriteKind;
import dev.baton.engine.resolve.Ordinals;
import dev.baton.engine.resolve.Program;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whether what a method writes is more than what was there, less, or neither: by arithmetic, by
 * comparing first, by what the new value is computed with.
 */
final class Motion {
  private static final int DEEPEST = 3;
  private static final Pattern BACK =
      Pattern.compile(
          "(minus|subtract|previous|prev|predecessor|decrement|dec|lower|down|rewind|back|undo|min)"
              + "([A-Z].*)?");
  private static final Set<String> SAME =
      Set.of("valueOf", "intValue", "longValue", "doubleValue", "floatValue", "shortValue");
  private static final Set<String> PART =
      Set.of("filter", "limit", "skip", "takeWhile", "dropWhile", "subList");
  private static final Set<String> CLOCK = Set.of("now", "currentTimeMillis", "nanoTime");
  private final MethodCode method;
  private final Program program;
  private final Map<Integer, Op.Call> calls = new HashMap<>();
  private final Guards guards;

  Motion(MethodCode method, Program program) {
    this.method = method;
    this.program = program;
    for (Op op : method.ops()) {
      if (op instanceof Op.Call call) {
        calls.put(call.id(), call);
      }
    }
    this.guards = new Guards(method, calls);
  }

  /**
   * How a store changes a place.
   *
   * @param ordered whether it matters if the new value is at or after the old one
   */
  WriteKind of(Op.Store store, int op, boolean ordered) {
    if (store.change() != Change.ASSIGN) {
      return store.change() == Change.INCREASE ? WriteKind.INCREASE : WriteKind.DECREASE;
    }
    Predicate<Value> old = value -> isPlace(value, store);
    if (isAppended(store.value(), old)) {
      return WriteKind.ADD;
    }
    return ordered ? orAssign(of(store.value(), Change.ASSIGN, old, op)) : WriteKind.ASSIGN;
  }

  private static boolean isPlace(Value value, Op.Store store) {
    return value.equals(new Value.Static(store.owner(), store.name()))
        || (value instanceof Value.Field field
            && field.owner().equals(store.owner())
            && field.name().equals(store.name())
            && store.base().contains(field.base()));
  }

  private static WriteKind orAssign(@Nullable WriteKind kind) {
    return kind == null ? WriteKind.ASSIGN : kind;
  }

  /** How a call changes what an atomic, or a map under a key, holds. */
  WriteKind of(Op.Call call, WriteKind plain) {
    String name = call.target().name();
    int last = call.arguments().size() - 1;
    if (last < 1 || plain == WriteKind.REMOVE || name.startsWith("computeIfAbsent")) {
      return plain;
    }
    for (Value value : call.arguments().get(last)) {
      if (value instanceof Value.Function function) {
        WriteKind found = byFunction(function, name.startsWith("compute") ? 1 : 0);
        boolean replaces = found == null && name.equals("merge") && isLatest(function);
        return replaces ? WriteKind.ASSIGN : found == null ? plain : found;
      }
    }
    if (name.startsWith("compareAnd") || name.startsWith("weakCompareAnd")) {
      return orAssign(ordered(call.arguments().get(1), call.arguments().get(last)));
    }
    if (plain == WriteKind.INCREASE) {
      return isNegative(call.arguments().get(last)) ? WriteKind.DECREASE : plain;
    }
    Predicate<Value> old = value -> isRead(value, call);
    WriteKind moved = of(call.arguments().get(last), call.changes().get(last), old, at(call));
    return plain == WriteKind.ASSIGN && moved != null ? moved : plain;
  }

  private int at(Op.Call call) {
    return method.ops().indexOf(call);
  }

  /** Whether the value was read from where the call writes: same object, same key. */
  private boolean isRead(Value value, Op.Call write) {
    Op.Call read = value instanceof Value.Result r ? calls.get(r.call()) : null;
    return read != null
        && read.target().name().startsWith("get")
        && !read.isStatic()
        && read.arguments().get(0).equals(write.arguments().get(0))
        && (read.arguments().size() == 1
            || write.arguments().size() == 2
            || read.arguments().get(1).equals(write.arguments().get(1)));
  }

  private static boolean isNegative(Collection<Value> values) {
    return values.stream()
        .anyMatch(
            v ->
                v instanceof Value.Constant c
                    && c.value() instanceof Number n
                    && n.doubleValue() < 0);
  }

  /** What a function makes of the old value, which is one of its own parameters. */
  private @Nullable WriteKind byFunction(Value.Function function, int parameter) {
    MethodCode body = program.resolve(function.target());
    boolean written = body != null && body.isSynthetic();
    if (body == null || !written) {
      return byName(function.target().name());
    }
    int index = function.captured().size() + parameter;
    Motion inside = new Motion(body, program);
    WriteKind all = null;
    for (int at = 0; at < body.ops().size(); at++) {
      if (body.ops().get(at) instanceof Op.Return result) {
        Predicate<Value> old = new Value.Param(index)::equals;
        WriteKind found = inside.of(result.value(), result.change(), old, at);
        if (found == null || found == WriteKind.DECREASE) {
          return found;
        }
        all = found;
      }
    }
    return all;
  }

  /** Whether a function of the old and the new value just takes the new one. */
  private boolean isLatest(Value.Function function) {
    MethodCode body = program.resolve(function.target());
    List<Value> latest = List.of(new Value.Param(function.captured().size() + 1));
    return body != null
        && body.isSynthetic()
        && body.ops().size() == 1
        && body.ops().get(0) instanceof Op.Return result
        && List.copyOf(result.value()).equals(latest);
  }

  private static WriteKind byName(String function) {
    return BACK.matcher(function).matches() ? WriteKind.DECREASE : WriteKind.INCREASE;
  }

  /** How the new values relate to the old one; absent where nothing tells. */
  private @Nullable WriteKind of(
      Collection<Value> values, Change change, Predicate<Value> old, int op) {
    boolean all = !values.isEmpty();
    for (Value value : values) {
      WriteKind found = derived(value, change, old, 0);
      if (found == WriteKind.DECREASE) {
        return found;
      }
      all &= found != null || isChosen(values, old);
    }
    return all ? WriteKind.INCREASE : guarded(values, old, op);
  }

  /** Whether the old value is one of those that were chosen from, by comparing presumably. */
  private static boolean isChosen(Collection<Value> values, Predicate<Value> old) {
    return values.size() > 1 && values.stream().anyMatch(old);
  }

  private @Nullable WriteKind guarded(Collection<Value> values, Predicate<Value> old, int op) {
    Relation relation = guards.relation(op, values::contains, old);
    if (relation == Relation.GREATER || relation == Relation.AT_LEAST) {
      return WriteKind.INCREASE;
    }
    if (relation == Relation.LESS || relation == Relation.AT_MOST) {
      return WriteKind.DECREASE;
    }
    for (Value constant : Ordinals.constants(method, program)) {
      boolean is = guards.relation(op, constant::equals, old) == Relation.EQUAL;
      WriteKind found = is ? ordered(List.of(constant), values) : null;
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private @Nullable WriteKind ordered(Collection<Value> from, Collection<Value> to) {
    for (Value start : from) {
      for (Value end : to) {
        Integer order = Ordinals.compare(start, end, program);
        if (order != null && order != 0) {
          return order < 0 ? WriteKind.INCREASE : WriteKind.DECREASE;
        }
      }
    }
    return null;
  }

  private @Nullable WriteKind derived(Value value, Change change, Predicate<Value> old, int depth) {
    if (old.test(value)) {
      return change == Change.DECREASE ? WriteKind.DECREASE : WriteKind.INCREASE;
    }
    Op.Call call = value instanceof Value.Result r ? calls.get(r.call()) : null;
    if (call == null || depth > DEEPEST) {
      return null;
    }
    String name = call.target().name();
    if (SAME.contains(name) && !call.arguments().isEmpty()) {
      Change inner = change == Change.ASSIGN ? call.changes().get(0) : change;
      return first(call.arguments().get(0), inner, old, depth + 1);
    }
    if (CLOCK.contains(name)) {
      return WriteKind.INCREASE;
    }
    boolean from = call.arguments().stream().anyMatch(a -> mentions(a, old, depth + 1));
    return !from ? null : isPart(call, old) ? WriteKind.DECREASE : byName(name);
  }

  /** Whether what is left is less than what the old stream or list had. */
  private boolean isPart(Op.Call end, Predicate<Value> old) {
    Op.Call call = end;
    boolean cut = false;
    for (int step = 0; call != null && step <= DEEPEST + 1; step++) {
      boolean sequence =
          call.target().owner().startsWith("java/util/stream/")
              || call.target().owner().equals("java/util/List");
      cut |= sequence && PART.contains(call.target().name());
      // what is made of one thing alone, a copy say, is that thing still
      boolean ofOne = !call.isStatic() || call.arguments().size() == 1;
      List<Value> on = ofOne ? call.arguments().get(0) : List.of();
      if (on.stream().anyMatch(old)) {
        return cut;
      }
      call = on.size() == 1 && on.get(0) instanceof Value.Result r ? calls.get(r.call()) : null;
    }
    return false;
  }

  private @Nullable WriteKind first(
      Collection<Value> values, Change change, Predicate<Value> old, int depth) {
    for (Value value : values) {
      WriteKind found = derived(value, change, old, depth);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private boolean mentions(Collection<Value> values, Predicate<Value> old, int depth) {
    for (Value value : values) {
      Op.Call call = value instanceof Value.Result r ? calls.get(r.call()) : null;
      boolean inside =
          call != null
              && depth <= DEEPEST
              && call.arguments().stream().anyMatch(a -> mentions(a, old, depth + 1));
      if (old.test(value) || inside) {
        return true;
      }
    }
    return false;
  }

  /** A text that is the old text with something after it. */
  private boolean isAppended(Collection<Value> values, Predicate<Value> old) {
    for (Value value : values) {
      Op.Call call = value instanceof Value.Result r ? calls.get(r.call()) : null;
      if (call == null || !joins(call) || call.arguments().get(0).stream().noneMatch(old)) {
        return false;
      }
    }
    return !values.isEmpty();
  }

  private static boolean joins(Op.Call call) {
    String owner = call.target().owner();
    return owner.endsWith("StringConcatFactory")
        || (owner.equals("java/lang/String") && call.target().name().equals("concat"));
  }
}
