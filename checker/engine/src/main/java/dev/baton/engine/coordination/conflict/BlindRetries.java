package dev.baton.engine.coordination.conflict;

import dev.baton.engine.code.Op;
import dev.baton.engine.code.Value;
import dev.baton.engine.model.Step;
import dev.baton.engine.model.coordination.CoordinationFact.ConflictMet;
import dev.baton.engine.model.coordination.CoordinationFact.Handling;
import dev.baton.engine.typestate.Body;
import dev.baton.engine.vocabulary.CallNames;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Attempts that are made again after an exception told of a conflict. */
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
