package dev.baton.engine.coordination.fork;

import dev.baton.engine.code.MethodCode;
import dev.baton.engine.code.Op;
import dev.baton.engine.code.Value;
import dev.baton.engine.coordination.scene.Setting;
import dev.baton.engine.model.Step;
import dev.baton.engine.model.coordination.CoordinationFact.BranchForked;
import dev.baton.engine.model.coordination.CoordinationFact.Ending;
import dev.baton.engine.typestate.Body;
import dev.baton.engine.typestate.Protocol;
import dev.baton.engine.typestate.Simulation;
import dev.baton.engine.typestate.Spoken;
import dev.baton.engine.vocabulary.CallNames;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds branches that can end without the signal that somebody waits for. */
public final class Signals {
  private static final Map<String, Set<String>> SIGNALS =
      Map.of(
          "CountDownLatch", Set.of("countDown"),
          "Phaser", Set.of("arrive", "arriveAndDeregister", "arriveAndAwaitAdvance"),
          "CyclicBarrier", Set.of("await"),
          "CompletableFuture",
              Set.of("complete", "completeExceptionally", "cancel", "obtrudeException"));

  private static final Set<String> LATCHES = Set.of("CountDownLatch", "Phaser", "CyclicBarrier");

  private final Setting setting;
  private final LatchWaits waits;
  private final List<BranchForked> found = new ArrayList<>();

  private Signals(Setting setting) {
    this.setting = setting;
    this.waits = new LatchWaits(setting);
  }

  public static List<BranchForked> find(Setting setting, Forks forks) {
    Signals signals = new Signals(setting);
    forks.all().forEach(signals::look);
    return signals.found;
  }

  private void look(Fork fork) {
    MethodCode branch = fork.branch();
    if (branch != null
        && !look(fork, setting.body(branch), SIGNALS.keySet())
        && branch.isSynthetic()) {
      // () -> handle(draft, done): what it calls is the branch; a future may be completed by others
      for (Op op : branch.ops()) {
        if (op instanceof Op.Call call) {
          List<MethodCode> targets = setting.body(branch).targets(call);
          if (targets.size() == 1 && !targets.get(0).ops().isEmpty()) {
            look(fork, setting.body(targets.get(0)), LATCHES);
          }
        }
      }
    }
  }

  /** Whether the body gives signals, which it has to on all of its paths. */
  private boolean look(Fork fork, Body body, Set<String> types) {
    Map<String, List<Value>> signals = new LinkedHashMap<>();
    boolean gives = false;
    for (Op op : body.ops()) {
      if (op instanceof Op.Call call && isSignal(call) && types.contains(CallNames.owner(call))) {
        gives = true;
        String name = body.name(call.arguments().get(0));
        boolean noticed = CallNames.owner(call).equals("CountDownLatch") && waits.allNotice(fork);
        if (name.startsWith("p") && !noticed) {
          signals.putIfAbsent(name, call.arguments().get(0));
        }
      }
    }
    signals.forEach((name, values) -> look(fork, body, name, values));
    return gives;
  }

  static boolean isSignal(Op.Call call) {
    return !call.isStatic()
        && SIGNALS.getOrDefault(CallNames.owner(call), Set.of()).contains(CallNames.method(call));
  }

  private void look(Fork fork, Body body, String name, List<Value> values) {
    List<Step> why = new ArrayList<>();
    for (Simulation.Exit<Boolean> exit : Simulation.run(body, new Given(body, name)).exits()) {
      if (!exit.state()) {
        String how =
            !exit.thrown()
                ? "leaves: the branch returns without it"
                : body.callAt(exit.op()) == null
                    ? "leaves: something is thrown"
                    : "leaves: " + CallNames.text((Op.Call) body.op(exit.op())) + " can throw";
        why.add(new Step(how, body.at(exit.op())));
      }
    }
    if (!why.isEmpty()) {
      Op.Call call = (Op.Call) fork.host().op(fork.op());
      String signal = Spoken.of(values, body);
      found.add(
          new BranchForked(
              CallNames.text(call),
              Ending.NOT_SIGNALLED,
              signal,
              true,
              why,
              fork.host().at(fork.op())));
    }
  }

  /** Whether the signal has been given; who is handed the object is trusted to give it. */
  private final class Given implements Protocol<Boolean> {
    private final Body body;
    private final String signal;

    Given(Body body, String signal) {
      this.body = body;
      this.signal = signal;
    }

    @Override
    public Boolean start() {
      return false;
    }

    @Override
    public Collection<Boolean> after(int op, Boolean state) {
      return List.of(state || gives(op));
    }

    @Override
    public Boolean raised(int op, Boolean state) {
      return state || gives(op);
    }

    private boolean gives(int op) {
      Op.Call call = body.callAt(op);
      if (call == null) {
        return false;
      }
      for (int i = 0; i < call.arguments().size(); i++) {
        boolean signals = i > 0 || call.isStatic() || isSignal(call);
        if (signals && mentions(call.arguments().get(i))) {
          return true;
        }
      }
      return false;
    }

    private boolean mentions(List<Value> values) {
      for (Value value : values) {
        if (value instanceof Value.Function function) {
          if (function.captured().stream().anyMatch(this::mentions)) {
            return true;
          }
        } else if (body.name(List.of(value)).equals(signal)) {
          return true;
        }
      }
      return false;
    }

    @Override
    public boolean canThrow(int op, Boolean state) {
      return !state && body.isCall(op, call -> setting.throwing().canThrow(call, body));
    }
  }
}
