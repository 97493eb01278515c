package dev.baton.engine.coordination.fork;

import dev.baton.engine.code.Descriptors;
import dev.baton.engine.code.MethodCode;
import dev.baton.engine.code.Op;
import dev.baton.engine.code.Value;
import dev.baton.engine.effect.Substitution;
import dev.baton.engine.typestate.Body;
import dev.baton.engine.typestate.Returned;
import dev.baton.engine.vocabulary.CallNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Tasks that a function makes, one for each of several things: {@code map(q -> () -> ask(q))}. */
final class Mapped {
  /** No call has this number. */
  private static final int HERE = -1;

  private Mapped() {}

  /** The tasks that these functions return, seen from where the functions are; none for others. */
  static List<Value> tasks(List<Value> functions, Body body) {
    List<Value> tasks = new ArrayList<>();
    for (Value.Function function : body.functions(functions)) {
      MethodCode maker = body.world().program().resolve(function.target());
      if (maker != null) {
        tasks.addAll(seen(Returned.of(maker), maker, function, body));
      }
    }
    return tasks;
  }

  /** The tasks that functions add to a collection of the body, once for each of several things. */
  static List<Value> added(Set<String> collection, Body body) {
    List<Value> tasks = new ArrayList<>();
    for (Op op : body.ops()) {
      if (op instanceof Op.Call call && Forks.isForEach(call)) {
        for (Value.Function function : body.functions(last(call))) {
          if (isAdd(function.target().name())) {
            boolean same = named(function.captured(), 0, collection, body);
            tasks.addAll(same ? tasks(sources(call, body), body) : List.of());
          } else {
            tasks.addAll(added(collection, function, body));
          }
        }
      }
    }
    return tasks;
  }

  private static List<Value> added(Set<String> collection, Value.Function function, Body body) {
    MethodCode adder = body.world().program().resolve(function.target());
    List<Value> tasks = new ArrayList<>();
    if (adder == null) {
      return tasks;
    }
    for (Op op : adder.ops()) {
      if (op instanceof Op.Call add
          && !add.isStatic()
          && isAdd(CallNames.method(add))
          && add.arguments().get(0).stream()
              .anyMatch(
                  v ->
                      v instanceof Value.Param p
                          && named(function.captured(), p.index(), collection, body))) {
        tasks.addAll(seen(last(add), adder, function, body));
      }
    }
    return tasks;
  }

  private static boolean isAdd(String method) {
    return method.startsWith("add");
  }

  private static boolean named(List<List<Value>> all, int at, Set<String> names, Body body) {
    return at < all.size() && body.names(all.get(at)).stream().anyMatch(names::contains);
  }

  private static List<Value> sources(Op.Call call, Body body) {
    return List.copyOf(body.sources(call.arguments().get(0)));
  }

  private static List<Value> last(Op.Call call) {
    return call.arguments().get(call.arguments().size() - 1);
  }

  /** The tasks among what one function makes, in terms of where that function is. */
  private static List<Value> seen(
      List<Value> made, MethodCode maker, Value.Function function, Body body) {
    List<Value> tasks = new ArrayList<>();
    if (body.functions(made).isEmpty()) {
      return tasks;
    }
    List<List<Value>> given = new ArrayList<>(function.captured());
    while (given.size() < parameters(maker)) {
      given.add(List.of(new Value.Unknown()));
    }
    for (Value.Function task : body.functions(new Substitution(given, HERE).of(made))) {
      List<List<Value>> captured = task.captured().stream().map(Mapped::shared).toList();
      tasks.add(new Value.Function(task.target(), task.isStatic(), captured));
    }
    return tasks;
  }

  /** What is made along with a task is that task's own. */
  private static List<Value> shared(List<Value> captured) {
    return captured.stream()
        .map(v -> v instanceof Value.Fresh fresh && fresh.site() == HERE ? new Value.Unknown() : v)
        .toList();
  }

  private static int parameters(MethodCode maker) {
    int own = Descriptors.parameters(maker.ref().descriptor()).size();
    return own + (maker.isStatic() ? 0 : 1);
  }
}
