package dev.baton.engine.coordination.fork;

import dev.baton.engine.code.Descriptors;
import dev.baton.engine.code.MethodCode;
import dev.baton.engine.code.Value;
import dev.baton.engine.effect.Substitution;
import dev.baton.engine.typestate.Body;
import dev.baton.engine.typestate.Returned;
import java.util.ArrayList;
import java.util.List;

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
      List<Value> made = maker == null ? List.of() : Returned.of(maker);
      if (maker != null && !body.functions(made).isEmpty()) {
        List<List<Value>> given = new ArrayList<>(function.captured());
        while (given.size() < parameters(maker)) {
          given.add(List.of(new Value.Unknown()));
        }
        for (Value.Function task : body.functions(new Substitution(given, HERE).of(made))) {
          List<List<Value>> captured = task.captured().stream().map(Mapped::shared).toList();
          tasks.add(new Value.Function(task.target(), task.isStatic(), captured));
        }
      }
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
