package dev.baton.engine.coordination.lock;

import dev.baton.engine.code.MethodCode;
import dev.baton.engine.code.MethodRef;
import dev.baton.engine.code.Op;
import dev.baton.engine.coordination.scene.Setting;
import dev.baton.engine.model.Step;
import dev.baton.engine.model.coordination.CoordinationFact.OwnershipMove;
import dev.baton.engine.resolve.Names;
import dev.baton.engine.typestate.Body;
import dev.baton.engine.vocabulary.CallNames;
import dev.baton.engine.vocabulary.LockCalls;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds where ownership of a task moves, and whether that is at a hand-off point. */
public final class OwnershipMoves {
  private final Setting setting;

  private OwnershipMoves(Setting setting) {
    this.setting = setting;
  }

  public static List<OwnershipMove> find(Setting setting) {
    OwnershipMoves moves = new OwnershipMoves(setting);
    List<OwnershipMove> found = new ArrayList<>();
    for (MethodCode method : setting.sites().calling(OwnershipMoves::isTransfer)) {
      for (Op op : method.ops()) {
        if (op instanceof Op.Call call && isTransfer(call) && !isOwnCode(method, call)) {
          found.add(moves.move(method, call));
        }
      }
    }
    return found;
  }

  public static boolean isTransfer(Op.Call call) {
    return LockCalls.isOwnership(call) && CallNames.method(call).equals("transfer");
  }

  private static boolean isOwnCode(MethodCode method, Op.Call call) {
    return method.ref().owner().startsWith(call.target().owner());
  }

  private OwnershipMove move(MethodCode method, Op.Call call) {
    Body body = setting.body(method);
    Optional<List<MethodCode>> outside = outside(method, new HashSet<>());
    List<Step> reached = new ArrayList<>();
    for (MethodCode hop : outside.orElse(List.of())) {
      if (!hop.ref().equals(method.ref())) {
        reached.add(new Step(spoken(hop.ref()), setting.body(hop).declared()));
      }
    }
    return new OwnershipMove(spoken(method.ref()), outside.isEmpty(), reached, body.at(call));
  }

  private String spoken(MethodRef method) {
    return Names.method(method, setting.world().program());
  }

  /** A way to the method on which no hand-off point stands, outermost first; empty for none. */
  private Optional<List<MethodCode>> outside(MethodCode method, Set<MethodRef> seen) {
    if (setting.handovers().isPoint(method) || !seen.add(method.ref())) {
      return Optional.empty();
    }
    boolean called = false;
    for (MethodRef caller : setting.calls().callers(method.ref())) {
      MethodCode code = setting.world().program().method(caller);
      if (code != null && !caller.equals(method.ref())) {
        called = true;
        Optional<List<MethodCode>> way = outside(code, seen);
        if (way.isPresent()) {
          List<MethodCode> longer = new ArrayList<>(way.get());
          longer.add(method);
          return Optional.of(longer);
        }
      }
    }
    return called ? Optional.empty() : Optional.of(List.of(method));
  }
}
