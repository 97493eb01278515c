package dev.baton.engine.flow;

import dev.baton.engine.code.MethodCode;
import dev.baton.engine.code.MethodRef;
import dev.baton.engine.code.Value;
import dev.baton.engine.effect.Edge;
import dev.baton.engine.effect.Effect;
import dev.baton.engine.effect.Slots;
import dev.baton.engine.effect.TypesAround;
import dev.baton.engine.effect.ValueTypes;
import dev.baton.engine.resolve.Program;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which places are looked into before all is told: those on the paths of what is touched, called,
 * and given to what tells, and those on the paths of what such a place holds. What other places
 * hold is never asked for, but for agents that somebody keeps, and for all content of cells where
 * there is any. Grows; not thread-safe.
 */
final class Demand {
  private final Program program;
  private final ValueTypes types;
  private final Set<String> agents;
  private final boolean everything;
  private final boolean keys;
  private final Set<String> slots = new HashSet<>();
  private final Set<Value> statics = new HashSet<>();
  private final Map<MethodRef, Set<Value>> parameters = new HashMap<>();
  private final Set<String> remembering = new HashSet<>();
  private boolean grew;

  Demand(World world, ValueTypes types) {
    this.program = world.program();
    this.types = types;
    this.agents = world.roles().agents();
    this.everything = !world.summaries().cellsHoldNothing();
    this.keys = world.policies().hasKeys();
  }

  /** Whether more is looked into since this was last asked. */
  boolean grew() {
    boolean was = grew;
    grew = false;
    return was;
  }

  /** What the effect touches is looked up, and who holds the agent that remembers it. */
  void of(Effect effect, MethodCode method) {
    of(effect.target(), method);
    Value key = effect.touch().key();
    if (key != null) {
      of(key, method);
    }
    Value at = effect.target();
    while (at instanceof Value.Element element) {
      at = element.base();
    }
    if (at instanceof Value.Field field) {
      String owner = program.declaringType(field.owner(), field.name());
      if (agents.contains(owner)) {
        grew |= remembering.add(owner);
      }
    }
  }

  void of(Collection<List<Value>> values, MethodCode method) {
    for (List<Value> each : values) {
      for (Value value : each) {
        of(value, method);
      }
    }
  }

  /** The value is looked up. */
  void of(Value value, MethodCode method) {
    Value at = value;
    while (true) {
      if (at instanceof Value.Field field) {
        grew |= slots.add(Slots.field(program, field.owner(), field.name()));
        at = field.base();
      } else if (at instanceof Value.Element element) {
        grew |= slots.add(Slots.ELEMENT);
        at = element.base();
      } else {
        break;
      }
    }
    if (at instanceof Value.Function function) {
      of(function.captured(), method);
    } else if (at instanceof Value.Static) {
      grew |= statics.add(at);
    } else if (at instanceof Value.Param param) {
      if (parameters.computeIfAbsent(method.ref(), m -> new HashSet<>()).add(param)) {
        grew |= statics.add(Slots.parameter(method.ref(), param.index()));
      }
    }
  }

  /** Whether it matters that the method makes the reference. */
  boolean asksFor(Edge edge, MethodCode method) {
    return everything
        || (edge.slot().equals(Slots.VALUE)
            ? statics.contains(edge.base())
            : slots.contains(edge.slot()))
        || (keys && !Slots.keyOf(edge.slot()).isEmpty())
        || isAgent(edge.value(), method);
  }

  /** Who keeps an agent decides how many it serves. */
  private boolean isAgent(Value value, MethodCode method) {
    if (remembering.isEmpty()) {
      return false;
    }
    if (value instanceof Value.Fresh fresh) {
      return remembering.contains(fresh.type());
    }
    if (!(value instanceof Value.Param)) {
      return false;
    }
    String type = types.of(value, method);
    for (String agent : remembering) {
      if (TypesAround.mayBe(type, program.family(agent), program)) {
        return true;
      }
    }
    return false;
  }
}
