package dev.baton.engine.interest;

import dev.baton.engine.code.Descriptors;
import dev.baton.engine.code.MethodCode;
import dev.baton.engine.code.MethodRef;
import dev.baton.engine.code.Op;
import dev.baton.engine.code.Value;
import dev.baton.engine.effect.TypesAround;
import dev.baton.engine.effect.ValueTypes;
import dev.baton.engine.library.Library;
import dev.baton.engine.library.Reflection;
import dev.baton.engine.model.Cell;
import dev.baton.engine.model.Policy;
import dev.baton.engine.resolve.Program;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which methods touch declared state, what an agent remembers, or what threads keep apart, where
 * nothing that can change is inside any cell. Running as a role is not enough.
 */
final class PlainSeeds {
  private final Declared known;
  private final Program program;
  private final Seeds seeds;
  private final Memory memory;
  private final ValueTypes types;
  private final Set<String> holders;
  private final Set<String> agents;
  private final Map<MethodRef, Calls> kinds = new HashMap<>();

  /** What the calls of one target are. */
  private enum Calls {
    /** A touch. */
    TOUCH,
    /** Of code of which nothing is known: what it is given can be touched. */
    UNREAD,
    /** Of code that was read, or that is known. */
    READ
  }

  PlainSeeds(Declared known, Memory memory, Set<String> holders) {
    this.known = known;
    this.program = known.program();
    this.seeds = new Seeds(known);
    this.memory = memory;
    this.types = new ValueTypes(program);
    this.holders = holders;
    this.agents = memory.agents();
  }

  /** The types of objects that have cells, and all around them. */
  static Set<String> holders(Declared known) {
    List<String> owners = known.policies().all().stream().map(Cell::owner).distinct().toList();
    return TypesAround.of(owners, known.program());
  }

  /** Whether the value names a key. */
  boolean isKey(Value value) {
    return seeds.isKey(value);
  }

  boolean touches(Op op, MethodCode method) {
    if (op instanceof Op.Store store) {
      return known.policies().ofField(store.owner(), store.name()) != null
          || (memory.is(store.owner(), store.name()) && !isConstruction(store, method))
          || memory.anyContent(store.value());
    }
    if (op instanceof Op.Load load) {
      Cell cell = known.policies().ofField(load.owner(), load.name());
      return cell != null && cell.policy(Policy.AgentPrivate.class).isPresent();
    }
    if (op instanceof Op.StoreElement store) {
      return memory.anyContent(store.array()) || memory.anyContent(store.value());
    }
    return op instanceof Op.Return result
        ? memory.anyContent(result.value())
        : op instanceof Op.Call call && calls(call, method);
  }

  private static boolean isConstruction(Op.Store store, MethodCode method) {
    return method.ref().name().equals("<init>")
        && store.base().size() == 1
        && store.base().get(0).equals(new Value.Param(0));
  }

  private boolean calls(Op.Call call, MethodCode method) {
    Calls kind = kinds.get(call.target());
    if (kind == null) {
      kind = kind(call.target());
      kinds.put(call.target(), kind);
    }
    if (kind == Calls.TOUCH || seeds.isMutatorOrKeyed(call)) {
      return true;
    }
    for (List<Value> argument : call.arguments()) {
      if (memory.anyContent(argument)) {
        return true;
      }
    }
    // whether an object that has cells is given to code of which nothing is known
    return kind == Calls.UNREAD && gives(call, method);
  }

  /** What calls of the target are, whatever they give it. */
  private Calls kind(MethodRef target) {
    if (Seeds.isApi(target)
        || target.owner().endsWith("ThreadLocal")
        || (target.name().equals("<init>") && agents.contains(target.owner()))) {
      return Calls.TOUCH;
    }
    if (known.policies().isEmpty()) {
      return Calls.READ;
    }
    if (Reflection.changed(target).isPresent()) {
      return Calls.TOUCH;
    }
    boolean task = Library.isTask("L" + target.owner() + ";");
    boolean unread = !Library.isKnown(target.owner()) && program.bodies(target).isEmpty();
    return task || unread ? Calls.UNREAD : Calls.READ;
  }

  private boolean gives(Op.Call call, MethodCode method) {
    for (int i = call.isStatic() ? 0 : 1; i < call.arguments().size(); i++) {
      for (Value value : call.arguments().get(i)) {
        if (isSeen(value) && TypesAround.mayBe(typeOf(value, method), holders, program)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether others can have the object too: what is made here nobody owns. */
  private static boolean isSeen(Value value) {
    return !(value instanceof Value.Fresh
        || value instanceof Value.Constant
        || value instanceof Value.Function
        || value instanceof Value.Unknown);
  }

  private String typeOf(Value value, MethodCode method) {
    if (value instanceof Value.Result) {
      for (Op op : method.ops()) {
        if (op instanceof Op.Call made && value.equals(new Value.Result(made.id()))) {
          return Descriptors.result(made.target().descriptor());
        }
      }
    }
    return types.of(value, method);
  }
}
