package dev.baton.engine.body;

import dev.baton.engine.code.MethodCode;
import dev.baton.engine.code.Value;
import dev.baton.engine.effect.Effect;
import dev.baton.engine.effect.Paths;
import dev.baton.engine.effect.Touch;
import dev.baton.engine.model.Cell;
import dev.baton.engine.model.Fact.WriteKind;
import org.jspecify.annotations.Nullable;

/**
 * Whether what a method touches is anybody's: fresh objects are not, nor is what is being built.
 */
final class Ownership {
  private final MethodCode method;
  private final Known known;
  private final Paths paths;

  Ownership(MethodCode method, Known known) {
    this.method = method;
    this.known = known;
    this.paths = new Paths(known.policies());
  }

  /** The effect on the cell that it is known to touch; absent where it concerns nobody else. */
  @Nullable Effect judge(Effect touched) {
    Effect effect = isAskedWith(touched.touch()) ? touched : touched.withoutOperands();
    Effect bound = effect.cell() == null ? bind(effect) : effect;
    if (bound.cell() == null) {
      return known.content().mayMatter(bound) && !isConstruction(bound) ? bound : null;
    }
    return isOwn(bound) ? null : bound;
  }

  /**
   * Whether anybody can ask with what it is done: only of values in an order, of what merges, and
   * of maps that are put into one with keys. All other touches of one place are one, as often as
   * something else is found that they may write.
   */
  private boolean isAskedWith(Touch touch) {
    return touch.kind() == WriteKind.MERGE
        || (touch.kind() == WriteKind.ASSIGN && known.hasOrder())
        || (touch.kind() == WriteKind.REPLACE && known.policies().hasKeys());
  }

  private Effect bind(Effect effect) {
    Value key = effect.touch().key();
    Cell cell = null;
    if (key != null) {
      cell = known.policies().nameOf(key).map(known.policies()::ofKey).orElse(null);
    }
    // under a key without a policy it is the map that is written
    boolean named = cell != null && !cell.policies().isEmpty();
    Cell around = named ? null : paths.cell(effect.target());
    Cell found = around != null && !effect.touch().isRead() ? around : cell;
    if (effect.touch().isRead()) {
      found = paths.cell(effect.target());
    }
    return found == null ? effect : effect.on(found);
  }

  private boolean isOwn(Effect effect) {
    Value root = Paths.root(owner(effect));
    // a view of a state refuses others' writes, however new the state is
    if (root instanceof Value.Fresh) {
      return Paths.role(effect.target()).isEmpty();
    }
    return isConstruction(effect, root);
  }

  private boolean isConstruction(Effect effect) {
    return isConstruction(effect, Paths.root(effect.target()));
  }

  private boolean isConstruction(Effect effect, Value root) {
    if (effect.touch().later()) {
      return false;
    }
    if (method.ref().name().equals("<clinit>")) {
      return root instanceof Value.Static own && own.owner().equals(method.ref().owner());
    }
    return method.ref().name().equals("<init>") && root.equals(new Value.Param(0));
  }

  /** The object whose maker may write it: what holds the cell, or the map that has the key. */
  private Value owner(Effect effect) {
    Cell cell = effect.cell();
    boolean inside =
        cell != null
            && (cell.kind() == Cell.Kind.FIELD || cell.kind() == Cell.Kind.TYPE)
            && !effect.touch().isOpaque();
    return inside ? paths.holder(effect.target()) : effect.target();
  }
}
