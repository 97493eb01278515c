package dev.baton.engine.coordination.agreement;

import dev.baton.engine.code.MethodCode;
import dev.baton.engine.code.Op;
import dev.baton.engine.code.TypeCode;
import dev.baton.engine.code.Types;
import dev.baton.engine.code.Value;
import dev.baton.engine.coordination.scene.Setting;
import dev.baton.engine.model.Runner;
import dev.baton.engine.model.Step;
import dev.baton.engine.model.coordination.CoordinationFact.VerdictsMeet;
import dev.baton.engine.typestate.Body;
import dev.baton.engine.vocabulary.CallNames;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Finds verdicts of one type that several roles give, and whether they meet. */
public final class Verdicts {
  private static final Pattern VERDICT =
      Pattern.compile(
          "\\w*(Verdict|Decision|Judg(e)?ment|Assessment|Vote|Approval|Opinion|Rating|Ruling|Review"
              + "|Evaluation|Score|Finding|Classification)");
  private static final Pattern RECONCILES =
      Pattern.compile(
          "(?i).*(reconcil|resolve|majority|unanim|vote|decide|combine|merge|arbitrat"
              + "|consensus|agree|aggregate|strictest|allMatch|anyMatch|max|min|compare).*");
  private final Setting setting;
  private final Gathered gathered;
  private final List<VerdictsMeet> found = new ArrayList<>();

  private Verdicts(Setting setting) {
    this.setting = setting;
    this.gathered = new Gathered(setting, Verdicts::isReconciliation);
  }

  /** Where verdicts of several roles come together in the program. */
  public static List<VerdictsMeet> find(Setting setting) {
    Verdicts verdicts = new Verdicts(setting);
    Map<String, Set<String>> roles = verdicts.givers();
    if (!roles.isEmpty()) {
      setting.world().program().methods().forEach(method -> verdicts.look(method, roles));
    }
    return verdicts.found;
  }

  /** The types that two roles or more return from their entry points. */
  private Map<String, Set<String>> givers() {
    Map<String, Set<String>> roles = new TreeMap<>();
    for (MethodCode method : setting.world().program().methods()) {
      Runner runner = setting.world().roles().of(method);
      String type = CallNames.returned(method.ref());
      if (runner.kind() == Runner.Kind.ROLE
          && setting.world().roles().isEntry(method)
          && isVerdict(type)) {
        roles.computeIfAbsent(type, t -> new TreeSet<>()).add(runner.role());
      }
    }
    roles.values().removeIf(givers -> givers.size() < 2);
    return roles;
  }

  private boolean isVerdict(String descriptor) {
    if (!descriptor.startsWith("L")) {
      return false;
    }
    String type = descriptor.substring(1, descriptor.length() - 1);
    TypeCode code = setting.world().program().type(type);
    return code != null && VERDICT.matcher(Types.simple(type)).matches();
  }

  private void look(MethodCode method, Map<String, Set<String>> roles) {
    Body body = setting.body(method);
    Map<String, Map<String, Op.Call>> given = new LinkedHashMap<>();
    for (Op op : method.ops()) {
      if (op instanceof Op.Call call) {
        String type = CallNames.returned(call.target());
        for (MethodCode target :
            roles.containsKey(type) ? body.targets(call) : List.<MethodCode>of()) {
          Runner runner = setting.world().roles().of(target);
          if (runner.kind() == Runner.Kind.ROLE) {
            given
                .computeIfAbsent(type, t -> new LinkedHashMap<>())
                .putIfAbsent(runner.role(), call);
          }
        }
      }
    }
    given.forEach(
        (type, calls) -> {
          if (calls.size() > 1 && !meet(calls, body)) {
            report(type, calls, body);
          }
        });
  }

  private void report(String type, Map<String, Op.Call> calls, Body body) {
    List<Step> others = new ArrayList<>();
    Op.Call last = null;
    for (Map.Entry<String, Op.Call> each : calls.entrySet()) {
      if (last != null) {
        others.add(new Step("the other verdict", body.at(last)));
      }
      last = each.getValue();
    }
    String name = Types.simple(type.replace(";", ""));
    if (last != null) {
      found.add(new VerdictsMeet(name, List.copyOf(calls.keySet()), others, body.at(last)));
    }
  }

  /** Whether one call gets both, or a collection of them, or code compares them. */
  private boolean meet(Map<String, Op.Call> calls, Body body) {
    List<Value> results = new ArrayList<>();
    calls.values().forEach(call -> results.add(new Value.Result(call.id())));
    for (int op = 0; op < body.ops().size(); op++) {
      if (body.op(op) instanceof Op.Call call && takesAll(call, results, body)) {
        return true;
      }
      if (body.op(op) instanceof Op.Test test && comparesBoth(test, results, body)) {
        return true;
      }
      if (body.op(op) instanceof Op.Call call
          && !results.contains(new Value.Result(call.id()))
          && isReconciliation(call)) {
        return true;
      }
    }
    return testsAll(results, body)
        || gathered.inACollection(results, body)
        || calls.values().stream().allMatch(call -> gathered.inAStream(call, body));
  }

  private static boolean takesAll(Op.Call call, List<Value> results, Body body) {
    List<Value> all = new ArrayList<>();
    call.arguments().forEach(all::addAll);
    for (Value value : List.copyOf(all)) {
      for (Op op : body.ops()) {
        if (op instanceof Op.StoreElement store && store.array().contains(value)) {
          all.addAll(store.value());
        }
      }
    }
    return all.containsAll(results);
  }

  private static boolean comparesBoth(Op.Test test, List<Value> results, Body body) {
    List<Value> both = new ArrayList<>(test.left().values());
    both.addAll(test.right().values());
    return body.sources(both).containsAll(results);
  }

  private static boolean isReconciliation(Op.Call call) {
    boolean names =
        RECONCILES.matcher(CallNames.method(call)).matches()
            || CallNames.owner(call).endsWith("Reconciler");
    return names && !CallNames.returned(call.target()).equals("V");
  }

  /** Each is asked, so the code decides by all of them. */
  private static boolean testsAll(List<Value> results, Body body) {
    for (Value result : results) {
      boolean tested =
          body.ops().stream()
              .anyMatch(
                  op ->
                      op instanceof Op.Test test
                          && body.sources(test.left().values()).contains(result));
      if (!tested) {
        return false;
      }
    }
    return true;
  }
}
