package dev.baton.engine.coordination.agreement;

import dev.baton.engine.code.FieldCode;
import dev.baton.engine.code.MethodCode;
import dev.baton.engine.code.Op;
import dev.baton.engine.code.TypeCode;
import dev.baton.engine.code.Value;
import dev.baton.engine.coordination.scene.Change;
import dev.baton.engine.coordination.scene.Setting;
import dev.baton.engine.effect.Paths;
import dev.baton.engine.model.Place;
import dev.baton.engine.model.Policy;
import dev.baton.engine.model.Step;
import dev.baton.engine.model.coordination.CoordinationFact.ReducerSeen;
import dev.baton.engine.resolve.Program;
import dev.baton.engine.typestate.Body;
import dev.baton.engine.vocabulary.CallNames;
import dev.baton.engine.vocabulary.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds reducers, and how they treat the two values that they are given. */
public final class Reducers {
  private static final Set<String> NOTHING_SAID =
      Words.of("isEmpty isBlank equals isPresent nonNull isNull size length requireNonNull");
  private final Setting setting;
  private final Map<Place, ReducerSeen> found = new LinkedHashMap<>();

  private Reducers(Setting setting) {
    this.setting = setting;
  }

  /** The reducers of the program: declared by policies, and given to those who reduce. */
  public static List<ReducerSeen> find(Setting setting) {
    Reducers reducers = new Reducers(setting);
    Set<MethodCode> giving = setting.sites().calling(Reducers::takesReducer);
    for (TypeCode type : setting.world().program().types()) {
      reducers.declared(type);
      type.methods().stream().filter(giving::contains).forEach(reducers::given);
    }
    return new ArrayList<>(reducers.found.values());
  }

  private void declared(TypeCode type) {
    List<Policy> all = new ArrayList<>(setting.world().policies().policies(type.annotations()));
    for (FieldCode field : type.fields()) {
      all.addAll(setting.world().policies().policies(field.annotations()));
    }
    for (Policy policy : all) {
      if (policy instanceof Policy.MergedBy merged) {
        TypeCode reducer = setting.world().program().type(merged.reducer().replace('.', '/'));
        if (reducer != null) {
          byClass(reducer);
        }
      }
    }
  }

  private void byClass(TypeCode reducer) {
    for (MethodCode method : reducer.methods()) {
      if (method.ref().name().equals("apply") && !method.isSynthetic()) {
        Place place = setting.world().places().method(reducer, method);
        look(method, 1, reducer.simpleName(), place);
      }
    }
  }

  private void given(MethodCode method) {
    for (Op op : method.ops()) {
      if (op instanceof Op.Call call && takesReducer(call)) {
        Body body = setting.body(method);
        for (List<Value> argument : call.arguments()) {
          for (Value.Function function : body.functions(argument)) {
            MethodCode code = setting.world().program().resolve(function.target());
            Place at = body.at(call);
            if (code != null) {
              look(code, function.captured().size(), "the reducer", at);
            } else if (Idempotence.of(function.target())) {
              found.putIfAbsent(at, new ReducerSeen("the reducer", List.of(), "", true, at));
            }
          }
        }
      }
    }
  }

  private static boolean takesReducer(Op.Call call) {
    String owner = CallNames.owner(call);
    String method = CallNames.method(call);
    return (owner.equals("StateKey") && method.equals("mergedBy"))
        || (owner.equals("FanIn") && method.equals("reduce"))
        || (owner.equals("Channels") && (method.equals("base") || method.equals("appender")))
        || (owner.equals("Channel") && method.equals("of"));
  }

  /** What the method does, or the one that it passes both on to. */
  private void look(MethodCode method, int first, String name, Place place) {
    List<List<Value>> own = new ArrayList<>();
    for (int i = 0; i < first + 2; i++) {
      own.add(List.of(new Value.Param(i)));
    }
    Program program = setting.world().program();
    Op.Call call = new Op.Call(0, method.ref(), true, method.isStatic(), own, 0);
    Op.Call meant = setting.body(method).meant(call);
    int passed = meant.arguments().indexOf(own.get(first));
    boolean both = passed >= 0 && meant.arguments().indexOf(own.get(first + 1)) == passed + 1;
    MethodCode target = both ? program.resolve(meant.target()) : null;
    if (target == null || target.ops().isEmpty()) {
      lookInto(method, first, name, place);
    } else {
      lookInto(target, passed, name, place);
    }
  }

  private void lookInto(MethodCode method, int first, String name, Place place) {
    Set<Integer> arguments = Set.of(first, first + 1);
    List<Step> mutations = new ArrayList<>();
    for (Change change : setting.changes().of(method)) {
      boolean own =
          Paths.root(change.target()) instanceof Value.Param p && arguments.contains(p.index());
      if (own) {
        Place at = setting.body(change.method()).at(change.op());
        mutations.add(new Step("an argument is changed", at));
      }
    }
    String keeps = keeps(method, first);
    Place where = mutations.isEmpty() ? place : mutations.get(0).place();
    boolean idempotent = !keeps.isEmpty() || Idempotence.of(method, first, setting.body(method));
    found.putIfAbsent(where, new ReducerSeen(name, mutations, keeps, idempotent, where));
  }

  /** Which of the two it keeps whatever they are: `first`, `last`, or empty for neither. */
  private String keeps(MethodCode method, int first) {
    Body body = setting.body(method);
    Set<Value> returned = new HashSet<>();
    boolean judges = false;
    for (Op op : method.ops()) {
      if (op instanceof Op.Return end) {
        returned.addAll(end.value());
      } else if (op instanceof Op.Test test) {
        judges |= !asksForNothing(test, body);
      }
    }
    Value one = new Value.Param(first);
    Value two = new Value.Param(first + 1);
    if (judges || returned.isEmpty() || !Set.of(one, two).containsAll(returned)) {
      return "";
    }
    if (returned.size() == 1) {
      return returned.contains(two) ? "last" : "first";
    }
    return prefers(method, two) ? "last" : "first";
  }

  /** A question that says only whether there is anything. */
  private static boolean asksForNothing(Op.Test test, Body body) {
    if (test.right().values().isEmpty() && test.right().variable() < 0) {
      return true;
    }
    boolean constant =
        test.right().variable() < 0
            && test.right().values().stream().allMatch(Value.Constant.class::isInstance);
    return constant
        && test.left().values().stream()
            .map(body::call)
            .allMatch(c -> c != null && NOTHING_SAID.contains(CallNames.method(c)));
  }

  /** Whether the first thing that it asks about is this value. */
  private boolean prefers(MethodCode method, Value value) {
    Body body = setting.body(method);
    for (Op op : method.ops()) {
      if (op instanceof Op.Test test) {
        return body.sources(test.left().values()).contains(value);
      }
    }
    return false;
  }
}
