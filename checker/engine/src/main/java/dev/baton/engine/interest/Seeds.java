package dev.baton.engine.interest;

import dev.baton.engine.code.MethodCode;
import dev.baton.engine.code.MethodRef;
import dev.baton.engine.code.Op;
import dev.baton.engine.code.Value;
import dev.baton.engine.library.Library;
import dev.baton.engine.library.StateApis;
import dev.baton.engine.model.Runner;
import dev.baton.engine.resolve.Program;
import java.util.List;

/** Which methods touch declared state, or belong to an agent, whatever they call. */
final class Seeds {
  private final Declared known;
  private final Program program;

  Seeds(Declared known) {
    this.known = known;
    this.program = known.program();
  }

  /** Whether the method does. */
  boolean has(MethodCode method) {
    if (known.roles().of(method).kind() != Runner.Kind.NOBODY) {
      return true;
    }
    for (Op op : method.ops()) {
      if (touches(op)) {
        return true;
      }
    }
    return false;
  }

  private boolean touches(Op op) {
    if (op instanceof Op.Store store) {
      return isState(store.owner(), store.name());
    }
    if (op instanceof Op.Load load) {
      return isState(load.owner(), load.name());
    }
    return op instanceof Op.Call call && calls(call);
  }

  private boolean isState(String owner, String name) {
    return known.policies().ofField(owner, name) != null
        || known.content().agents().contains(program.declaringType(owner, name));
  }

  /** Whether the call is a touch by what it names. */
  private boolean calls(Op.Call call) {
    return isApi(call.target()) || isMutatorOrKeyed(call);
  }

  /** Whether the call is one of a state that Baton knows. */
  static boolean isApi(MethodRef target) {
    return StateApis.write(target) != null || StateApis.isView(target);
  }

  /** Whether the call is one of a mutator, or names a key. */
  boolean isMutatorOrKeyed(Op.Call call) {
    return isMutator(call) || namesKey(call);
  }

  private boolean isMutator(Op.Call call) {
    return known.policies().hasMutators()
        && !Library.isJdk(call.target().owner())
        && program.targets(call.target(), call.exact()).stream()
            .anyMatch(target -> known.policies().ofMutator(target) != null);
  }

  private boolean namesKey(Op.Call call) {
    if (known.policies().hasKeys()) {
      for (List<Value> argument : call.arguments()) {
        for (Value value : argument) {
          if (isKey(value)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** Whether the value names a key. */
  boolean isKey(Value value) {
    return known.policies().hasKeys()
        && (value instanceof Value.Constant || value instanceof Value.Static)
        && known.policies().nameOf(value).isPresent();
  }
}
