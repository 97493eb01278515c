package dev.baton.engine.replay;

import dev.baton.engine.code.MethodCode;
import dev.baton.engine.code.Op;
import dev.baton.engine.code.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One body that is being carried out. */
final class Body {
  private static final int MAX_THINGS = 40;
  private static final String CONCAT = "java/lang/invoke/StringConcatFactory";
  private final Replay replay;
  private final MethodCode method;
  private final List<Set<Thing>> arguments;
  private final Map<Integer, Set<Thing>> results = new HashMap<>();
  private final Map<Integer, Made> fresh = new HashMap<>();
  private final Set<Thing> returned = new LinkedHashSet<>();

  Body(Replay replay, MethodCode method, List<Set<Thing>> arguments) {
    this.replay = replay;
    this.method = method;
    this.arguments = arguments;
  }

  Set<Thing> run() {
    for (int i = 0; i < method.ops().size(); i++) {
      Op op = method.ops().get(i);
      if (op instanceof Op.Call call) {
        boolean before = replay.certainty().enter(method, i);
        call(call);
        replay.certainty().back(before);
      } else if (op instanceof Op.Store store) {
        store(store);
      } else if (op instanceof Op.StoreElement store) {
        Set<Thing> values = all(store.value());
        all(store.array()).forEach(t -> fill(t, values));
      } else if (op instanceof Op.Return end) {
        returned.addAll(all(end.value()));
      }
    }
    return returned;
  }

  private static void fill(Thing array, Set<Thing> values) {
    if (array instanceof Made made) {
      made.elements().addAll(values);
    }
  }

  private void store(Op.Store store) {
    Set<Thing> values = all(store.value());
    if (store.base().isEmpty()) {
      replay.statics().write(store.owner(), store.name(), values);
    }
    for (Thing base : all(store.base())) {
      if (base instanceof Made object) {
        object.fields().computeIfAbsent(store.name(), n -> new LinkedHashSet<>()).addAll(values);
      }
    }
  }

  private void call(Op.Call call) {
    List<Set<Thing>> given = new ArrayList<>();
    call.arguments().forEach(values -> given.add(all(values)));
    if (call.target().name().equals("<init>")) {
      replay.construct(call.target(), given, method.ref(), call.line());
    } else if (call.target().owner().equals(CONCAT)) {
      results.put(call.id(), Texts.concat(given));
    } else {
      boolean certain = replay.certainty().holds();
      Act act = new Act(call.target(), call.isStatic(), given, method.ref(), call.line(), certain);
      results.put(call.id(), replay.call(act, call.exact()));
    }
  }

  private Set<Thing> all(Collection<Value> values) {
    Set<Thing> found = new LinkedHashSet<>();
    values.forEach(value -> found.addAll(one(value)));
    return found.size() > MAX_THINGS ? Set.of(Thing.UNKNOWN) : found;
  }

  private Set<Thing> one(Value value) {
    if (value instanceof Value.Param param) {
      return param.index() < arguments.size() ? arguments.get(param.index()) : unknown();
    }
    if (value instanceof Value.Fresh made) {
      return Set.of(fresh.computeIfAbsent(made.site(), s -> new Made(made.type(), null)));
    }
    if (value instanceof Value.Result result) {
      return results.getOrDefault(result.call(), Set.of());
    }
    if (value instanceof Value.Static field) {
      return replay.statics().read(field.owner(), field.name());
    }
    if (value instanceof Value.Constant constant) {
      return Set.of(constant(constant.value()));
    }
    if (value instanceof Value.Function function) {
      List<Set<Thing>> captured = function.captured().stream().map(this::all).toList();
      return Set.of(new Thing.Code(function.target(), function.isStatic(), captured));
    }
    return value instanceof Value.Unknown ? unknown() : inside(value);
  }

  private Set<Thing> inside(Value value) {
    Set<Thing> found = new LinkedHashSet<>();
    if (value instanceof Value.Field field) {
      for (Thing base : one(field.base())) {
        found.addAll(base instanceof Made m ? replay.readField(m, field.name()) : unknown());
      }
    } else if (value instanceof Value.Element element) {
      for (Thing base : one(element.base())) {
        found.addAll(base instanceof Made made ? made.elements() : unknown());
      }
    }
    return found;
  }

  private static Thing constant(Object value) {
    if (value instanceof String || value instanceof Number || value instanceof Boolean) {
      return new Thing.Const(value);
    }
    String type = Descriptors.internal(value.toString());
    return new Thing.Const(new Thing.ClassLiteral(type));
  }

  private static Set<Thing> unknown() {
    return Set.of(Thing.UNKNOWN);
  }
}
