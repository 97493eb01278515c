package dev.baton.engine.coordination.handoff;

import dev.baton.engine.code.MethodCode;
import dev.baton.engine.code.MethodRef;
import dev.baton.engine.code.Op;
import dev.baton.engine.code.Value;
import dev.baton.engine.coordination.scene.Branch;
import dev.baton.engine.coordination.scene.Setting;
import dev.baton.engine.model.Step;
import dev.baton.engine.model.coordination.CoordinationFact.AttemptRestarted;
import dev.baton.engine.typestate.Body;
import dev.baton.engine.typestate.Cycles;
import dev.baton.engine.vocabulary.CallNames;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds payloads that are sent again and count their attempts from the start. */
public final class Attempts {
  private static final Pattern AGAIN =
      Pattern.compile(
          "(?i).*(retry|again|revis|rework|redo|reject|resend|fix|feedback|changes|fail|improve"
              + "|correct|objection|not.?ok|needs).*");
  private final Setting setting;
  private final List<AttemptRestarted> found = new ArrayList<>();

  private Attempts(Setting setting) {
    this.setting = setting;
  }

  /** The restarts of the program. */
  public static List<AttemptRestarted> find(Setting setting) {
    Attempts attempts = new Attempts(setting);
    setting.sites().calling(PayloadCalls::begins).forEach(attempts::look);
    return attempts.found;
  }

  private void look(MethodCode method) {
    Body body = setting.body(method);
    for (int op = 0; op < body.ops().size(); op++) {
      Op.Call call = body.callAt(op);
      if (call != null && PayloadCalls.begins(call)) {
        restart(call, op, body);
      }
    }
  }

  private void restart(Op.Call from, int at, Body body) {
    String builder = "#" + from.id();
    List<Op.Call> set = new ArrayList<>();
    for (Op op : body.ops()) {
      boolean on =
          op instanceof Op.Call call
              && PayloadCalls.isBuilder(call)
              && body.names(call.arguments().get(0)).contains(builder);
      if (on) {
        set.add((Op.Call) op);
      }
    }
    if (set.stream().anyMatch(Attempts::carries)) {
      return;
    }
    for (Op.Call build : set) {
      if (PayloadCalls.builds(build)) {
        Optional<String> why = why(build, at, set, body);
        why.ifPresent(text -> report(text, from, set, body));
      }
    }
  }

  private void report(String why, Op.Call from, List<Op.Call> set, Body body) {
    List<Step> related = new ArrayList<>();
    for (Op.Call call : set) {
      if (CallNames.method(call).equals("attempt")) {
        related.add(new Step("attempt: set to a constant", body.at(call)));
      }
    }
    found.add(new AttemptRestarted(why, related, body.at(from)));
  }

  /** A number that is no constant comes from somewhere that counts. */
  private static boolean carries(Op.Call call) {
    return CallNames.method(call).equals("attempt")
        && !call.arguments().get(1).stream().allMatch(Value.Constant.class::isInstance);
  }

  /** Why the payload is sent again; empty where it is sent for the first time. */
  private Optional<String> why(Op.Call build, int from, List<Op.Call> set, Body body) {
    List<Integer> sent = sent(build, body);
    if (sent.isEmpty()) {
      return Optional.empty();
    }
    Cycles cycles = body.cycles();
    for (int delivery : sent) {
      BitSet cycle = cycles.around(delivery);
      boolean again = cycle.get(from) && isRepeatedForOne(cycle, set, body);
      boolean items = again && hasNextItem(cycle, set, body) && endsWithItems(cycle, body);
      if (again && !(items && isOncePerItem(delivery, from, body))) {
        return Optional.of("in a loop");
      }
      if (isAfterRefusal(delivery, from, body, cycles)) {
        return Optional.of("after a delivery that was refused, or has failed");
      }
    }
    if (isAnswer(set, body)) {
      return Optional.of("with what is left of the previous payload");
    }
    return callsItself(body) ? Optional.of("in a recursion") : Optional.empty();
  }

  /** The ops that deliver what is built: here, or in a helper. */
  private static List<Integer> sent(Op.Call build, Body body) {
    List<Integer> found = new ArrayList<>();
    for (int use : body.uses().of(build.id())) {
      Op.Call call = body.callAt(use);
      boolean passes = call != null && !PayloadCalls.isPayload(call);
      if (passes || body.op(use) instanceof Op.Return) {
        found.add(use);
      }
    }
    return found;
  }

  /** The same task each time round, not the next of several. */
  private static boolean isRepeatedForOne(BitSet cycle, List<Op.Call> set, Body body) {
    for (Op.Call call : set) {
      if (CallNames.method(call).equals("taskId")) {
        for (Value value : body.sources(call.arguments().get(1))) {
          int made = value instanceof Value.Result result ? body.opOf(result) : -1;
          if ((made >= 0 && cycle.get(made)) || value instanceof Value.Element) {
            return false;
          }
        }
        return true;
      }
    }
    return false;
  }

  /** Whether each round has a work of its own: the next item of a collection. */
  private static boolean hasNextItem(BitSet cycle, List<Op.Call> set, Body body) {
    boolean walks = cycle.stream().anyMatch(op -> body.isCall(op, Attempts::asksNext));
    return walks
        && set.stream()
            .filter(call -> CallNames.method(call).equals("result"))
            .flatMap(call -> body.sources(call.arguments().get(1)).stream())
            .anyMatch(value -> body.isMadeBy(value, Attempts::takesNext));
  }

  /** Whether no way round leads back to the same item. */
  private static boolean isOncePerItem(int delivery, int from, Body body) {
    BitSet ofOne = new BitSet();
    for (int op = 0; op < body.ops().size(); op++) {
      ofOne.set(op, !body.isCall(op, Attempts::takesNext));
    }
    return !body.cycles().around(delivery, ofOne, Set.of()).get(from);
  }

  private static boolean takesNext(Op.Call call) {
    return CallNames.method(call).equals("next") && CallNames.owner(call).equals("Iterator");
  }

  private static boolean asksNext(Op.Call call) {
    return CallNames.method(call).equals("hasNext");
  }

  /** One that ends once something was accepted tries its items in turn: a retry after all. */
  private static boolean endsWithItems(BitSet cycle, Body body) {
    return cycle.stream().allMatch(op -> endsWithItems(op, cycle, body));
  }

  private static boolean endsWithItems(int op, BitSet cycle, Body body) {
    if (!(body.op(op) instanceof Op.Test test)) {
      return true;
    }
    boolean items =
        test.left().values().stream().anyMatch(v -> body.isMadeBy(v, Attempts::asksNext));
    int[] next = body.flow().next(op);
    for (int way = 0; way < next.length; way++) {
      if (!cycle.get(next[way]) && !items && !Refusals.isRefused(test, way)) {
        return false;
      }
    }
    return true;
  }

  /** After another delivery whose refusal leads here, or in a handler. */
  private static boolean isAfterRefusal(int delivery, int from, Body body, Cycles cycles) {
    for (int op = 0; op < body.ops().size(); op++) {
      boolean refused = false;
      if (body.op(op) instanceof Op.Test test) {
        for (int way = 0; way < body.flow().next(op).length; way++) {
          refused |= Refusals.isRefused(test, way) && new Branch(body, op).only(way).get(from);
        }
      }
      boolean handler = body.op(op) instanceof Op.Catch c && !c.types().isEmpty();
      boolean caught =
          handler
              && guardsDelivery(op, body)
              && cycles.after(op).get(from)
              && !cycles.around(op).get(from);
      if ((refused || caught) && isDeliveredBefore(op, delivery, body)) {
        return true;
      }
    }
    return false;
  }

  private static boolean guardsDelivery(int handler, Body body) {
    for (int op = 0; op < body.ops().size(); op++) {
      for (int raised : body.flow().raised(op)) {
        if (raised == handler && body.isCall(op, PayloadCalls::delivers)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isDeliveredBefore(int test, int delivery, Body body) {
    for (int op = 0; op < body.ops().size(); op++) {
      boolean other = op != delivery && body.isCall(op, PayloadCalls::delivers);
      boolean leads =
          other
              && (body.cycles().after(op).get(test)
                  || Arrays.stream(body.flow().raised(op)).anyMatch(r -> r == test));
      if (leads) {
        return true;
      }
    }
    return false;
  }

  /** Made of a payload in hand, and sent back or once more to the same target. */
  private boolean isAnswer(List<Op.Call> set, Body body) {
    boolean ofPrevious = false;
    boolean toSame = false;
    boolean again = AGAIN.matcher(body.method().ref().name()).matches();
    for (Op.Call call : set) {
      for (List<Value> argument : call.arguments().subList(1, call.arguments().size())) {
        for (Value value : body.sources(argument)) {
          boolean previous = body.isMadeBy(value, Attempts::readsPayload);
          ofPrevious |= previous;
          boolean target = previous && CallNames.method(call).equals("to");
          toSame |= target;
          again |=
              value instanceof Value.Constant c
                  && c.value() instanceof String text
                  && !CallNames.method(call).equals("to")
                  && AGAIN.matcher(text).matches();
        }
      }
      toSame |= CallNames.method(call).equals("to") && isBackToSender(call, body);
    }
    return ofPrevious && toSame && again;
  }

  private static boolean readsPayload(Op.Call call) {
    return PayloadCalls.isPayload(call)
        && !PayloadCalls.isBuilder(call)
        && !PayloadCalls.begins(call);
  }

  /** Whether the named role, in its turn, sends to a role that this code runs as. */
  private boolean isBackToSender(Op.Call to, Body body) {
    String target = PayloadCalls.text(to.arguments().get(1));
    Set<String> own = setting.roles().of(body.method());
    return !target.isEmpty() && own.stream().anyMatch(role -> sends(target, role));
  }

  private boolean sends(String from, String to) {
    for (MethodCode method : setting.world().program().methods()) {
      if (setting.roles().of(method).contains(from)) {
        for (Op op : method.ops()) {
          if (op instanceof Op.Call call
              && PayloadCalls.isBuilder(call)
              && CallNames.method(call).equals("to")
              && PayloadCalls.text(call.arguments().get(1)).equals(to)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private boolean callsItself(Body body) {
    MethodRef own = body.method().ref();
    boolean takesPayload = own.descriptor().contains("HandoffPayload;");
    return takesPayload
        && setting.calls().callees(body.method()).stream().anyMatch(c -> c.ref().equals(own));
  }
}
