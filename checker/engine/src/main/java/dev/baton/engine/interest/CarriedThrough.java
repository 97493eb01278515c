package dev.baton.engine.interest;

import dev.baton.engine.code.Descriptors;
import dev.baton.engine.code.MethodCode;
import dev.baton.engine.code.MethodRef;
import dev.baton.engine.code.Op;
import dev.baton.engine.code.Value;
import dev.baton.engine.effect.Paths;
import dev.baton.engine.library.Library;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What one method carries on. Not thread-safe. */
final class CarriedThrough {
  private static final int FUNCTION = CarriedTypes.FUNCTION;
  private static final int THING = CarriedTypes.THING;
  private final MethodCode method;
  private final Carried carried;
  private final CarriedTypes types;
  private final Map<Value, Integer> local = new HashMap<>();
  private boolean grew;

  CarriedThrough(MethodCode method, Carried carried) {
    this.method = method;
    this.carried = carried;
    this.types = carried.types();
  }

  void look() {
    do {
      grew = false;
      for (Op op : method.ops()) {
        look(op);
      }
    } while (grew);
  }

  private void look(Op op) {
    if (op instanceof Op.Store store) {
      if ((of(store.value()) & FUNCTION) != 0) {
        carried.keep(types.slot(new Value.Static(store.owner(), store.name())));
      }
    } else if (op instanceof Op.StoreElement store) {
      if ((of(store.value()) & FUNCTION) != 0) {
        store.array().forEach(this::into);
      }
    } else if (op instanceof Op.Return result) {
      int what = of(result.value());
      if (what != 0) {
        carried.returns(method.ref(), what);
      }
    } else if (op instanceof Op.Call call) {
      call(call);
    }
  }

  private void local(Value value, int what) {
    grew |= Carried.add(local, value, what);
  }

  private int of(Collection<Value> values) {
    int all = 0;
    for (Value value : values) {
      all |= of(value);
    }
    return all;
  }

  private int of(Value value) {
    if (value instanceof Value.Element element) {
      return of(element.base());
    }
    if (value instanceof Value.Function function) {
      return of(function);
    }
    if (value instanceof Value.Result) {
      return local.getOrDefault(value, 0);
    }
    if (value instanceof Value.Constant) {
      return carried.seeds().isKey(value) ? THING : 0;
    }
    String type = types.of(value, method);
    int what = types.itself(value, type);
    if (value instanceof Value.Param param) {
      return what | (carried.given(method.ref(), param.index()) & types.kinds(type));
    }
    if (value instanceof Value.Fresh) {
      return what | local.getOrDefault(value, 0);
    }
    boolean key = value instanceof Value.Static && carried.seeds().isKey(value);
    return what | (key ? THING : 0) | (carried.isKept(types.slot(value), method) ? FUNCTION : 0);
  }

  /** The body runs where the function is made or later, and is given what was captured. */
  private int of(Value.Function function) {
    int what = 0;
    List<MethodCode> bodies = carried.bodies(function.target(), false);
    for (MethodCode body : bodies) {
      what |= carried.make(body) ? FUNCTION : 0;
    }
    int first = function.target().name().equals("<init>") ? 1 : 0;
    for (int i = 0; i < function.captured().size(); i++) {
      int captured = of(function.captured().get(i));
      what |= captured;
      for (MethodCode body : captured == 0 ? List.<MethodCode>of() : bodies) {
        carried.give(body, i + first, captured);
      }
    }
    return what;
  }

  private void call(Op.Call call) {
    int any = 0;
    for (List<Value> argument : call.arguments()) {
      any |= of(argument);
    }
    MethodRef target = call.target();
    boolean task = types.isTask(target.owner());
    boolean read = task || !Library.isJdk(target.owner());
    List<MethodCode> bodies = read ? carried.bodies(target, call.exact()) : List.of();
    int result = 0;
    for (MethodCode body : bodies) {
      result |= run(body, call, any);
    }
    if (any != 0 && (task || bodies.isEmpty())) {
      result |= library(call, task);
    }
    result &= types.kinds(Descriptors.result(target.descriptor()));
    if (result != 0) {
      local(new Value.Result(call.id()), result);
    }
  }

  private int run(MethodCode body, Op.Call call, int any) {
    String type = Descriptors.result(body.ref().descriptor());
    boolean holder = types.isHolder(type);
    carried.call(body);
    if (holder || (carried.isAsked(method) && !Library.isPlain(type))) {
      carried.ask(body);
    }
    for (int i = 0; any != 0 && i < call.arguments().size(); i++) {
      int what = of(call.arguments().get(i));
      if (what != 0) {
        carried.give(body, i, what);
      }
    }
    return carried.returned(body.ref(), method) | (holder ? THING : 0);
  }

  /** What a library is given can get into its object, to the functions that it runs, and out. */
  private int library(Op.Call call, boolean open) {
    List<String> declared = Descriptors.parameters(call.target().descriptor());
    boolean composes = Library.isTask(Descriptors.result(call.target().descriptor()));
    int first = call.isStatic() ? 0 : 1;
    int data = 0;
    for (int i = 0; i < call.arguments().size(); i++) {
      int at = i - first;
      boolean runs = at >= 0 && at < declared.size() && Library.isTask(declared.get(at));
      boolean itself = open && i == 0 && !carried.isGiving();
      int what = of(call.arguments().get(i));
      data |= (runs || itself) && !composes ? what & THING : what;
      if (at >= 0 && !runs && (what & FUNCTION) != 0) {
        hold(call, i, open);
      }
    }
    handOn(call, data);
    return data;
  }

  /**
   * A function is put into whatever else the call is given; an open call gives it to a function.
   */
  private void hold(Op.Call call, int held, boolean open) {
    if (open) {
      carried.lose();
    }
    for (int i = 0; i < call.arguments().size(); i++) {
      if (i != held) {
        call.arguments().get(i).forEach(this::into);
      }
    }
  }

  private void handOn(Op.Call call, int what) {
    for (List<Value> argument : call.arguments()) {
      for (Value value : argument) {
        if (what != 0 && value instanceof Value.Function run) {
          carried.bodies(run.target(), false).forEach(body -> handOn(body, run, what));
        }
      }
    }
  }

  private void handOn(MethodCode body, Value.Function run, int what) {
    int all = Descriptors.parameters(body.ref().descriptor()).size() + (body.isStatic() ? 0 : 1);
    for (int i = run.captured().size(); i < all; i++) {
      carried.give(body, i, what);
    }
  }

  /** A function got into the object. */
  private void into(Value holder) {
    if (holder instanceof Value.Element element) {
      into(element.base());
    } else if (holder instanceof Value.Field || holder instanceof Value.Static) {
      carried.keep(types.slot(holder));
    } else if (holder instanceof Value.Fresh || isMadeHere(holder)) {
      local(holder, FUNCTION);
    } else if (!(holder instanceof Value.Function) && !(holder instanceof Value.Constant)) {
      carried.lose();
    }
  }

  private boolean isMadeHere(Value value) {
    for (Op op : value instanceof Value.Result ? method.ops() : List.<Op>of()) {
      if (op instanceof Op.Call call && value.equals(new Value.Result(call.id()))) {
        return carried.bodies(call.target(), call.exact()).isEmpty()
            && call.arguments().stream().flatMap(List::stream).noneMatch(Paths::isOpen);
      }
    }
    return false;
  }
}
