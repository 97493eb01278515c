package dev.baton.engine.replay;

import dev.baton.engine.code.MethodCode;
import dev.baton.engine.code.TypeCode;
import dev.baton.engine.flow.World;
import dev.baton.engine.model.Place;
import dev.baton.engine.replay.thing.Act;
import dev.baton.engine.replay.thing.Descriptors;
import dev.baton.engine.replay.thing.Made;
import dev.baton.engine.replay.thing.Thing;
import dev.baton.engine.resolve.Program;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Carries code out on paper. What depends on constants alone is worked out, branches that do not
 * are taken each way, calls of read methods are entered, others are noted on the objects that they
 * concern. Not thread-safe.
 */
public final class Replay {
  private final World world;
  private final Program program;
  private final Journal journal = new Journal();
  private final Execution execution;

  /**
   * Carries out nothing yet.
   *
   * @param program what is entered of the world: calls of the rest are noted
   */
  public Replay(World world, Program program) {
    this.world = world;
    this.program = program;
    this.execution = new Execution(program, journal);
  }

  /** What is carried out, resolved. */
  public World world() {
    return world;
  }

  /** Every object that a call of an unread method or constructor gave so far, in order. */
  public List<Made> made() {
    return journal.made();
  }

  /** The object that a call gave, where it gave a new one. */
  public @Nullable Made resultOf(Act act) {
    return journal.resultOf(act);
  }

  /** Whether something outside gives this one object to everybody who needs its type. */
  public boolean isInjected(Made object) {
    return execution.injection().isProvided(object);
  }

  /** Carries out a method that something outside calls: what it needs is injected. */
  public Outcome run(MethodCode method) {
    execution.start();
    return journal.outcome(() -> execution.enter(method, execution.injection().arguments(method)));
  }

  /** Calls a function object: a lambda, a method reference, or an object with this method. */
  public Outcome call(Thing function, String method, List<Set<Thing>> arguments) {
    execution.start();
    return journal.outcome(() -> execution.apply(function, method, arguments));
  }

  /** Whether a function object has a method of this name with so many parameters, that was read. */
  public boolean has(Thing function, String method, int parameters) {
    return function instanceof Made object
        && !new Dispatch(program).implementing(object, method, parameters).isEmpty();
  }

  /** Runs a tool: a method of which the parameters of this type are given the context. */
  public Outcome tool(MethodCode method, Thing owner, String contextType, Made context) {
    execution.start();
    List<Set<Thing>> arguments = new ArrayList<>();
    if (!method.isStatic()) {
      arguments.add(Set.of(owner));
    }
    for (String type : Descriptors.parameters(method.ref().descriptor())) {
      boolean gets = Act.simple(type).equals(contextType);
      arguments.add(Set.of(gets ? context : Thing.UNKNOWN));
    }
    return journal.outcome(() -> execution.enter(method, arguments));
  }

  /** Where the change stands. */
  public Place place(Change change) {
    TypeCode type = program.type(change.host().owner());
    return type == null
        ? Place.line(change.host().owner(), change.line())
        : world.places().write(type, change.field(), change.line());
  }

  /** Where the act stands. */
  public Place place(Act act) {
    TypeCode type = program.type(act.host().owner());
    return type == null
        ? Place.line(act.host().owner(), act.line())
        : world.places().write(type, act.name(), act.line());
  }
}
