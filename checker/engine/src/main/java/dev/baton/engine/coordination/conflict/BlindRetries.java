package dev.baton.engine.coordination.conflict;

import dev.baton.engine.code.Op;
import dev.baton.engine.code.Value;
import dev.baton.engine.coordination.scene.Branch;
import dev.baton.engine.model.Step;
import dev.baton.engine.model.coordination.CoordinationFact.ConflictMet;
import dev.baton.engine.model.coordination.CoordinationFact.Handling;
import dev.baton.engine.typestate.Body;
import dev.baton.engine.typestate.Cycles.Way;
import dev.baton.engine.vocabulary.CallNames;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Attempts that are made again, after a conflict, by a handler or by the method itself. */
final class BlindRetries {
  private static final Pattern WRITE =
      Pattern.compile("(save|update|write|merge|persist|store|commit|flush|put|append)([A-Z].*)?");
  private static final Pattern ANEW =
      Pattern.compile(
          "(get|read|load|find|fetch|refresh|reload|current|latest|query|select|clear)"
              + "(?![a-z]).*");
  private final Body body;

  BlindRetries(Body body) {
    this.body = body;
  }

  /** The write in the guarded ops that is made again although nothing is read in the cycle. */
  Optional<ConflictMet> afterCatch(int handler, BitSet cleanup, BitSet guarded) {
    BitSet cycle = (BitSet) guarded.clone();
    cycle.or(cleanup);
    int write = -1;
    for (int op = cycle.nextSetBit(0); op >= 0; op = cycle.nextSetBit(op + 1)) {
      if (cleanup.get(op) && body.isCall(op, this::readsAnew)) {
        return Optional.empty();
      }
      if (cleanup.get(op) && guarded.get(op) && body.isCall(op, BlindRetries::writes)) {
        write = op;
      }
    }
    if (write < 0 || isMadeIn(cleanup, ((Op.Call) body.op(write)).arguments())) {
      return Optional.empty();
    }
    Op.Call call = (Op.Call) body.op(write);
    Step detected = new Step("the conflict is detected", body.at(handler));
    return Optional.of(
        new ConflictMet(CallNames.text(call), Handling.REPEATED, detected, body.at(write)));
  }

  /** The write, where a refusal leads to the same method again with what was expected this time. */
  Optional<ConflictMet> byItself(int write, List<Way> refusals) {
    Op.Call call = (Op.Call) body.op(write);
    List<Value> expected = Expectation.of(call, body).map(Expectation::expected).orElse(List.of());
    List<Integer> given = given(expected);
    for (Way refusal : given.isEmpty() ? List.<Way>of() : refusals) {
      BitSet refused = new Branch(body, refusal.op()).only(refusal.successor());
      for (int op = refused.nextSetBit(0); op >= 0; op = refused.nextSetBit(op + 1)) {
        if (body.isCall(op, again -> isAgain(again, given))) {
          Step again = new Step("the state that was given is given again, here", body.at(op));
          return Optional.of(
              new ConflictMet(CallNames.text(call), Handling.REPEATED, again, body.at(write)));
        }
      }
    }
    return Optional.empty();
  }

  /** The parameters that the version comes from; none where something is read for it. */
  private List<Integer> given(List<Value> expected) {
    int first = body.method().isStatic() ? 0 : 1;
    return Expectation.reads(expected, body).isEmpty()
        ? body.sources(expected).stream()
            .filter(v -> v instanceof Value.Param p && p.index() >= first)
            .map(v -> ((Value.Param) v).index())
            .toList()
        : List.of();
  }

  private boolean isAgain(Op.Call call, List<Integer> given) {
    boolean same =
        body.method().isStatic() || call.arguments().get(0).equals(List.of(new Value.Param(0)));
    return same
        && body.targets(call).equals(List.of(body.method()))
        && given.stream()
            .allMatch(i -> call.arguments().get(i).equals(List.of(new Value.Param(i))));
  }

  private boolean readsAnew(Op.Call call) {
    return ANEW.matcher(CallNames.method(call)).matches() && !isAccessor(call);
  }

  private static boolean writes(Op.Call call) {
    return WRITE.matcher(CallNames.method(call)).matches();
  }

  /** Exceptions and logs have getters, too. */
  private boolean isAccessor(Op.Call call) {
    boolean ofException =
        !call.isStatic()
            && call.arguments().get(0).stream()
                .anyMatch(
                    v ->
                        v instanceof Value.Result r
                            && body.opOf(r) >= 0
                            && body.op(body.opOf(r)) instanceof Op.Catch);
    return ofException || CallNames.method(call).equals("getMessage");
  }

  /** Whether what is written is made anew in each round, by a call that may read. */
  private boolean isMadeIn(BitSet cycle, List<List<Value>> arguments) {
    for (List<Value> argument :
        arguments.subList(Math.min(1, arguments.size()), arguments.size())) {
      Set<Value> sources = body.sources(argument);
      for (Value value : sources) {
        int op = value instanceof Value.Result result ? body.opOf(result) : -1;
        if (op >= 0 && cycle.get(op) && body.op(op) instanceof Op.Call) {
          return true;
        }
      }
    }
    return arguments.size() < 2;
  }
}
