package dev.baton.engine.flow;

import dev.baton.engine.code.MethodCode;
import dev.baton.engine.code.Op;
import dev.baton.engine.code.Value;
import dev.baton.engine.resolve.JdkModel;
import dev.baton.engine.resolve.Program;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The values of one method, with the results of its calls followed through summaries. */
public final class Values {
  private static final int MAX_FAN = 24;
  private static final int MAX_CHAIN = 12;
  private final Map<Integer, Op.Call> calls = new HashMap<>();
  private final Map<Integer, Op.Call> constructors = new HashMap<>();
  private final Program program;
  private final Function<MethodCode, Summary> summaries;

  Values(MethodCode method, Program program, Function<MethodCode, Summary> summaries) {
    this.program = program;
    this.summaries = summaries;
    for (Op op : method.ops()) {
      if (op instanceof Op.Call call) {
        calls.put(call.id(), call);
        noteConstructor(call);
      }
    }
  }

  private void noteConstructor(Op.Call call) {
    if (call.target().name().equals("<init>")) {
      for (Value made : call.arguments().get(0)) {
        if (made instanceof Value.Fresh fresh) {
          constructors.put(fresh.site(), call);
        }
      }
    }
  }

  /** What these values can be, results of calls followed. */
  public List<Value> follow(Collection<Value> values) {
    return follow(values, 0);
  }

  private List<Value> follow(Collection<Value> values, int chain) {
    Set<Value> found = new LinkedHashSet<>();
    for (Value value : values) {
      found.addAll(follow(value, chain));
    }
    return found.size() > MAX_FAN ? List.of(new Value.Unknown()) : List.copyOf(found);
  }

  private List<Value> follow(Value value, int chain) {
    if (chain > MAX_CHAIN) {
      return List.of(new Value.Unknown());
    }
    if (value instanceof Value.Result result) {
      return result(calls.get(result.call()), chain);
    }
    if (value instanceof Value.Field field) {
      List<Value> found = new ArrayList<>();
      for (Value base : follow(field.base(), chain + 1)) {
        found.addAll(inside(base, field, chain));
      }
      return found;
    }
    if (value instanceof Value.Element element) {
      return follow(element.base(), chain + 1).stream().map(Paths::element).toList();
    }
    if (value instanceof Value.Function function) {
      List<List<Value>> captured =
          function.captured().stream().map(v -> follow(v, chain + 1)).toList();
      return List.of(new Value.Function(function.target(), function.isStatic(), captured));
    }
    return List.of(value);
  }

  /** The content of a field; of an object made here, what its constructor was given. */
  private List<Value> inside(Value base, Value.Field field, int chain) {
    Op.Call constructor = base instanceof Value.Fresh fresh ? constructors.get(fresh.site()) : null;
    MethodCode body = constructor == null ? null : program.resolve(constructor.target());
    List<Value> given =
        constructor == null || body == null
            ? List.of()
            : summaries.apply(body).contents(field.name());
    if (constructor == null || given.isEmpty()) {
      Value path = new Value.Field(base, field.owner(), field.name());
      return List.of(path.depth() > Value.MAX_DEPTH ? new Value.Unknown() : path);
    }
    return follow(substitute(given, constructor.arguments(), constructor.id()), chain + 1);
  }

  private List<Value> result(Op.@Nullable Call call, int chain) {
    if (call == null) {
      return List.of(new Value.Unknown());
    }
    Set<MethodCode> targets = program.targets(call.target(), call.exact());
    Set<Value> found = new LinkedHashSet<>();
    for (MethodCode target : targets) {
      found.addAll(substitute(summaries.apply(target).returns(), call.arguments(), call.id()));
    }
    if (!targets.isEmpty()) {
      return follow(found, chain + 1);
    }
    if (call.isStatic() || !JdkModel.isJdk(call.target().owner())) {
      boolean ours = JdkModel.isJdk(call.target().owner());
      return List.of(ours ? new Value.Fresh(call.id(), "") : new Value.Unknown());
    }
    List<Value> receiver = follow(call.arguments().get(0), chain + 1);
    if (JdkModel.isFluent(call.target())) {
      return receiver;
    }
    return JdkModel.isView(call.target())
        ? receiver.stream().map(Paths::element).toList()
        : List.of(new Value.Fresh(call.id(), ""));
  }

  /** A callee's values in the terms of its caller. */
  public static List<Value> substitute(
      Collection<Value> values, List<List<Value>> arguments, int call) {
    Set<Value> found = new LinkedHashSet<>();
    values.forEach(value -> found.addAll(substitute(value, arguments, call)));
    return List.copyOf(found);
  }

  public static List<Value> substitute(Value value, List<List<Value>> arguments, int call) {
    if (value instanceof Value.Param param) {
      return param.index() < arguments.size()
          ? arguments.get(param.index())
          : List.of(new Value.Unknown());
    }
    if (value instanceof Value.Field field) {
      return substitute(field.base(), arguments, call).stream()
          .<Value>map(base -> new Value.Field(base, field.owner(), field.name()))
          .map(path -> path.depth() > Value.MAX_DEPTH ? new Value.Unknown() : path)
          .toList();
    }
    if (value instanceof Value.Element element) {
      return substitute(element.base(), arguments, call).stream().map(Paths::element).toList();
    }
    if (value instanceof Value.Function function) {
      List<List<Value>> captured =
          function.captured().stream().map(v -> substitute(v, arguments, call)).toList();
      return List.of(new Value.Function(function.target(), function.isStatic(), captured));
    }
    return List.of(
        value instanceof Value.Fresh fresh ? new Value.Fresh(call, fresh.type()) : value);
  }
}
