package dev.baton.engine.flow;

import dev.baton.engine.code.MethodCode;
import dev.baton.engine.code.MethodRef;
import dev.baton.engine.code.Op;
import dev.baton.engine.code.TypeCode;
import dev.baton.engine.code.Value;
import dev.baton.engine.model.Cell;
import dev.baton.engine.model.Fact.WriteKind;
import dev.baton.engine.model.Policy;
import dev.baton.engine.resolve.JdkModel;
import dev.baton.engine.resolve.Policies;
import dev.baton.engine.resolve.Program;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Adds what one body does to the method's summary. */
final class BodyEffects {
  private final MethodCode method;
  private final Program program;
  private final Policies policies;
  private final Summaries summaries;
  private final Ownership ownership;
  private final Values values;
  private final Summary summary;

  BodyEffects(MethodCode method, Program program, Policies policies, Summaries summaries) {
    this.method = method;
    this.program = program;
    this.policies = policies;
    this.summaries = summaries;
    this.ownership = new Ownership(method, policies);
    this.values = new Values(method, program, summaries::of);
    this.summary = summaries.of(method);
  }

  /** Whether anything new was learned. */
  boolean apply(Op op) {
    if (op instanceof Op.Store store) {
      return store(store);
    }
    if (op instanceof Op.StoreElement store) {
      boolean grew =
          touch(values.follow(store.array()), WriteKind.REPLACE, site("[]", store.line()));
      grew |= runLater(store.value(), store.line());
      return grew;
    }
    if (op instanceof Op.Load load) {
      return load(load);
    }
    if (op instanceof Op.Return result) {
      boolean grew = summary.addReturns(values.follow(result.value()));
      grew |= runLater(result.value(), result.line());
      return grew;
    }
    return op instanceof Op.Call call && call(call);
  }

  private boolean store(Op.Store store) {
    WriteKind kind =
        switch (store.change()) {
          case ASSIGN -> WriteKind.ASSIGN;
          case INCREASE -> WriteKind.INCREASE;
          case DECREASE -> WriteKind.DECREASE;
        };
    List<Value> targets = new ArrayList<>();
    if (store.base().isEmpty()) {
      targets.add(new Value.Static(store.owner(), store.name()));
    }
    for (Value base : values.follow(store.base())) {
      targets.add(new Value.Field(base, store.owner(), store.name()));
    }
    boolean grew = touch(targets, kind, site(store.name(), store.line()));
    if (method.ref().name().equals("<init>") && store.base().contains(new Value.Param(0))) {
      grew |= summary.addContents(store.name(), values.follow(store.value()));
    }
    grew |= runLater(store.value(), store.line());
    return grew;
  }

  private boolean load(Op.Load load) {
    Cell cell = policies.ofField(load.owner(), load.name());
    if (cell == null || cell.policy(Policy.AgentPrivate.class).isEmpty()) {
      return false;
    }
    boolean grew = false;
    List<Value> bases =
        load.base().isEmpty() ? List.of(new Value.Unknown()) : values.follow(load.base());
    for (Value base : bases) {
      Value target = new Value.Field(base, load.owner(), load.name());
      grew |= add(new Effect(target, null, null, null, site(load.name(), load.line()), List.of()));
    }
    return grew;
  }

  private Effect.Site site(String member, int line) {
    return new Effect.Site(method.ref(), member, line);
  }

  private boolean touch(List<Value> targets, WriteKind kind, Effect.Site site) {
    boolean grew = false;
    for (Value target : targets) {
      grew |= add(new Effect(target, kind, null, null, site, List.of()));
    }
    return grew;
  }

  private boolean add(Effect effect) {
    Effect kept = ownership.judge(effect);
    return kept != null && summary.add(kept);
  }

  private boolean call(Op.Call call) {
    List<List<Value>> arguments = call.arguments().stream().map(values::follow).toList();
    Set<MethodCode> targets = program.targets(call.target(), call.exact());
    Effect.Site site = site(call.target().name(), call.line());
    boolean grew = false;
    for (MethodCode target : targets) {
      grew |= run(target, arguments, site, call.id());
    }
    if (targets.isEmpty()) {
      grew |= external(call, arguments, site);
    }
    if (!call.isStatic()) {
      grew |= functions(arguments.get(0), arguments.subList(1, arguments.size()), site, call.id());
    }
    return grew;
  }

  /** A method that was read: its effects become ours, unless it starts another role. */
  private boolean run(MethodCode target, List<List<Value>> arguments, Effect.Site site, int id) {
    Cell mutator = policies.ofMutator(target);
    boolean grew = false;
    if (mutator != null) {
      Value receiver =
          arguments.isEmpty() || arguments.get(0).isEmpty()
              ? new Value.Unknown()
              : arguments.get(0).get(0);
      grew = add(new Effect(receiver, WriteKind.ASSIGN, null, mutator, site, List.of()));
    }
    if (!summaries.flowsInto(target, method) || mutator != null) {
      return grew;
    }
    Summary callee = summaries.of(target);
    for (Effect effect : callee.effects()) {
      grew |= inherit(effect, arguments, site, id);
    }
    for (Summary.Invocation invocation : callee.invocations()) {
      List<List<Value>> given =
          invocation.arguments().stream().map(v -> Values.substitute(v, arguments, id)).toList();
      List<Value> function = values.follow(Values.substitute(invocation.function(), arguments, id));
      grew |= functions(function, given, site, id);
    }
    return grew;
  }

  private boolean inherit(Effect effect, List<List<Value>> arguments, Effect.Site site, int id) {
    boolean grew = false;
    Value key = effect.key();
    List<Value> keys =
        key == null ? List.of() : values.follow(Values.substitute(key, arguments, id));
    Value newKey = keys.isEmpty() ? key : keys.get(0);
    List<Value> targets = values.follow(Values.substitute(effect.target(), arguments, id));
    for (Value target : targets.isEmpty() ? List.<Value>of(new Value.Unknown()) : targets) {
      Effect here = effect.calledFrom(site, target, newKey);
      // the caller that supplies the key is the one that writes under it
      grew |=
          add(
              key instanceof Value.Param && !(newKey instanceof Value.Param)
                  ? here.atCall()
                  : here);
    }
    return grew;
  }

  /** Runs those of the values that are functions; one that the caller supplies is left to it. */
  private boolean functions(
      List<Value> candidates, List<List<Value>> arguments, Effect.Site site, int id) {
    boolean grew = false;
    for (Value candidate : candidates) {
      if (candidate instanceof Value.Function function) {
        MethodCode body = program.resolve(function.target());
        List<List<Value>> all = new ArrayList<>(function.captured());
        if (function.target().name().equals("<init>")) {
          all.add(0, List.of(new Value.Fresh(id, function.target().owner())));
        }
        all.addAll(arguments);
        grew |= body == null ? functionOfJdk(function, all, site) : run(body, all, site, id);
      } else if (Paths.root(candidate) instanceof Value.Param) {
        grew |= summary.add(new Summary.Invocation(candidate, arguments, site));
      }
    }
    return grew;
  }

  private boolean functionOfJdk(
      Value.Function function, List<List<Value>> arguments, Effect.Site site) {
    WriteKind change = JdkModel.change(function.target());
    return change != null
        && !function.isStatic()
        && !arguments.isEmpty()
        && touch(arguments.get(0), change, site);
  }

  private boolean runLater(List<Value> stored, int line) {
    boolean grew = false;
    for (Value value : values.follow(stored)) {
      if (value instanceof Value.Function) {
        grew |= functions(List.of(value), List.of(), site("->", line), -line);
      }
    }
    return grew;
  }

  private boolean external(Op.Call call, List<List<Value>> arguments, Effect.Site site) {
    boolean grew = false;
    MethodRef target = call.target();
    int changed = JdkModel.changedArgument(target);
    if (call.isStatic() && changed >= 0 && changed < arguments.size()) {
      grew |= touch(arguments.get(changed), WriteKind.REPLACE, site);
    }
    WriteKind change = call.isStatic() ? null : JdkModel.change(target);
    if (change != null) {
      grew |= touch(arguments.get(0), change, site);
      grew |= JdkModel.isKeyed(target) && keyed(arguments, change, site);
    }
    List<Value> element =
        call.isStatic() ? List.of() : arguments.get(0).stream().map(Paths::element).toList();
    List<List<Value>> given = List.of(element, element);
    for (List<Value> argument : arguments) {
      grew |=
          functions(
              argument.stream().filter(Value.Function.class::isInstance).toList(),
              given,
              site,
              call.id());
      grew |= objectsThatRun(argument, given, site, call);
    }
    return grew;
  }

  private boolean keyed(List<List<Value>> arguments, WriteKind change, Effect.Site site) {
    boolean grew = false;
    for (Value key : arguments.get(1)) {
      for (Value map : arguments.get(0)) {
        grew |= add(new Effect(map, change, key, null, site, List.of()));
      }
    }
    return grew;
  }

  /** An object of ours that is given to the JDK, a task or a callback, is run by it. */
  private boolean objectsThatRun(
      List<Value> argument, List<List<Value>> given, Effect.Site site, Op.Call call) {
    boolean grew = false;
    for (Value value : argument) {
      TypeCode type = value instanceof Value.Fresh fresh ? program.type(fresh.type()) : null;
      if (type != null && !call.target().name().equals("<init>") && isTask(type)) {
        for (MethodCode body : type.methods()) {
          if (!body.ref().isInitialiser() && !body.isStatic()) {
            List<List<Value>> all = new ArrayList<>(List.of(List.of(value)));
            all.addAll(given);
            grew |= run(body, all, site, call.id());
          }
        }
      }
    }
    return grew;
  }

  private static boolean isTask(TypeCode type) {
    return Program.supertypes(type).stream()
        .anyMatch(
            s ->
                s.startsWith("java/util/")
                    || s.equals("java/lang/Runnable")
                    || s.equals("java/lang/Thread"));
  }
}
