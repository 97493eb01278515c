package dev.baton.engine.facts;

import dev.baton.engine.code.AnnotationUse;
import dev.baton.engine.code.MethodCode;
import dev.baton.engine.code.MethodRef;
import dev.baton.engine.code.Op;
import dev.baton.engine.code.TypeCode;
import dev.baton.engine.code.Value;
import dev.baton.engine.facts.key.KeyLaws;
import dev.baton.engine.facts.key.KeyedMaps;
import dev.baton.engine.flow.CutShort;
import dev.baton.engine.flow.Entries;
import dev.baton.engine.flow.GlobalHeap;
import dev.baton.engine.flow.Linker;
import dev.baton.engine.flow.Reached;
import dev.baton.engine.flow.Telling;
import dev.baton.engine.flow.World;
import dev.baton.engine.library.RoleNames;
import dev.baton.engine.library.StateApis;
import dev.baton.engine.model.Cell;
import dev.baton.engine.model.Fact;
import dev.baton.engine.model.Place;
import dev.baton.engine.model.Policy;
import dev.baton.engine.model.Runner;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** From code to facts: the declarations, and every touch of a declared cell with who does it. */
public final class FactFinder {
  /**
   * Running finds references that running needs. A chain of so many entry points, each of which
   * waits for the next, is not expected.
   */
  private static final int MOST_ROUNDS = 16;

  private final World world;
  private final Map<MethodRef, Set<String>> rolesOf = new HashMap<>();
  private final Map<Object, Fact> facts = new LinkedHashMap<>();

  private FactFinder(World world) {
    this.world = world;
  }

  /** The facts about state: declarations, and every touch of a declared cell with who does it. */
  public static List<Fact> find(World world) {
    FactFinder finder = new FactFinder(world);
    finder.declarations();
    finder.touches();
    return new ArrayList<>(finder.facts.values());
  }

  private void note(Fact fact) {
    facts.putIfAbsent(fact, fact);
  }

  private void declarations() {
    for (Cell cell : world.policies().declarations()) {
      note(new Fact.CellDeclared(cell));
      for (Policy policy : cell.policies()) {
        if (policy instanceof Policy.OwnedBy owned) {
          note(new Fact.RoleNamed(owned.role(), policy.text(), cell.declared()));
        } else if (policy instanceof Policy.AgentPrivate own) {
          note(new Fact.RoleNamed(own.role(), policy.text(), cell.declared()));
        }
      }
    }
    for (TypeCode type : world.program().types()) {
      declaredRole(type.annotations(), type, null);
      for (MethodCode method : type.methods()) {
        declaredRole(method.annotations(), type, method);
        method.ops().forEach(op -> named(op, type, method));
      }
    }
  }

  private void named(Op op, TypeCode type, MethodCode method) {
    if (!(op instanceof Op.Call call)) {
      return;
    }
    // wiring sees a state as itself
    boolean wiring = world.roles().of(method).kind() == Runner.Kind.COORDINATOR;
    if (StateApis.isView(call.target()) && !wiring) {
      named(call, 1, Fact.RoleNamed.VIEW, type);
    }
    int name = RoleNames.of(call.target());
    if (name >= 0 && name < call.arguments().size()) {
      named(call, name, Fact.RoleNamed.TASK, type);
    }
  }

  private void named(Op.Call call, int argument, String by, TypeCode type) {
    for (Value value : call.arguments().get(argument)) {
      if (value instanceof Value.Constant role) {
        Place place = world.places().write(type, call.target().name(), call.line());
        note(new Fact.RoleNamed(role.value().toString(), by, place));
      }
    }
  }

  private void declaredRole(
      List<AnnotationUse> annotations,
      TypeCode type,
      @org.jspecify.annotations.Nullable MethodCode method) {
    String role = annotations.isEmpty() ? null : world.roles().declaredRole(annotations);
    if (role != null) {
      Place place =
          method == null ? world.places().type(type) : world.places().method(type, method);
      note(new Fact.RoleDeclared(role, place));
    }
  }

  private void touches() {
    if (world.policies().isEmpty() && !world.policies().hasKeys() && !world.roles().areDeclared()) {
      return;
    }
    Telling telling = new Telling(world);
    GlobalHeap heap = new GlobalHeap(world, telling);
    List<Reached> reached = new ArrayList<>();
    CutShort cut = run(telling, heap, reached);
    heap.forget();
    KeyedMaps maps = new KeyedMaps(world, heap, reached);
    Touches touches = new Touches(world, maps);
    Holes holes = new Holes(world, heap, maps);
    KeyLaws laws = new KeyLaws(world, heap);
    reached.forEach(touches::add);
    reached.forEach(laws::add);
    Updates updates = new Updates(world);
    for (Entries.Entry entry : new Entries(world).declared()) {
      for (Updates.Update update : updates.of(entry)) {
        touches.add(update, entry);
        laws.open(update.cell());
      }
    }
    reached.forEach(holes::add);
    touches.facts().forEach(this::note);
    holes.facts().forEach(this::note);
    cut.facts().forEach(this::note);
    laws.facts().forEach(this::note);
    new Escapes(world, heap).find().forEach(this::note);
    new AgentInstances(world, heap).state(reached).forEach(this::note);
    new ThreadLocals(world, new TreeMap<>(rolesOf)).find().forEach(this::note);
    new Sequences(world, rolesOf).find(touches.writers()).forEach(this::note);
  }

  private CutShort run(Telling telling, GlobalHeap heap, List<Reached> reached) {
    CutShort cut = new CutShort(world);
    boolean again = true;
    for (int round = 1; again; round++) {
      reached.clear();
      Linker linker = link(telling, heap, reached);
      // running it all again is of no use where all that it asks is answered as before
      again = linker.grew() && heap.settle();
      if (again && round == MOST_ROUNDS) {
        cut.rounds();
        again = false;
      }
      if (!again) {
        cut.calls(linker);
      }
    }
    cut.summaries();
    return cut;
  }

  /** Notes that a role runs the method and all that it calls, up to other roles. */
  private void runs(MethodRef start, String role) {
    Deque<MethodRef> work = new ArrayDeque<>(List.of(start));
    while (!work.isEmpty()) {
      MethodRef method = work.remove();
      MethodCode code = world.program().method(method);
      boolean others = code == null || world.roles().of(code).isOtherThan(role);
      if (!others && rolesOf.computeIfAbsent(method, m -> new TreeSet<>()).add(role)) {
        work.addAll(world.summaries().callees(method));
      }
    }
  }

  private Linker link(Telling telling, GlobalHeap heap, List<Reached> reached) {
    Linker linker = new Linker(world, telling, heap, reached::add);
    Entries entries = new Entries(world);
    Set<MethodRef> entered = new LinkedHashSet<>();
    for (Entries.Entry entry : entries.declared()) {
      linker.run(entry);
      entered.add(entry.method().ref());
      if (entry.runner().kind() == Runner.Kind.ROLE) {
        runs(entry.method().ref(), entry.runner().role());
      }
    }
    entries.cover(entered);
    linker.runKept();
    entries.cover(linker.ran());
    entries.others(true).forEach(linker::run);
    linker.runKept();
    entries.cover(linker.ran());
    entries.others(false).forEach(linker::run);
    return linker;
  }
}
