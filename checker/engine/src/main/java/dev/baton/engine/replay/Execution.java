package dev.baton.engine.replay;

import dev.baton.engine.code.Instruction;
import dev.baton.engine.code.MethodCode;
import dev.baton.engine.code.MethodRef;
import dev.baton.engine.library.Library;
import dev.baton.engine.replay.machine.Certainty;
import dev.baton.engine.replay.machine.Host;
import dev.baton.engine.replay.machine.Machine;
import dev.baton.engine.replay.machine.Pure;
import dev.baton.engine.replay.thing.Act;
import dev.baton.engine.replay.thing.Items;
import dev.baton.engine.replay.thing.Made;
import dev.baton.engine.replay.thing.Thing;
import dev.baton.engine.resolve.Program;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Carries out calls: enters bodies that were read, and notes calls of others on what they concern.
 */
final class Execution implements Host {
  private static final int MAX_DEPTH = 24;
  private static final int MAX_STEPS = 400_000;
  private final Deque<MethodRef> stack = new ArrayDeque<>();
  private final Certainty certainty = new Certainty();
  private final Machine.Prepared prepared = new Machine.Prepared();
  private final FunctionRuns functions = new FunctionRuns(this);
  private final Sequences sequences = new Sequences();
  private final Journal journal;
  private final Dispatch dispatch;
  private final Injection injection;
  private final Statics statics;
  private int spent;

  Execution(Program program, Journal journal) {
    this.journal = journal;
    this.dispatch = new Dispatch(program);
    this.injection = new Injection(this, program);
    this.statics = new Statics(this, program);
  }

  /** What a container would give. */
  Injection injection() {
    return injection;
  }

  /** Something outside starts: it has all its steps before it. */
  void start() {
    spent = 0;
  }

  <V> V fresh(Supplier<V> work) {
    return journal.fresh(work);
  }

  Set<Thing> apply(Thing function, String method, List<Set<Thing>> arguments) {
    Set<Thing> found = new LinkedHashSet<>();
    if (function instanceof Thing.Code code) {
      List<Set<Thing>> all = new ArrayList<>(code.captured());
      all.addAll(arguments);
      found.addAll(invoke(code.target(), code.isStatic(), all));
    } else if (function instanceof Made object) {
      for (MethodCode candidate : dispatch.implementing(object, method, arguments.size())) {
        List<Set<Thing>> all = new ArrayList<>(List.of(Set.of(object)));
        all.addAll(arguments);
        found.addAll(enter(candidate, all));
      }
    }
    return found;
  }

  private Set<Thing> invoke(MethodRef target, boolean isStatic, List<Set<Thing>> arguments) {
    if (target.isInitialiser()) {
      Made object = new Made(target.owner(), null);
      List<Set<Thing>> all = new ArrayList<>(List.of(Set.of(object)));
      all.addAll(arguments);
      construct(target, all, target, 0);
      return Set.of(object);
    }
    if (!isStatic && arguments.isEmpty()) {
      return Set.of(Thing.UNKNOWN); // bound to what was not understood
    }
    Act act =
        new Act(
            target,
            isStatic,
            arguments,
            target,
            0,
            certainty.holds(),
            journal.run(),
            certainty.path());
    return call(act, isStatic);
  }

  @Override
  public void construct(MethodRef target, List<Set<Thing>> arguments, MethodRef host, int line) {
    MethodCode body = dispatch.constructor(target);
    if (body != null) {
      enter(body, arguments);
      born(
          new Act(
              target,
              false,
              arguments,
              host,
              line,
              certainty.holds(),
              journal.run(),
              certainty.path()));
      return;
    }
    if (target.owner().equals("java/lang/Enum")) {
      name(arguments);
      return;
    }
    Act act =
        new Act(
            target,
            false,
            arguments,
            host,
            line,
            certainty.holds(),
            journal.run(),
            certainty.path());
    for (Thing thing : act.receiver()) {
      if (thing instanceof Made object && !target.owner().startsWith("java/lang/Object")) {
        object.born(act);
        journal.made(object);
      }
    }
    journal.act(act);
  }

  /** What no constructor of a library has made was made by this call. */
  private static void born(Act act) {
    for (Thing thing : act.receiver()) {
      if (thing instanceof Made object && object.type().equals(act.target().owner())) {
        object.born(act);
      }
    }
  }

  /** An enum constant is given its name and its place. */
  private static void name(List<Set<Thing>> arguments) {
    Object name = arguments.size() > 2 ? Thing.constant(arguments.get(1)) : null;
    Object place = arguments.size() > 2 ? Thing.constant(arguments.get(2)) : null;
    for (Thing thing : arguments.get(0)) {
      if (thing instanceof Made constant && name instanceof String text) {
        constant.named(text, place instanceof Integer i ? i : -1);
      }
    }
  }

  @Override
  public Act act(Instruction.Invoke invoke, List<Set<Thing>> arguments, MethodRef host) {
    return new Act(
        invoke.target(),
        invoke.isStatic(),
        arguments,
        host,
        invoke.line(),
        certainty.holds(),
        journal.run(),
        certainty.path());
  }

  @Override
  public Set<Thing> call(Act act, boolean exact) {
    Collection<MethodCode> targets = dispatch.targets(act, exact);
    Set<Thing> found = new LinkedHashSet<>();
    if (!targets.isEmpty()) {
      targets.forEach(target -> found.addAll(enter(target, act.arguments())));
      return found;
    }
    if (!act.isStatic()) {
      for (Thing receiver : act.receiver()) {
        if (receiver instanceof Thing.Code) {
          found.addAll(
              apply(receiver, act.name(), act.arguments().subList(1, act.arguments().size())));
        }
      }
    }
    Set<Thing> outside = outside(act);
    return found.isEmpty() ? outside : found;
  }

  private Set<Thing> outside(Act act) {
    journal.act(act);
    for (Thing receiver : act.receiver()) {
      if (receiver instanceof Made object) {
        object.log().add(act);
      }
    }
    for (int i = 0; i < act.count(); i++) {
      for (Thing given : Chains.flat(act.argument(i))) {
        if (given instanceof Made object) {
          object.uses().add(act);
        }
      }
    }
    Set<Thing> known = Pure.result(act);
    if (known == null) {
      known = statics.labels(act);
    }
    if (known == null) {
      known = injection.lookup(act);
    }
    if (known != null) {
      return known;
    }
    Items produced = functions.run(act);
    if (Library.isJdk(act.target().owner()) || Chains.isGuava(act.target().owner())) {
      Sequences.change(act);
      known = sequences.result(act);
      known = known == null ? Maps.result(act) : known;
    }
    Set<Thing> result = known == null ? Returns.result(act, produced) : known;
    result.forEach(journal::made);
    return result;
  }

  @Override
  public Certainty certainty() {
    return certainty;
  }

  @Override
  public boolean spend() {
    return ++spent <= MAX_STEPS;
  }

  @Override
  public @Nullable Boolean isA(String type, String wanted) {
    return dispatch.isA(type, wanted);
  }

  /** Carries out a body; what it can return. */
  Set<Thing> enter(MethodCode method, List<Set<Thing>> arguments) {
    if (stack.size() >= MAX_DEPTH || stack.contains(method.ref()) || spent > MAX_STEPS) {
      return Set.of(Thing.UNKNOWN);
    }
    stack.push(method.ref());
    try {
      return Machine.run(this, prepared, method, arguments);
    } finally {
      stack.pop();
    }
  }

  @Override
  public Set<Thing> readStatic(String owner, String name) {
    return statics.read(owner, name);
  }

  @Override
  public void writeStatic(String owner, String name, Set<Thing> values) {
    statics.write(owner, name, values);
  }

  @Override
  public void compared(Set<Thing> left, Set<Thing> right) {
    if (Thing.constant(right) instanceof Number) {
      journal.compared(left);
    } else if (Thing.constant(left) instanceof Number) {
      journal.compared(right);
    }
  }

  @Override
  public void wrote(Made object, String field, MethodRef host, int line) {
    if (!host.isInitialiser()) {
      journal.change(new Change(object, field, host, line));
    }
  }

  @Override
  public Set<Thing> readField(Made object, String name) {
    Set<Thing> content = object.fields().get(name);
    return content != null ? content : injection.field(object, name);
  }
}
