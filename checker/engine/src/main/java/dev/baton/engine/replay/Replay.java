package dev.baton.engine.replay;

import dev.baton.engine.code.MethodCode;
import dev.baton.engine.code.MethodRef;
import dev.baton.engine.code.TypeCode;
import dev.baton.engine.flow.World;
import dev.baton.engine.model.Place;
import dev.baton.engine.resolve.Program;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Carries code out on paper. Every branch is taken once and in the order of the text, calls of read
 * methods are entered, others are noted on the objects that they concern. Not thread-safe.
 */
public final class Replay {
  private static final int MAX_DEPTH = 14;
  private static final int MAX_OPS = 60_000;
  private final World world;
  private final Program program;
  private final Injection injection;
  private final Deque<MethodRef> stack = new ArrayDeque<>();
  private final Statics statics;
  private final Set<Made> made = new LinkedHashSet<>();
  private final IdentityHashMap<Act, Made> resultOf = new IdentityHashMap<>();
  private List<Act> acts = new ArrayList<>();
  private final Certainty certainty = new Certainty();
  private int spent;

  public Replay(World world) {
    this.world = world;
    this.program = world.program();
    this.injection = new Injection(this, program);
    this.statics = new Statics(this, program);
  }

  /** What is carried out, resolved. */
  public World world() {
    return world;
  }

  /** Every object that a call of an unread method or constructor gave so far, in order. */
  public List<Made> made() {
    return List.copyOf(made);
  }

  /** The object that a call gave, where it gave a new one. */
  public @Nullable Made resultOf(Act act) {
    return resultOf.get(act);
  }

  /** Carries out a method that something outside calls: what it needs is injected. */
  public Outcome run(MethodCode method) {
    spent = 0;
    List<Set<Thing>> arguments = new ArrayList<>();
    if (!method.isStatic()) {
      arguments.add(Set.of(injection.instance(method.ref().owner())));
    }
    for (String type : Descriptors.parameters(method.ref().descriptor())) {
      arguments.add(injection.provide(type));
    }
    return outcome(() -> enter(method, arguments));
  }

  /** Calls a function object: a lambda, a method reference, or an object with this method. */
  public Outcome call(Thing function, String method, List<Set<Thing>> arguments) {
    spent = 0;
    return outcome(() -> apply(function, method, arguments));
  }

  /** Runs a tool: a method of which the parameters of this type are given the context. */
  public Outcome tool(MethodCode method, Thing owner, String contextType, Made context) {
    spent = 0;
    List<Set<Thing>> arguments = new ArrayList<>();
    if (!method.isStatic()) {
      arguments.add(Set.of(owner));
    }
    for (String type : Descriptors.parameters(method.ref().descriptor())) {
      boolean gets = Act.simple(type).equals(contextType);
      arguments.add(Set.of(gets ? context : Thing.UNKNOWN));
    }
    return outcome(() -> enter(method, arguments));
  }

  private Outcome outcome(Supplier<Set<Thing>> work) {
    List<Act> before = acts;
    acts = new ArrayList<>();
    Set<Thing> returned = work.get();
    Outcome outcome = new Outcome(returned, List.copyOf(acts));
    acts = before;
    return outcome;
  }

  /** Where the act stands. */
  public Place place(Act act) {
    TypeCode type = program.type(act.host().owner());
    return type == null
        ? Place.line(act.host().owner(), act.line())
        : world.places().write(type, act.name(), act.line());
  }

  Set<Thing> apply(Thing function, String method, List<Set<Thing>> arguments) {
    Set<Thing> found = new LinkedHashSet<>();
    if (function instanceof Thing.Code code) {
      List<Set<Thing>> all = new ArrayList<>(code.captured());
      all.addAll(arguments);
      found.addAll(invoke(code.target(), code.isStatic(), all));
    } else if (function instanceof Made object) {
      for (MethodCode candidate : implementing(object, method, arguments.size())) {
        List<Set<Thing>> all = new ArrayList<>(List.of(Set.of(object)));
        all.addAll(arguments);
        found.addAll(enter(candidate, all));
      }
    }
    return found;
  }

  /** The methods of this name and number of parameters, the nearest first; no bridges. */
  private List<MethodCode> implementing(Made object, String method, int parameters) {
    for (TypeCode t = program.type(object.type()); t != null; t = program.type(t.superName())) {
      List<MethodCode> found =
          t.methods().stream()
              .filter(m -> m.ref().name().equals(method) && !m.isSynthetic())
              .filter(m -> Descriptors.parameters(m.ref().descriptor()).size() == parameters)
              .filter(m -> !m.ops().isEmpty())
              .toList();
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  private Set<Thing> invoke(MethodRef target, boolean isStatic, List<Set<Thing>> arguments) {
    if (target.isInitialiser()) {
      Made object = new Made(target.owner(), null);
      List<Set<Thing>> all = new ArrayList<>(List.of(Set.of(object)));
      all.addAll(arguments);
      construct(target, all, target, 0);
      return Set.of(object);
    }
    return call(new Act(target, isStatic, arguments, target, 0, certainty.holds()), isStatic);
  }

  /** A constructor runs, on the object that stands first among the arguments. */
  void construct(MethodRef target, List<Set<Thing>> arguments, MethodRef host, int line) {
    MethodCode body = program.method(target);
    if (body != null) {
      enter(body, arguments);
      return;
    }
    Act act = new Act(target, false, arguments, host, line, certainty.holds());
    for (Thing thing : act.receiver()) {
      if (thing instanceof Made object && !target.owner().startsWith("java/lang/Object")) {
        object.born(act);
        note(object);
      }
    }
    acts.add(act);
  }

  /** A method is called; what it can return. */
  Set<Thing> call(Act act, boolean exact) {
    Collection<MethodCode> targets = targets(act, exact);
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

  private Collection<MethodCode> targets(Act act, boolean exact) {
    Set<MethodCode> found = new LinkedHashSet<>();
    if (exact) {
      add(found, program.resolve(act.target()));
      return found;
    }
    for (Thing receiver : act.receiver()) {
      if (receiver instanceof Made object && program.type(object.type()) != null) {
        add(found, program.resolve(act.target().in(object.type())));
      }
    }
    if (found.isEmpty() && act.receiver().stream().noneMatch(Thing.Code.class::isInstance)) {
      program.targets(act.target(), false).forEach(target -> add(found, target));
    }
    return found.size() > 3 ? List.of() : found;
  }

  private static void add(Set<MethodCode> found, @Nullable MethodCode m) {
    if (m != null && !m.ops().isEmpty()) {
      found.add(m);
    }
  }

  private Set<Thing> outside(Act act) {
    acts.add(act);
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
    Library.fill(act);
    Set<Thing> label = statics.labels(act);
    if (!label.isEmpty()) {
      return label;
    }
    Set<Thing> result = Library.result(act, callbacks(act));
    result.forEach(this::note);
    return result;
  }

  /** Runs what is given to the JDK to be run, on what is inside the receiver. */
  private Set<Thing> callbacks(Act act) {
    Set<Thing> produced = new LinkedHashSet<>();
    if (!act.target().owner().startsWith("java/")) {
      return produced;
    }
    Set<Thing> inside = new LinkedHashSet<>();
    act.receiver().forEach(t -> inside.addAll(t instanceof Made m ? m.elements() : Set.of()));
    if (inside.isEmpty()) {
      inside.add(Thing.UNKNOWN);
    }
    for (int i = 0; i < act.count(); i++) {
      for (Thing argument : act.argument(i)) {
        if (argument instanceof Thing.Code code) {
          boolean before = certainty.lose();
          produced.addAll(apply(code, "", Descriptors.padded(code, inside)));
          certainty.back(before);
        }
      }
    }
    return produced;
  }

  private void note(Thing thing) {
    if (thing instanceof Made object && made.add(object) && object.birth() != null) {
      resultOf.put(object.birth(), object);
    }
  }

  /** How sure it is that what is being carried out happens. */
  Certainty certainty() {
    return certainty;
  }

  /** Carries out a body; what it can return. */
  Set<Thing> enter(MethodCode method, List<Set<Thing>> arguments) {
    if (stack.size() >= MAX_DEPTH || stack.contains(method.ref()) || spent > MAX_OPS) {
      return Set.of(Thing.UNKNOWN);
    }
    spent += method.ops().size();
    stack.push(method.ref());
    try {
      return new Body(this, method, arguments).run();
    } finally {
      stack.pop();
    }
  }

  /** What static fields hold. */
  Statics statics() {
    return statics;
  }

  /** The content of an object's field. */
  Set<Thing> readField(Made object, String name) {
    Set<Thing> content = object.fields().get(name);
    return content != null ? content : injection.field(object, name);
  }
}
