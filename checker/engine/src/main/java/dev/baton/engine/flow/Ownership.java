package dev.baton.engine.flow;

import dev.baton.engine.code.MethodCode;
import dev.baton.engine.code.Value;
import dev.baton.engine.model.Cell;
import dev.baton.engine.resolve.Policies;
import org.jspecify.annotations.Nullable;

/**
 * Whether what a method touches is anybody's: fresh objects are not, nor is what is being built.
 */
final class Ownership {
  private final MethodCode method;
  private final Policies policies;
  private final Paths paths;

  Ownership(MethodCode method, Policies policies) {
    this.method = method;
    this.policies = policies;
    this.paths = new Paths(policies);
  }

  /** The effect on the cell that it is known to touch; absent where it concerns nobody else. */
  @Nullable Effect judge(Effect effect) {
    Effect bound = effect.cell() == null ? bind(effect) : effect;
    Value root = Paths.root(bound.target());
    if (bound.cell() == null) {
      boolean callersCanTell = root instanceof Value.Param || bound.key() instanceof Value.Param;
      return callersCanTell ? bound : null;
    }
    if (bound.cell().kind() == Cell.Kind.MUTATOR) {
      return root instanceof Value.Fresh ? null : bound;
    }
    return isOwn(bound) ? null : bound;
  }

  private Effect bind(Effect effect) {
    Cell cell = null;
    if (effect.key() == null) {
      cell = paths.cell(effect.target());
    } else if (effect.key() instanceof Value.Constant constant
        && constant.value() instanceof String text) {
      cell = policies.ofKey(text);
    } else if (effect.key() instanceof Value.Static field) {
      String key = policies.keyOf(field.owner(), field.name());
      cell = key == null ? null : policies.ofKey(key);
    }
    return cell == null ? effect : effect.on(cell);
  }

  private boolean isOwn(Effect effect) {
    Value holder = effect.key() == null ? paths.holder(effect.target()) : effect.target();
    Value root = Paths.root(holder);
    if (root instanceof Value.Fresh) {
      return true;
    }
    if (method.ref().name().equals("<clinit>")) {
      return root instanceof Value.Static own && own.owner().equals(method.ref().owner());
    }
    return method.ref().name().equals("<init>") && root.equals(new Value.Param(0));
  }
}
