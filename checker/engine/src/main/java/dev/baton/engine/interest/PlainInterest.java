package dev.baton.engine.interest;

import dev.baton.engine.code.Descriptors;
import dev.baton.engine.code.MethodCode;
import dev.baton.engine.code.MethodRef;
import dev.baton.engine.code.Op;
import dev.baton.engine.code.TypeCode;
import dev.baton.engine.code.Value;
import dev.baton.engine.effect.Slots;
import dev.baton.engine.effect.TypesAround;
import dev.baton.engine.effect.ValueTypes;
import dev.baton.engine.library.Library;
import dev.baton.engine.model.Runner;
import dev.baton.engine.resolve.CallGraph;
import dev.baton.engine.resolve.Program;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which methods are worth a summary where nothing that can change is inside any cell, so that no
 * other reference leads to a cell's content: such a cell is only written where it is named.
 *
 * <p>Those are all that touch a cell, what an agent remembers, a key, or a thread-local variable,
 * or that give an object with cells to code of which nothing is known ({@link PlainSeeds}); all
 * that call them, by whatever dispatch; and all that something is carried to which decides what
 * these do ({@link Carried}): functions, keys, objects with cells, what an agent remembers. Who
 * reads a field in which a function was put that leads to a touch may run it, and is one of the
 * first kind.
 *
 * <p>Of methods that are left out, results are {@link Value.Unknown}: writes of unknown objects are
 * writes of anybody's. What they store is missing from the heap, so that a receiver may be of any
 * class; constructors and setters that store one on which a call is dispatched to a method of
 * interest are therefore taken in where they belong to an agent, or are called from here. So is
 * what methods of interest call for an object, and what these call for theirs. So leaving out costs
 * precision at worst, and no write.
 */
final class PlainInterest {
  private final Declared known;
  private final Program program;
  private final PlainSeeds seeds;
  private final Carried carried;
  private final Map<MethodRef, MethodCode> back = new LinkedHashMap<>();
  private final CallGraph graph;
  private final Map<String, List<MethodCode>> keepers = new HashMap<>();
  private final Map<String, List<MethodCode>> readers = new HashMap<>();
  private final List<MethodCode> runners = new ArrayList<>();
  private final Deque<MethodCode> work = new ArrayDeque<>();
  private final Set<String> dispatching = new HashSet<>();
  private final Set<MethodRef> keeping = new HashSet<>();
  private final Set<String> read = new HashSet<>();
  private final ValueTypes types;
  private final Map<String, List<String>> parameters = new HashMap<>();
  private boolean tasks;

  PlainInterest(Declared known, CallGraph graph) {
    this.known = known;
    this.program = known.program();
    this.graph = graph;
    this.types = new ValueTypes(program);
    Memory memory = new Memory(known);
    Set<String> holders = PlainSeeds.holders(known);
    this.seeds = new PlainSeeds(known, memory, holders);
    Set<String> tracked = new HashSet<>(holders);
    tracked.addAll(TypesAround.of(memory.agents(), program));
    this.carried = new Carried(known, new CarriedTypes(program, memory, tracked), keeping);
  }

  /** The methods of interest; empty where functions get where they cannot be followed. */
  Optional<Collection<MethodCode>> find() {
    program.methods().forEach(this::look);
    do {
      close();
      carried.from(back);
      if (carried.isLost()) {
        return Optional.empty();
      }
      for (String field : carried.fields()) {
        if (read.add(field)) {
          readers.getOrDefault(field, List.of()).forEach(this::seed);
        }
      }
    } while (!work.isEmpty());
    Map<MethodRef, MethodCode> all = new LinkedHashMap<>(back);
    all.putAll(carried.entered());
    Set<String> owners = new LinkedHashSet<>();
    back.keySet().forEach(ref -> owners.add(ref.owner()));
    owners.forEach(owner -> fluent(owner, all));
    return Optional.of(all.values());
  }

  private void seed(MethodCode method) {
    if (back.putIfAbsent(method.ref(), method) == null) {
      work.add(method);
    }
  }

  private void look(MethodCode method) {
    for (Op op : method.ops()) {
      if (seeds.touches(op, method)) {
        seed(method);
      }
      if (op instanceof Op.Store store) {
        String type = types.of(new Value.Static(store.owner(), store.name()));
        keeper(type, method);
      } else if (op instanceof Op.Load load) {
        String slot = Slots.field(program, load.owner(), load.name());
        readers.computeIfAbsent(slot, s -> new ArrayList<>()).add(method);
      } else if (op instanceof Op.Return result) {
        if (result.value().stream().anyMatch(seeds::isKey)) {
          keeping.add(method.ref());
        }
      } else if (op instanceof Op.Call call && Library.isJdk(call.target().owner())) {
        library(call, method);
      }
    }
  }

  private void keeper(String type, MethodCode method) {
    if (type.startsWith("L")) {
      String name = type.substring(1, type.length() - 1);
      keepers.computeIfAbsent(name, t -> new ArrayList<>()).add(method);
    }
  }

  private void library(Op.Call call, MethodCode method) {
    String descriptor = call.target().descriptor();
    List<String> declared = parameters.computeIfAbsent(descriptor, Descriptors::parameters);
    int first = call.isStatic() ? 0 : 1;
    for (int i = first; i < call.arguments().size() && i - first < declared.size(); i++) {
      boolean task = Library.isTask(declared.get(i - first));
      for (Value value : call.arguments().get(i)) {
        if (task && !(value instanceof Value.Function || value instanceof Value.Fresh)) {
          runners.add(method);
        } else if (!task && declared.get(i - first).equals("Ljava/lang/Object;")) {
          keeper(types.of(value, method), method);
        }
      }
    }
  }

  private void close() {
    List<MethodCode> closed = new ArrayList<>();
    while (!work.isEmpty()) {
      MethodCode method = work.remove();
      graph.callers(method.ref()).forEach(this::seed);
      closed.add(method);
      if (work.isEmpty()) {
        closed.forEach(this::dispatched);
        closed.clear();
      }
    }
  }

  private boolean isTask(MethodCode method) {
    return program.tasks(method.ref().owner()).stream().anyMatch(t -> t.ref().equals(method.ref()));
  }

  /** Objects on which the method is called are told apart by who keeps them. */
  private void dispatched(MethodCode method) {
    if (method.isStatic() || method.ref().isInitialiser() || method.isSynthetic()) {
      return;
    }
    if (Program.isTaskName(method.ref().name()) && !tasks && isTask(method)) {
      tasks = true;
      runners.forEach(this::seed);
    }
    for (String type : program.family(method.ref().owner())) {
      TypeCode code = program.type(type);
      boolean declares =
          code == null
              ? Library.isTask("L" + type + ";")
              : program.method(method.ref().in(type)) != null
                  && (!type.equals(method.ref().owner())
                      || program.targets(method.ref(), false).size() > 1);
      if (declares && dispatching.add(type)) {
        keepers.getOrDefault(type, List.of()).forEach(this::keeps);
      }
    }
  }

  /** Of an agent, whoever makes it is asked what with; of others, who is of interest already. */
  private void keeps(MethodCode method) {
    if (known.roles().of(method).kind() == Runner.Kind.NOBODY) {
      keeping.add(method.ref());
    } else {
      seed(method);
    }
  }

  /** A class whose methods return itself is there to set up what it makes. */
  private void fluent(String owner, Map<MethodRef, MethodCode> all) {
    TypeCode type = program.type(owner);
    for (MethodCode method : type == null ? List.<MethodCode>of() : type.methods()) {
      if (!method.isStatic() && method.ref().descriptor().endsWith(")L" + owner + ";")) {
        all.putIfAbsent(method.ref(), method);
      }
    }
  }
}
