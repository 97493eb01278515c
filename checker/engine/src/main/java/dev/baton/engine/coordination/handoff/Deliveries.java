package dev.baton.engine.coordination.handoff;

import dev.baton.engine.code.MethodCode;
import dev.baton.engine.code.MethodRef;
import dev.baton.engine.code.Op;
import dev.baton.engine.code.Value;
import dev.baton.engine.coordination.scene.Setting;
import dev.baton.engine.model.Step;
import dev.baton.engine.model.coordination.CoordinationFact;
import dev.baton.engine.model.coordination.CoordinationFact.PayloadDelivered;
import dev.baton.engine.model.coordination.CoordinationFact.ReceiverNamed;
import dev.baton.engine.typestate.Body;
import dev.baton.engine.typestate.Spoken;
import dev.baton.engine.vocabulary.CallNames;
import dev.baton.engine.vocabulary.LockCalls;
import dev.baton.engine.vocabulary.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds deliveries of payloads: to whom they go, and what they lack. */
public final class Deliveries {
  private static final List<String> NEEDED = List.of("to", "taskId", "result", "status");
  private static final Map<String, String> SPOKEN =
      Map.of("to", "target", "taskId", "task id", "result", "result", "status", "status");
  private static final Set<String> RECEIVES =
      Words.of("receive take between register subscribe on");
  private final Setting setting;
  private final Parts parts;
  private final NamedTargets named;
  private final ContextReads reads;
  private final Map<MethodRef, Boolean> deliverers = new HashMap<>();
  private final List<CoordinationFact> found = new ArrayList<>();

  private Deliveries(Setting setting) {
    this.setting = setting;
    this.parts = new Parts(setting);
    this.named = new NamedTargets(setting);
    this.reads = new ContextReads(setting);
  }

  /** The deliveries of the program, and the roles that they name. */
  public static List<CoordinationFact> find(Setting setting) {
    Deliveries deliveries = new Deliveries(setting);
    setting.sites().calling(Deliveries::isPossible).forEach(deliveries::look);
    return deliveries.found;
  }

  /** What is delivered is built or got by a call; what is built, received or moved names a role. */
  private static boolean isPossible(Op.Call call) {
    return PayloadCalls.isBuilder(call)
        || PayloadCalls.constructs(call)
        || PayloadCalls.delivers(call)
        || PayloadCalls.returnsPayload(call.target().descriptor())
        || LockCalls.isOwnership(call)
        || CallNames.owner(call).equals("Command")
        || CallNames.owner(call).endsWith("Channel");
  }

  private void look(MethodCode method) {
    Body body = setting.body(method);
    for (Op op : method.ops()) {
      if (op instanceof Op.Call call) {
        targets(call, body);
        receivers(call, body);
        if (PayloadCalls.delivers(call)) {
          delivery(call, call.arguments().get(1), body);
        } else {
          deliveredByCallee(call, body);
        }
      }
    }
  }

  private void targets(Op.Call call, Body body) {
    String method = CallNames.method(call);
    if (PayloadCalls.isBuilder(call) && method.equals("to")) {
      found.addAll(named.of(call.arguments().get(1), true, call, body));
    } else if (PayloadCalls.constructs(call)) {
      found.addAll(named.of(call.arguments().get(2), true, call, body));
    } else if (LockCalls.isOwnership(call) && method.equals("transfer")) {
      found.addAll(named.of(call.arguments().get(2), false, call, body));
    } else if (method.equals("<init>") && CallNames.owner(call).equals("Command")) {
      found.addAll(named.of(call.arguments().get(call.arguments().size() - 1), true, call, body));
    }
  }

  /** A channel's own list of roles, and who asks it for mail. */
  private void receivers(Op.Call call, Body body) {
    boolean channel = CallNames.owner(call).endsWith("Channel");
    if (channel && RECEIVES.contains(CallNames.method(call))) {
      for (List<Value> argument : call.arguments()) {
        List<Value> all = new ArrayList<>(argument);
        for (Op op : body.ops()) {
          if (op instanceof Op.StoreElement store && argument.equals(store.array())) {
            all.addAll(store.value());
          }
        }
        for (Value value : all) {
          String role = PayloadCalls.text(List.of(value));
          if (!role.isBlank()) {
            found.add(new ReceiverNamed(role, body.at(call)));
          }
        }
      }
    }
  }

  /** A helper that delivers what it is given: the call that gives it is the delivery. */
  private void deliveredByCallee(Op.Call call, Body body) {
    for (int i = 0; i < call.arguments().size(); i++) {
      if (isPayload(call.arguments().get(i), body)) {
        for (MethodCode target : body.targets(call)) {
          if (delivers(target, i)) {
            delivery(call, call.arguments().get(i), body);
            return;
          }
        }
      }
    }
  }

  private static boolean isPayload(List<Value> values, Body body) {
    return values.stream()
        .map(body::call)
        .anyMatch(c -> c != null && PayloadCalls.returnsPayload(c.target().descriptor()));
  }

  private boolean delivers(MethodCode method, int parameter) {
    MethodRef key =
        new MethodRef(
            method.ref().owner(), parameter + method.ref().name(), method.ref().descriptor());
    Boolean known = deliverers.get(key);
    if (known != null) {
      return known;
    }
    deliverers.put(key, false);
    Body body = setting.body(method);
    boolean delivers = false;
    for (Op op : method.ops()) {
      if (op instanceof Op.Call call) {
        for (int i = 0; i < call.arguments().size(); i++) {
          boolean own = call.arguments().get(i).contains(new Value.Param(parameter));
          int at = i;
          delivers |=
              own
                  && (PayloadCalls.delivers(call)
                      || body.targets(call).stream().anyMatch(t -> delivers(t, at)));
        }
      }
    }
    deliverers.put(key, delivers);
    return delivers;
  }

  private void delivery(Op.Call call, List<Value> payload, Body body) {
    Optional<Set<Set<String>>> ways = parts.of(payload, body);
    if (ways.isEmpty()) {
      return;
    }
    Set<String> missing = new LinkedHashSet<>();
    List<Step> readers = new ArrayList<>();
    String target = "";
    for (Set<String> has : ways.get()) {
      if (!has.contains(Parts.ANYTHING)) {
        NEEDED.stream().filter(n -> !has.contains(n)).map(SPOKEN::get).forEach(missing::add);
        target = target(has);
        if (!has.contains(Parts.ANY_CONTEXT)) {
          needed(target, has, missing, readers);
        }
      }
    }
    List<Step> built = new ArrayList<>();
    for (Value value : payload) {
      Op.Call made = body.call(value);
      if (made != null && made.line() != call.line()) {
        built.add(new Step("built: here", body.at(made)));
      }
    }
    found.add(
        new PayloadDelivered(
            Spoken.of(payload, body), target, List.copyOf(missing), built, readers, body.at(call)));
  }

  private static String target(Set<String> has) {
    return has.stream()
        .filter(p -> p.startsWith("to="))
        .map(p -> p.substring(3))
        .findFirst()
        .orElse("");
  }

  private void needed(String target, Set<String> has, Set<String> missing, List<Step> readers) {
    reads
        .of(target)
        .forEach(
            (key, step) -> {
              boolean new0 =
                  !has.contains("context:" + key) && missing.add("context `" + key + "`");
              if (new0) {
                readers.add(step);
              }
            });
  }
}
