package dev.baton.engine.coordination.fork;

import dev.baton.engine.code.Op;
import dev.baton.engine.code.Value;
import dev.baton.engine.coordination.scene.Lambdas;
import dev.baton.engine.coordination.scene.Setting;
import dev.baton.engine.typestate.Body;
import dev.baton.engine.typestate.Uses;
import dev.baton.engine.vocabulary.CallNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Futures that are added to a local collection, by a loop or by a function that runs for each. */
final class Collected {
  private final Body host;
  private final Set<String> names;
  private final Op.Call add;
  private final Body adder;

  private Collected(Body host, List<Value> collection, Op.Call add, Body adder) {
    this.host = host;
    this.names = host.names(collection);
    this.add = add;
    this.adder = adder;
  }

  /** Whether the future ends in such a collection, of which nobody makes use. */
  static boolean isForgotten(Op.Call future, Body body, Setting setting) {
    List<Integer> uses = body.uses().of(future.id());
    Op.Call add = uses.size() == 1 ? body.callAt(uses.get(0)) : null;
    if (add == null || add.isStatic() || !CallNames.method(add).equals("add")) {
      return false;
    }
    List<Value> collection = add.arguments().get(0);
    Lambdas.Seen seen = setting.lambdas().outside(new Lambdas.Seen(body.method(), collection));
    boolean captured = !seen.method().equals(body.method());
    Body host = captured ? setting.body(seen.method()) : body;
    Collected all = new Collected(host, seen.values(), add, body);
    return all.isLocal() && !all.isUsed() && !(captured && all.isUsedBesides(collection));
  }

  private boolean isLocal() {
    return names.stream().allMatch(n -> n.startsWith("new") && !n.contains("."));
  }

  private boolean isUsed() {
    return host.ops().stream().anyMatch(this::uses);
  }

  private boolean uses(Op op) {
    if (op == add || (op instanceof Op.Call c && CallNames.method(c).equals("<init>"))) {
      return false;
    }
    List<Value> taken = new ArrayList<>();
    Uses.values(op, taken::add);
    boolean own = op instanceof Op.Call call && (isAdd(call) || runsAdder(call));
    return !own
        && host.sources(taken).stream().anyMatch(v -> names.contains(host.name(List.of(v))));
  }

  private boolean isAdd(Op.Call call) {
    return CallNames.method(call).equals("add")
        && host.names(call.arguments().get(0)).equals(names);
  }

  /** Whether the call runs the function that adds, and returns nothing that could have it still. */
  private boolean runsAdder(Op.Call call) {
    return Forks.isForEach(call)
        && call.target().descriptor().endsWith(")V")
        && host.functions(call.arguments().get(call.arguments().size() - 1)).stream()
            .anyMatch(function -> function.target().equals(adder.method().ref()));
  }

  /** Whether the function that adds does anything else with what it captured. */
  private boolean isUsedBesides(List<Value> collection) {
    for (Op op : adder.ops()) {
      List<Value> taken = new ArrayList<>();
      Uses.values(op, taken::add);
      if (op != add && adder.sources(taken).stream().anyMatch(collection::contains)) {
        return true;
      }
    }
    return false;
  }
}
