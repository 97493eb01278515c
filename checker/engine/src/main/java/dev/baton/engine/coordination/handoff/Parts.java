package dev.baton.engine.coordination.handoff;

import dev.baton.engine.code.MethodCode;
import dev.baton.engine.code.MethodRef;
import dev.baton.engine.code.Op;
import dev.baton.engine.code.Value;
import dev.baton.engine.coordination.scene.Setting;
import dev.baton.engine.typestate.Body;
import dev.baton.engine.typestate.Protocol;
import dev.baton.engine.typestate.Simulation;
import dev.baton.engine.vocabulary.CallNames;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What payloads have: for each way to build one, the set of its parts. A part is a name such as
 * {@code taskId}, {@code context:tone}, {@code to=reviewer}; {@code *} stands for anything.
 */
final class Parts {
  static final String ANYTHING = "*";
  static final String ANY_CONTEXT = "context:*";
  private final Setting setting;
  private final Map<MethodRef, Optional<Set<Set<String>>>> returned = new HashMap<>();
  private final Map<Object, Simulation<Set<String>>> runs = new HashMap<>();

  Parts(Setting setting) {
    this.setting = setting;
  }

  /** The sets of parts that a payload or builder can have; empty where nothing is known of it. */
  Optional<Set<Set<String>>> of(List<Value> values, Body body) {
    return of(values, body, new HashSet<>());
  }

  private Optional<Set<Set<String>>> of(List<Value> values, Body body, Set<Value> seen) {
    Set<Set<String>> all = new LinkedHashSet<>();
    for (Value value : values) {
      // in a loop, the next attempt is made of itself
      if (seen.add(value)) {
        Optional<Set<Set<String>>> one = of(value, body, seen);
        if (one.isEmpty()) {
          return Optional.empty();
        }
        all.addAll(one.get());
      }
    }
    return all.isEmpty() ? Optional.empty() : Optional.of(all);
  }

  private Optional<Set<Set<String>>> of(Value value, Body body, Set<Value> seen) {
    Op.Call call = body.call(value);
    if (call == null) {
      return Optional.empty();
    }
    if (PayloadCalls.builds(call)) {
      return builder(call, body);
    }
    if (PayloadCalls.isPayload(call) && CallNames.method(call).equals("retry")) {
      return of(call.arguments().get(0), body, seen);
    }
    boolean made =
        PayloadCalls.returnsPayload(call.target().descriptor())
            || PayloadCalls.returnsBuilder(call.target().descriptor());
    List<MethodCode> targets = made ? body.targets(call) : List.of();
    return targets.size() == 1 ? returned(targets.get(0)) : Optional.empty();
  }

  /** The states in which the builder is built, for the only place that can have made it. */
  private Optional<Set<Set<String>>> builder(Op.Call build, Body body) {
    String name = body.name(build.arguments().get(0));
    int begin = beginning(name, body);
    if (begin < 0) {
      return Optional.empty();
    }
    int at = body.opOf(new Value.Result(build.id()));
    return Optional.of(run(body, begin, name).before(at));
  }

  private Simulation<Set<String>> run(Body body, int begin, String name) {
    return runs.computeIfAbsent(
        List.of(body.method().ref(), begin),
        k -> Simulation.run(body, new Building(body, begin, name)));
  }

  /** The op that makes the builder; -1 where it comes from elsewhere. */
  private int beginning(String name, Body body) {
    for (int op = 0; op < body.ops().size(); op++) {
      Op.Call call = body.callAt(op);
      if (call != null && name.equals("#" + call.id()) && !begin(call, body).isEmpty()) {
        return op;
      }
    }
    return -1;
  }

  /** What a builder has from its start, for each way; none where the call makes none. */
  private Set<Set<String>> begin(Op.Call call, Body body) {
    if (PayloadCalls.begins(call)) {
      return Set.of(Set.of());
    }
    if (PayloadCalls.isPayload(call) && CallNames.method(call).equals("toBuilder")) {
      return of(call.arguments().get(0), body).orElse(Set.of(Set.of(ANYTHING)));
    }
    if (PayloadCalls.returnsBuilder(call.target().descriptor()) && !PayloadCalls.isBuilder(call)) {
      List<MethodCode> targets = body.targets(call);
      Set<Set<String>> unknown = Set.of(Set.of(ANYTHING));
      return targets.size() == 1 ? returned(targets.get(0)).orElse(unknown) : unknown;
    }
    return Set.of();
  }

  private Optional<Set<Set<String>>> returned(MethodCode method) {
    Optional<Set<Set<String>>> known = returned.get(method.ref());
    if (known == null) {
      returned.put(method.ref(), Optional.empty());
      known = collect(method);
      returned.put(method.ref(), known);
    }
    return known;
  }

  private Optional<Set<Set<String>>> collect(MethodCode method) {
    Body body = setting.body(method);
    Set<Set<String>> all = new LinkedHashSet<>();
    for (int op = 0; op < body.ops().size(); op++) {
      if (body.op(op) instanceof Op.Return end) {
        Optional<Set<Set<String>>> one =
            PayloadCalls.returnsBuilder(method.ref().descriptor())
                ? unbuilt(end.value(), op, body)
                : of(end.value(), body);
        if (one.isEmpty()) {
          return Optional.empty();
        }
        one.get().forEach(parts -> all.add(LocalMaps.without(parts)));
      }
    }
    return all.isEmpty() ? Optional.empty() : Optional.of(all);
  }

  private Optional<Set<Set<String>>> unbuilt(List<Value> values, int op, Body body) {
    String name = body.name(values);
    int begin = beginning(name, body);
    return begin < 0 ? Optional.empty() : Optional.of(run(body, begin, name).before(op));
  }

  /** What a method does to a builder that it is given, on every path; empty for no builder. */
  private Set<String> filled(MethodCode method, int parameter) {
    Body body = setting.body(method);
    Simulation<Set<String>> run = Simulation.run(body, new Building(body, -1, "p" + parameter));
    Set<String> all = null;
    for (Simulation.Exit<Set<String>> exit : run.exits()) {
      if (!exit.thrown()) {
        all = all == null ? new TreeSet<>(exit.state()) : all;
        all.retainAll(exit.state());
      }
    }
    return all == null ? Set.of(ANYTHING) : LocalMaps.without(all);
  }

  /** The builder, from where it is made, as it gets its parts. */
  private final class Building implements Protocol<Set<String>> {
    private final Body body;
    private final int begin;
    private final String name;
    private final LocalMaps maps;

    Building(Body body, int begin, String name) {
      this.body = body;
      this.begin = begin;
      this.name = name;
      this.maps = new LocalMaps(body);
    }

    @Override
    public Set<String> start() {
      return Set.of();
    }

    @Override
    public Collection<Set<String>> after(int op, Set<String> state) {
      Op.Call call = body.callAt(op);
      if (op == begin && call != null) {
        return begun(call, state);
      }
      if (call == null) {
        return List.of(state);
      }
      Set<String> more = new HashSet<>(state);
      maps.after(call, more);
      boolean on = !call.isStatic() && body.names(call.arguments().get(0)).contains(name);
      if (on && PayloadCalls.isBuilder(call)) {
        set(call, more);
      } else {
        passed(call, more);
      }
      return List.of(Set.copyOf(more));
    }

    private Collection<Set<String>> begun(Op.Call call, Set<String> state) {
      Set<Set<String>> all = new HashSet<>();
      for (Set<String> parts : begin(call, body)) {
        Set<String> more = LocalMaps.entries(state);
        more.addAll(parts);
        all.add(Set.copyOf(more));
      }
      return all;
    }

    private void passed(Op.Call call, Set<String> to) {
      for (int i = 0; i < call.arguments().size(); i++) {
        if (body.names(call.arguments().get(i)).contains(name) && !PayloadCalls.isBuilder(call)) {
          List<MethodCode> targets = body.targets(call);
          to.addAll(targets.size() == 1 ? filled(targets.get(0), i) : Set.of(ANYTHING));
        }
        boolean captured =
            body.functions(call.arguments().get(i)).stream()
                .anyMatch(f -> f.captured().stream().anyMatch(c -> body.names(c).contains(name)));
        if (captured) {
          to.add(ANYTHING);
        }
      }
    }

    private void set(Op.Call call, Set<String> to) {
      String method = CallNames.method(call);
      List<Value> first = call.arguments().size() > 1 ? call.arguments().get(1) : List.of();
      switch (method) {
        case "to" -> {
          if (PayloadCalls.isGiven(first)) {
            to.removeIf(p -> p.startsWith("to="));
            to.add("to");
            to.add("to=" + PayloadCalls.text(first));
          }
        }
        case "context" -> context(call, first, to);
        case "workProduct" -> to.addAll(keys(first, "", List.of("result", "status"), to));
        default -> {
          if (PayloadCalls.isGiven(first)) {
            to.add(method);
          }
        }
      }
    }

    private void context(Op.Call call, List<Value> first, Set<String> to) {
      boolean single = call.arguments().size() == 3;
      if (single) {
        String key = PayloadCalls.text(first);
        to.add(key.isEmpty() ? ANY_CONTEXT : "context:" + key);
      } else {
        to.addAll(keys(first, "context:", List.of(ANY_CONTEXT), to));
      }
    }

    /** The keys of the map as far as they are known; otherwise it may have any. */
    private Collection<String> keys(
        List<Value> map, String prefix, List<String> otherwise, Set<String> state) {
      return maps.keys(map, state)
          .map(keys -> keys.stream().map(key -> prefix + key).toList())
          .orElse(otherwise);
    }

    @Override
    public boolean canThrow(int op, Set<String> state) {
      return body.isCall(op, call -> setting.throwing().canThrow(call, body));
    }
  }
}
