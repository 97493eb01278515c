package dev.baton.engine.coordination.handoff;

import dev.baton.engine.code.MethodCode;
import dev.baton.engine.code.Op;
import dev.baton.engine.code.Value;
import dev.baton.engine.coordination.lock.OwnershipMoves;
import dev.baton.engine.coordination.scene.Change;
import dev.baton.engine.coordination.scene.Changes;
import dev.baton.engine.coordination.scene.Setting;
import dev.baton.engine.effect.Paths;
import dev.baton.engine.library.Library;
import dev.baton.engine.model.Place;
import dev.baton.engine.model.Step;
import dev.baton.engine.model.coordination.CoordinationFact;
import dev.baton.engine.model.coordination.CoordinationFact.ChangedAfterHandoff;
import dev.baton.engine.typestate.Body;
import dev.baton.engine.typestate.Simulation;
import dev.baton.engine.typestate.Spoken;
import dev.baton.engine.vocabulary.CallNames;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds what is handed over, and what its sender still does to it. */
public final class HandedOver {
  private final Setting setting;
  private final LiveReferences live;
  private final Map<Place, CoordinationFact> found = new LinkedHashMap<>();

  private HandedOver(Setting setting) {
    this.setting = setting;
    this.live = new LiveReferences(setting);
  }

  /** The changes, and the references that stay. */
  public static List<CoordinationFact> find(Setting setting) {
    HandedOver finder = new HandedOver(setting);
    setting.sites().calling(finder::handsOver).forEach(finder::look);
    List<CoordinationFact> all = new ArrayList<>(finder.found.values());
    all.addAll(finder.live.found());
    return all;
  }

  private void look(MethodCode method) {
    Body body = setting.body(method);
    for (int op = 0; op < body.ops().size(); op++) {
      Op.Call call = body.callAt(op);
      for (Handed handed : call == null ? List.<Handed>of() : handed(op, call, body)) {
        live.look(handed, body);
        String object = body.name(handed.values());
        if (!object.isEmpty()) {
          follow(handed, object, body);
        }
      }
    }
  }

  private boolean handsOver(Op.Call call) {
    return PayloadCalls.delivers(call)
        || OwnershipMoves.isTransfer(call)
        || setting.handovers().isPoint(call);
  }

  private List<Handed> handed(int op, Op.Call call, Body body) {
    List<Handed> all = new ArrayList<>();
    if (PayloadCalls.delivers(call)) {
      List<Value> payload = call.arguments().get(1);
      all.add(new Handed(op, payload, false, false));
      inPayload(op, payload, body, all);
    } else if (OwnershipMoves.isTransfer(call)) {
      task(call, body).forEach(task -> all.add(new Handed(op, List.of(task), false, false)));
    } else if (setting.handovers().isPoint(call)) {
      for (int i = call.isStatic() ? 0 : 1; i < call.arguments().size(); i++) {
        List<Value> argument = call.arguments().get(i);
        boolean object = argument.stream().noneMatch(HandedOver::isPlain);
        if (object) {
          all.add(new Handed(op, argument, false, false));
          parts(op, argument, body, all);
        }
      }
      boolean none = all.isEmpty() && !call.isStatic();
      if (none && !call.arguments().get(0).contains(new Value.Param(0))) {
        all.add(new Handed(op, call.arguments().get(0), false, false));
      }
    }
    return all;
  }

  private static boolean isPlain(Value value) {
    return value instanceof Value.Constant || value instanceof Value.Function;
  }

  /** The task whose ownership this is. */
  private static List<Value> task(Op.Call transfer, Body body) {
    List<Value> tasks = new ArrayList<>();
    for (Value value : transfer.arguments().get(0)) {
      Op.Call accessor = body.call(value);
      if (value instanceof Value.Field field) {
        tasks.add(field.base());
      } else if (accessor != null && !accessor.isStatic()) {
        tasks.addAll(accessor.arguments().get(0));
      }
    }
    tasks.removeIf(t -> t.equals(new Value.Param(0)) && !body.method().isStatic());
    return tasks;
  }

  /** What a payload of the patterns was given; it keeps copies of collections. */
  private static void inPayload(int op, List<Value> payload, Body body, List<Handed> to) {
    for (Value value : payload) {
      Op.Call build = body.call(value);
      if (build == null || !PayloadCalls.builds(build)) {
        continue;
      }
      String builder = body.name(build.arguments().get(0));
      for (Op each : body.ops()) {
        boolean sets =
            each instanceof Op.Call set
                && PayloadCalls.isBuilder(set)
                && !PayloadCalls.builds(set)
                && body.names(set.arguments().get(0)).contains(builder);
        if (sets) {
          List<List<Value>> arguments = ((Op.Call) each).arguments();
          for (List<Value> argument : arguments.subList(1, arguments.size())) {
            if (argument.stream().noneMatch(HandedOver::isPlain)) {
              to.add(new Handed(op, argument, true, true));
            }
          }
        }
      }
    }
  }

  /** What an object that is handed over was made of, where that keeps it. */
  private void parts(int op, List<Value> values, Body body, List<Handed> to) {
    for (Value value : values) {
      for (Op each : value instanceof Value.Fresh ? body.ops() : List.<Op>of()) {
        boolean makes =
            each instanceof Op.Call made
                && CallNames.method(made).equals("<init>")
                && made.arguments().get(0).contains(value);
        if (makes) {
          kept((Op.Call) each).forEach(part -> to.add(new Handed(op, part, true, false)));
        }
      }
    }
  }

  private List<List<Value>> kept(Op.Call constructor) {
    List<List<Value>> kept = new ArrayList<>();
    MethodCode code = setting.world().program().resolve(constructor.target());
    for (Op op : code == null ? List.<Op>of() : code.ops()) {
      if (op instanceof Op.Store store && store.base().contains(new Value.Param(0))) {
        for (Value value : store.value()) {
          if (value instanceof Value.Param p && p.index() < constructor.arguments().size()) {
            kept.add(constructor.arguments().get(p.index()));
          }
        }
      }
    }
    return kept;
  }

  private void follow(Handed handed, String object, Body body) {
    HandoverProtocol protocol = new HandoverProtocol(body, handed.op(), object, setting);
    Simulation<Boolean> run = Simulation.run(body, protocol);
    String name = Spoken.of(handed.values(), body);
    Step over = new Step("it is handed over here", body.at(handed.op()));
    for (int op = 0; op < body.ops().size(); op++) {
      boolean changes = op != handed.op() && run.before(op).contains(true);
      boolean own = changes && handed.copied() && isContainer(op, object, body);
      String member = changes && !own ? changed(op, object, body) : "";
      if (!member.isEmpty()) {
        Place place = body.at(op);
        String what = member.equals(".") ? "" : member;
        found.putIfAbsent(place, new ChangedAfterHandoff(name, what, over, place));
      }
    }
  }

  /** Whether the object is a collection or map that the op changes: what was copied is not it. */
  private static boolean isContainer(int op, String object, Body body) {
    Op.Call call = body.callAt(op);
    return call != null
        && Changes.ofReceiver(call) != null
        && Library.isContainer(call.target().owner())
        && body.names(call.arguments().get(0)).equals(Set.of(object));
  }

  /** What of the object the op changes; a dot for all of it, empty for nothing. */
  private String changed(int op, String object, Body body) {
    if (body.op(op) instanceof Op.Store store) {
      return body.names(store.base()).stream().anyMatch(n -> isIn(n, object)) ? store.name() : "";
    }
    if (body.op(op) instanceof Op.StoreElement store) {
      return body.names(store.array()).stream().anyMatch(n -> isIn(n, object)) ? "." : "";
    }
    Op.Call call = body.callAt(op);
    if (call == null) {
      return "";
    }
    boolean mutates = Changes.ofReceiver(call) != null;
    if (mutates && body.names(call.arguments().get(0)).stream().anyMatch(n -> isIn(n, object))) {
      return ".";
    }
    return byCallee(call, object, body);
  }

  private static boolean isIn(String name, String object) {
    return name.equals(object) || name.startsWith(object + ".") || name.startsWith(object + "[");
  }

  private String byCallee(Op.Call call, String object, Body body) {
    for (MethodCode target : body.targets(call)) {
      for (Change change : setting.changes().of(target)) {
        Value root = Paths.root(change.target());
        boolean onIt =
            root instanceof Value.Param p
                && p.index() < call.arguments().size()
                && body.names(call.arguments().get(p.index())).contains(object);
        if (onIt && !target.ref().isInitialiser()) {
          return change.target() instanceof Value.Field field ? field.name() : ".";
        }
      }
    }
    return "";
  }
}
