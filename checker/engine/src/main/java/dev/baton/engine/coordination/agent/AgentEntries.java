package dev.baton.engine.coordination.agent;

import dev.baton.engine.code.MethodCode;
import dev.baton.engine.code.MethodRef;
import dev.baton.engine.code.Op;
import dev.baton.engine.code.TypeCode;
import dev.baton.engine.code.Value;
import dev.baton.engine.library.Library;
import dev.baton.engine.model.Runner;
import dev.baton.engine.resolve.Program;
import dev.baton.engine.resolve.Roles;
import dev.baton.engine.typestate.Returned;
import dev.baton.engine.vocabulary.CallNames;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The methods by which agents are asked. What stands inside an agent's type runs as its role, but
 * is none that others ask; nor is one asked by being made, compared, or printed. A call through a
 * common type asks an agent where at least half of what it can run are agents': of the many that
 * implement a general type one may be an agent, and the type is none for that. Not thread-safe.
 */
public final class AgentEntries {
  /** A longer method is no getter. */
  private static final int SHORT = 8;

  private final Program program;
  private final Roles roles;
  private final Map<MethodRef, Boolean> known = new HashMap<>();
  private final Map<String, Boolean> askedAsObjects = new HashMap<>();
  private final Set<String> names = new HashSet<>();

  public AgentEntries(Program program, Roles roles) {
    this.program = program;
    this.roles = roles;
    for (MethodCode method : program.methods()) {
      if (isOne(method)) {
        names.add(method.ref().name());
      }
    }
  }

  /** Whether an agent is asked by running the method. */
  public boolean isOne(MethodCode method) {
    return roles.of(method).kind() == Runner.Kind.ROLE
        && known.computeIfAbsent(method.ref(), ref -> isAskedBy(method));
  }

  private boolean isAskedBy(MethodCode method) {
    if (!roles.isEntry(method) || CallNames.isOfEveryObject(method.ref())) {
      return false;
    }
    return roles.isDeclaredEntry(method)
        || (!isBeside(method)
            && program.family(method.ref().owner()).stream()
                .map(program::type)
                .anyMatch(t -> t != null && roles.declaredRole(t.annotations()) != null));
  }

  /** A static method of a type whose objects are the agents helps whoever calls it. */
  private boolean isBeside(MethodCode method) {
    TypeCode type = program.type(method.ref().owner());
    return method.isStatic()
        && type != null
        && askedAsObjects.computeIfAbsent(type.name(), name -> isAskedAsObject(type));
  }

  private boolean isAskedAsObject(TypeCode type) {
    for (MethodCode each : type.methods()) {
      if (!each.isStatic() && roles.isEntry(each) && !CallNames.isOfEveryObject(each.ref())) {
        return true;
      }
    }
    return false;
  }

  /** Whether agents are asked by methods of this name; {@link #areAsked} is for no other call. */
  public boolean areNamed(Op.Call call) {
    return names.contains(call.target().name());
  }

  /** Whether the call asks an agent of another role than the caller's. */
  public boolean areAsked(Op.Call call, MethodCode caller) {
    if (!areNamed(call)) {
      return false;
    }
    MethodRef named = named(call);
    MethodCode own = program.resolve(named);
    if (own != null
        && isOne(own)
        && (isAlone(call, caller) || !roles.of(caller).equals(roles.of(own)))) {
      return isAnother(own, caller);
    }
    List<MethodCode> bodies = program.bodies(named).stream().map(this::bridged).distinct().toList();
    List<MethodCode> agents = bodies.stream().filter(this::isOne).toList();
    return agents.size() * 2 >= bodies.size()
        && !Library.isJdk(named.owner())
        && agents.stream().anyMatch(agent -> isAnother(agent, caller));
  }

  /** Whether no override is meant: of a static, of what was made in sight, of the caller itself. */
  private static boolean isAlone(Op.Call call, MethodCode caller) {
    return call.exact()
        || call.isStatic()
        || call.arguments().get(0).stream().allMatch(Value.Fresh.class::isInstance)
        || (!caller.isStatic() && call.arguments().get(0).equals(List.of(new Value.Param(0))));
  }

  /** Where the receiver was made in sight, its own type says more than the one it is called by. */
  private static MethodRef named(Op.Call call) {
    List<Value> receiver = call.isStatic() ? List.of() : call.arguments().get(0);
    return receiver.size() == 1 && receiver.get(0) instanceof Value.Fresh made
        ? call.target().in(made.type())
        : call.target();
  }

  /** What a method runs that the compiler wrote for a type argument. */
  private MethodCode bridged(MethodCode method) {
    for (Op op : method.isSynthetic() ? method.ops() : List.<Op>of()) {
      if (op instanceof Op.Call call && call.target().name().equals(method.ref().name())) {
        MethodCode meant = program.resolve(call.target());
        return meant == null ? method : meant;
      }
    }
    return method;
  }

  private boolean isAnother(MethodCode agent, MethodCode caller) {
    return !roles.of(caller).equals(roles.of(agent)) && !isAccessor(agent);
  }

  /** It says what something is, and works out nothing. */
  private static boolean isAccessor(MethodCode method) {
    List<Value> returned = Returned.of(method);
    boolean field =
        method.ops().size() == 2 && returned.size() == 1 && returned.get(0) instanceof Value.Field;
    return CallNames.takesNothing(method.ref())
        && (field
            || (CallNames.isGetter(method.ref())
                && method.ops().size() <= SHORT
                && asksGetters(method)));
  }

  private static boolean asksGetters(MethodCode method) {
    return method.ops().stream()
        .allMatch(
            op ->
                op instanceof Op.Load
                    || op instanceof Op.Test
                    || op instanceof Op.Return
                    || (op instanceof Op.Call call
                        && CallNames.takesNothing(call.target())
                        && CallNames.isGetter(call.target())));
  }
}
