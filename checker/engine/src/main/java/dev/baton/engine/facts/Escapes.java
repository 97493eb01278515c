package dev.baton.engine.facts;

import dev.baton.engine.code.MethodCode;
import dev.baton.engine.code.MethodRef;
import dev.baton.engine.code.Op;
import dev.baton.engine.code.TypeCode;
import dev.baton.engine.code.Value;
import dev.baton.engine.effect.Edge;
import dev.baton.engine.effect.Paths;
import dev.baton.engine.effect.Site;
import dev.baton.engine.effect.Slots;
import dev.baton.engine.effect.Summary;
import dev.baton.engine.flow.GlobalHeap;
import dev.baton.engine.flow.World;
import dev.baton.engine.model.Cell;
import dev.baton.engine.model.Fact;
import dev.baton.engine.model.Fact.Way;
import dev.baton.engine.model.Place;
import dev.baton.engine.model.Policy;
import dev.baton.engine.model.Runner;
import dev.baton.engine.resolve.Names;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Where live references to private and owned state leave the code of their role. */
final class Escapes {
  private static final int ACC_PRIVATE = 0x2;
  private static final int DEEPEST = 3;
  private final World world;
  private final GlobalHeap heap;
  private final LiveState live;
  private final Map<List<Object>, Fact> found = new LinkedHashMap<>();

  Escapes(World world, GlobalHeap heap) {
    this.world = world;
    this.heap = heap;
    this.live = new LiveState(world, heap);
  }

  /** All of them. */
  List<Fact> find() {
    for (MethodCode method : world.program().methods()) {
      if (!world.summaries().of(method).returns().isEmpty()) {
        returned(method);
      }
      stored(method);
    }
    return new ArrayList<>(found.values());
  }

  private static Optional<String> owner(Cell cell) {
    Optional<String> own = cell.policy(Policy.AgentPrivate.class).map(Policy.AgentPrivate::role);
    return own.isPresent() ? own : cell.policy(Policy.OwnedBy.class).map(Policy.OwnedBy::role);
  }

  private static boolean isPrivate(Cell cell) {
    return cell.policy(Policy.AgentPrivate.class).isPresent();
  }

  private boolean runsAsOwner(MethodRef method, Cell cell) {
    MethodCode code = world.program().method(method);
    return code != null
        && owner(cell).filter(o -> world.roles().of(code).equals(Runner.as(o))).isPresent();
  }

  // what methods return

  private void returned(MethodCode method) {
    boolean inside = (method.access() & ACC_PRIVATE) != 0 || method.isSynthetic();
    if (inside) {
      return;
    }
    Summary summary = world.summaries().of(method);
    for (Value value : summary.returns()) {
      for (Value each : within(value, summary)) {
        Cell cell = live.cell(heap.general(each, method.ref()));
        if (cell != null && leaves(method, cell)) {
          Site site = new Site(method.ref(), "return", summary.lineOf(value));
          note(cell, Way.RETURNED, Names.method(method.ref(), world.program()), site);
        }
      }
    }
  }

  /** A value, what a new object holds, and what a function gives. */
  private List<Value> within(Value value, Summary summary) {
    List<Value> all = new ArrayList<>(List.of(value));
    if (value instanceof Value.Fresh) {
      summary.edges().stream()
          .filter(edge -> edge.base().equals(value) && !edge.slot().equals(Slots.COPIED))
          .forEach(edge -> all.add(edge.value()));
    }
    if (value instanceof Value.Function function) {
      MethodCode body = world.program().resolve(function.target());
      for (Value given : body == null ? List.<Value>of() : world.summaries().of(body).returns()) {
        if (Paths.root(given) instanceof Value.Param p && p.index() < function.captured().size()) {
          function.captured().get(p.index()).forEach(c -> all.add(Paths.rebase(given, c)));
        }
      }
    }
    return all;
  }

  private boolean leaves(MethodCode method, Cell cell) {
    if (runsAsOwner(method.ref(), cell)) {
      return true;
    }
    // a getter of a class that no role runs hands private state to whoever calls it
    Set<MethodRef> callers = world.summaries().callers(method.ref());
    boolean ownersOnly = !callers.isEmpty() && callers.stream().allMatch(c -> runsAsOwner(c, cell));
    return isPrivate(cell) && !ownersOnly;
  }

  // what is stored, and what is passed

  private void stored(MethodCode method) {
    Summary summary = world.summaries().of(method);
    for (Edge edge : summary.edges()) {
      if (!edge.site().method().equals(method.ref())) {
        storedByCallee(edge, method);
        continue;
      }
      caught(edge, method);
      boolean handed = edge.base() instanceof Value.Static to && Slots.entryOf(to) != null;
      for (Value value : handed ? within(edge.value(), summary) : List.of(edge.value())) {
        Cell cell = live.cell(heap.general(value, method.ref()));
        if (cell != null && (isPrivate(cell) || runsAsOwner(method.ref(), cell))) {
          given(edge, cell, method);
        }
      }
    }
  }

  /** What is called keeps what the owner gives it, in an object that the owner was given. */
  private void storedByCallee(Edge edge, MethodCode method) {
    // what is cheap to ask first: summaries have many edges from below
    if (!(Paths.root(edge.base()) instanceof Value.Param)
        || world.roles().of(method).kind() != Runner.Kind.ROLE) {
      return;
    }
    Cell cell = live.cell(heap.general(edge.value(), method.ref()));
    boolean keeps =
        cell != null
            && runsAsOwner(method.ref(), cell)
            && !runsAsOwner(edge.site().method(), cell)
            && isShared(edge, cell, method, 0);
    for (Op op : keeps ? method.ops() : List.<Op>of()) {
      if (op instanceof Op.Call call
          && call.arguments().stream().anyMatch(a -> a.contains(edge.value()))
          && call.arguments().stream().anyMatch(a -> a.contains(Paths.root(edge.base())))
          && world.program().targets(call.target(), call.exact()).stream()
              .anyMatch(target -> target.ref().equals(edge.site().method()))) {
        String from = Names.method(method.ref(), world.program());
        Site site = new Site(method.ref(), call.target().name(), call.line());
        note(Objects.requireNonNull(cell), Way.PUBLISHED, from, site);
      }
    }
  }

  /** Public, also in the eyes of all who call where only the type's own code can do that. */
  private boolean isShared(Edge edge, Cell cell, MethodCode method, int depth) {
    if (!isPublic(edge, cell, method)) {
      return false;
    }
    boolean seen = false;
    boolean inside = (method.access() & ACC_PRIVATE) != 0 && depth < DEEPEST;
    for (MethodRef ref : inside ? world.summaries().callers(method.ref()) : Set.<MethodRef>of()) {
      MethodCode caller = world.program().method(ref);
      for (Edge there : caller == null ? Set.<Edge>of() : world.summaries().of(caller).edges()) {
        if (there.slot().equals(edge.slot()) && there.site().equals(edge.site())) {
          seen = true;
          MethodCode by = Objects.requireNonNull(caller);
          if (isReturned(Paths.root(there.base()), by) || isShared(there, cell, by, depth + 1)) {
            return true;
          }
        }
      }
    }
    return !seen;
  }

  private boolean isReturned(Value made, MethodCode method) {
    return (method.access() & ACC_PRIVATE) == 0
        && made instanceof Value.Fresh
        && world.summaries().of(method).returns().contains(made);
  }

  private void given(Edge edge, Cell cell, MethodCode method) {
    String from = Names.method(method.ref(), world.program());
    MethodRef entry = edge.base() instanceof Value.Static known ? Slots.entryOf(known) : null;
    if (entry != null) {
      MethodCode code = world.program().method(entry);
      Runner to = code == null ? Runner.NOBODY : world.roles().of(code);
      if (owner(cell).filter(to::isOtherThan).isPresent()) {
        note(cell, Way.PASSED, to.role(), edge.site());
      }
    } else if (isPublic(edge, cell, method)) {
      note(cell, Way.PUBLISHED, from, edge.site());
    }
  }

  /** Whether code of other roles can get at what holds the reference. */
  private boolean isPublic(Edge edge, Cell cell, MethodCode method) {
    if (edge.base().equals(edge.value()) || edge.slot().equals(Slots.COPIED)) {
      return false;
    }
    Value root = Paths.root(edge.base());
    if (root instanceof Value.Static known) {
      return !known.owner().startsWith("#") && !runsAs(known.owner(), cell);
    }
    boolean self = root.equals(new Value.Param(0)) && !method.isStatic();
    if (self) {
      return !runsAs(method.ref().owner(), cell);
    }
    return root instanceof Value.Param && live.cell(edge.base()) == null;
  }

  private boolean runsAs(String type, Cell cell) {
    TypeCode code = world.program().type(type);
    return code != null
        && owner(cell).filter(o -> world.roles().of(code).equals(Runner.as(o))).isPresent();
  }

  // what callers keep

  private void caught(Edge edge, MethodCode method) {
    boolean callers = edge.value() instanceof Value.Param param && !isSelf(param, method);
    if (!callers || !edge.base().equals(new Value.Param(0)) || method.isStatic()) {
      return;
    }
    int dot = edge.slot().lastIndexOf('.');
    Cell cell =
        dot < 0
            ? null
            : world
                .policies()
                .ofField(edge.slot().substring(0, dot), edge.slot().substring(dot + 1));
    Value general = heap.general(edge.value(), method.ref());
    if (cell != null
        && (isPrivate(cell) || runsAs(cell.owner(), cell))
        && live.isMutable(general)
        && callersKeep(edge, method)) {
      note(cell, Way.CAUGHT, Names.method(method.ref(), world.program()), edge.site());
    }
  }

  private static boolean isSelf(Value.Param param, MethodCode method) {
    return param.index() == 0 && !method.isStatic();
  }

  /** Whether some caller can still reach what it gave: it did not make it for this. */
  private boolean callersKeep(Edge edge, MethodCode method) {
    Set<MethodRef> callers = world.summaries().callers(method.ref());
    Set<Value> given = new HashSet<>();
    for (MethodRef caller : callers) {
      MethodCode code = world.program().method(caller);
      if (code != null) {
        world.summaries().of(code).edges().stream()
            .filter(e -> e.slot().equals(edge.slot()) && e.site().equals(edge.site()))
            .forEach(e -> given.add(e.value()));
      }
    }
    return callers.isEmpty() || given.stream().anyMatch(v -> !(v instanceof Value.Fresh));
  }

  private void note(Cell cell, Way way, String who, Site site) {
    TypeCode type = world.program().type(site.method().owner());
    MethodCode method = world.program().method(site.method());
    if (type == null || method == null) {
      return;
    }
    Place place = place(type, method, site, way);
    found.putIfAbsent(List.of(cell.id(), way, place), new Fact.Escape(cell, way, who, place));
  }

  private Place place(TypeCode type, MethodCode method, Site site, Way way) {
    boolean component =
        type.superName().equals("java/lang/Record")
            && type.fields().stream().anyMatch(f -> f.name().equals(site.method().name()));
    // an accessor that nobody wrote stands nowhere: what is written is the component
    if (component && way == Way.RETURNED && world.places().method(type, method).column() == 0) {
      return world.places().field(type, site.method().name());
    }
    return world.places().write(type, site.member(), site.line());
  }
}
