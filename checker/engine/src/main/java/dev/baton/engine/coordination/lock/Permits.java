package dev.baton.engine.coordination.lock;

import dev.baton.engine.code.MethodCode;
import dev.baton.engine.code.Op;
import dev.baton.engine.code.Value;
import dev.baton.engine.resolve.Program;
import dev.baton.engine.typestate.Body;
import dev.baton.engine.vocabulary.LockCalls;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Semaphores that let several in at once: they bound how many work, and keep nobody from the work
 * of another. What they are there for is often the call of a model. Not thread-safe.
 */
final class Permits {
  private final Program program;
  private @Nullable Map<String, Boolean> byField;

  Permits(Program program) {
    this.program = program;
  }

  /** Whether the call takes one of several permits, as far as the semaphore is seen to be made. */
  boolean areSeveral(Op.Call taken, Body body) {
    if (!LockCalls.isSemaphore(taken)) {
      return false;
    }
    List<Value> semaphores = taken.arguments().get(0);
    return !semaphores.isEmpty() && semaphores.stream().allMatch(s -> areSeveral(s, body));
  }

  private boolean areSeveral(Value semaphore, Body body) {
    if (semaphore instanceof Value.Field field) {
      return byField().getOrDefault(program.slot(field.owner(), field.name()), false);
    }
    if (semaphore instanceof Value.Static field) {
      return byField().getOrDefault(program.slot(field.owner(), field.name()), false);
    }
    return makesSeveral(semaphore, body.method());
  }

  private Map<String, Boolean> byField() {
    Map<String, Boolean> known = byField;
    if (known == null) {
      known = new HashMap<>();
      for (MethodCode method : program.methods()) {
        for (Op op : method.ops()) {
          if (op instanceof Op.Store store) {
            for (Value value : store.value()) {
              if (value instanceof Value.Fresh fresh && fresh.type().endsWith("Semaphore")) {
                String slot = program.slot(store.owner(), store.name());
                known.merge(slot, makesSeveral(fresh, method), Boolean::logicalAnd);
              }
            }
          }
        }
      }
      byField = known;
    }
    return known;
  }

  /** Whether the method makes it with any number of permits but one. */
  private static boolean makesSeveral(Value semaphore, MethodCode method) {
    for (Op op : method.ops()) {
      if (op instanceof Op.Call call
          && call.target().isInitialiser()
          && call.arguments().size() > 1
          && call.arguments().get(0).contains(semaphore)) {
        return call.arguments().get(1).stream()
            .noneMatch(v -> v instanceof Value.Constant c && Integer.valueOf(1).equals(c.value()));
      }
    }
    return false;
  }
}
