package dev.baton.engine.coordination.fork;

import dev.baton.engine.code.MethodCode;
import dev.baton.engine.code.Op;
import dev.baton.engine.code.Value;
import dev.baton.engine.coordination.lock.HeldLocks;
import dev.baton.engine.coordination.scene.Change;
import dev.baton.engine.coordination.scene.Changes;
import dev.baton.engine.coordination.scene.ConcurrentFields;
import dev.baton.engine.coordination.scene.Lambdas;
import dev.baton.engine.coordination.scene.Setting;
import dev.baton.engine.effect.Paths;
import dev.baton.engine.model.Cell;
import dev.baton.engine.model.Fact.WriteKind;
import dev.baton.engine.model.Place;
import dev.baton.engine.model.Step;
import dev.baton.engine.model.coordination.CoordinationFact;
import dev.baton.engine.model.coordination.CoordinationFact.BranchKeyWrite;
import dev.baton.engine.model.coordination.CoordinationFact.BranchWrite;
import dev.baton.engine.typestate.Body;
import dev.baton.engine.typestate.Spoken;
import dev.baton.engine.vocabulary.CallNames;
import dev.baton.engine.vocabulary.SafeTypes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;

/** Finds what branches change of the objects that they share. */
public final class BranchWrites {
  private static final Set<String> REPLACES = Set.of("put", "set", "replace");
  private static final Set<String> STARTS = Set.of("run", "call", "get");
  private final Setting setting;
  private final ConcurrentFields fields;
  private final OneForEach own;
  private final Map<List<Object>, List<Shared>> changes = new LinkedHashMap<>();
  private final Map<Place, CoordinationFact> found = new LinkedHashMap<>();

  private BranchWrites(Setting setting) {
    this.setting = setting;
    this.own = new OneForEach(setting);
    this.fields = setting.fields();
  }

  /**
   * One change by one branch.
   *
   * @param objects what it is done to, in terms of the host; none for static state
   */
  private record Shared(Fork fork, Change change, List<Value> objects, String named, Place place) {}

  /** The writes of the program's branches. */
  public static List<CoordinationFact> find(Setting setting, Forks forks) {
    BranchWrites writes = new BranchWrites(setting);
    forks.all().forEach(writes::collect);
    forks.continuations().forEach(writes::collect);
    writes.changes.values().forEach(writes::judge);
    return List.copyOf(writes.found.values());
  }

  private boolean isLazy(Change change) {
    return Lazily.is(change.op(), setting.body(change.method()));
  }

  private void collect(Fork fork) {
    for (Change change : changes(fork)) {
      Value root = Paths.root(change.target());
      boolean named =
          (change.key() == null || change.key() instanceof Value.Constant) && !isLazy(change);
      if (named && root instanceof Value.Param p && p.index() < fork.captured().size()) {
        List<Value> objects = fork.captured().get(p.index());
        String name = fork.host().name(objects);
        if (!name.isEmpty() && !own.is(fork, objects)) {
          note(fork, change, objects, name);
        }
      } else if (named && root instanceof Value.Static) {
        note(fork, change, List.of(), "static");
      }
    }
  }

  private List<Change> changes(Fork fork) {
    if (fork.branch() != null) {
      return setting.changes().of(fork.branch());
    }
    // a method of the library as a function: out::add
    WriteKind kind = Changes.ofReceiver(fork.called());
    Value receiver = new Value.Param(0);
    return kind == null
        ? List.of()
        : List.of(new Change(receiver, kind, null, fork.host().method(), fork.op(), List.of()));
  }

  private void note(Fork fork, Change change, List<Value> objects, String name) {
    String quoted = Matcher.quoteReplacement(name);
    String path = change.target().toString().replaceAll("Param\\[index=\\d+]", quoted);
    String key = change.key() instanceof Value.Constant c ? "[" + c.value() + "]" : "";
    Place place = setting.body(change.method()).at(change.op());
    Value at = change.target();
    while (at instanceof Value.Element element) {
      at = element.base();
    }
    String named =
        at instanceof Value.Field field
            ? field.name()
            : at instanceof Value.Static s ? s.name() : Spoken.of(objects, fork.host());
    MethodCode outermost = setting.lambdas().outermost(fork.host().method());
    changes
        .computeIfAbsent(List.of(outermost.ref(), path, key), k -> new ArrayList<>())
        .add(new Shared(fork, change, objects, named, place));
  }

  private void judge(List<Shared> all) {
    boolean many = all.stream().anyMatch(s -> s.fork().many());
    if (!many && !atOnce(all)) {
      return;
    }
    Shared last = all.get(all.size() - 1);
    Fork fork = last.fork();
    Step forked = new Step("forked here", fork.host().at(fork.op()));
    boolean single = isSingleOperation(last);
    if (single && last.change().key() instanceof Value.Constant key && isReplaced(last)) {
      List<Step> others = new ArrayList<>();
      for (Shared other : all) {
        if (!other.place().equals(last.place())) {
          others.add(new Step("another branch writes it too", other.place()));
        }
      }
      if ((many || !others.isEmpty()) && !isDeclared("" + key.value())) {
        found.putIfAbsent(
            last.place(), new BranchKeyWrite("" + key.value(), others, forked, last.place()));
      }
    } else if (!single && last.change().key() == null && !isGuarded(last)) {
      List<Step> reached = last.change().hops().stream().map(Change.Hop::step).toList();
      found.putIfAbsent(
          last.place(), new BranchWrite(last.named(), many, reached, forked, last.place()));
    }
  }

  /** Whether two of the branches can have been started: not where one is started in place of it. */
  private static boolean atOnce(List<Shared> all) {
    for (Shared one : all) {
      for (Shared other : all) {
        boolean two =
            one.fork().op() != other.fork().op()
                || !one.fork().target().equals(other.fork().target());
        if (two
            && !isOneAfterTheOther(one.fork(), other.fork())
            && (!one.fork().host().equals(other.fork().host()) || follows(one, other))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isOneAfterTheOther(Fork one, Fork other) {
    return one.host().equals(other.host())
        && one.began() == other.began()
        && (one.continues() || other.continues());
  }

  private static boolean follows(Shared one, Shared other) {
    if (one.fork().op() == other.fork().op()) {
      return !isOneTask(one.fork(), other.fork());
    }
    return Forks.isOpenAt(one.fork().began(), other.fork().began(), one.fork().host());
  }

  /** An object that can be run in two ways, as a Runnable and as a Callable, is run in one. */
  private static boolean isOneTask(Fork one, Fork other) {
    return one.target().owner().equals(other.target().owner())
        && one.captured().equals(other.captured())
        && STARTS.contains(one.target().name())
        && STARTS.contains(other.target().name());
  }

  private boolean isDeclared(String key) {
    Cell cell = setting.world().policies().ofKey(key);
    return cell != null && !cell.policies().isEmpty();
  }

  /** A plain put: what computes or merges is told the old value. */
  private boolean isReplaced(Shared shared) {
    return setting
        .body(shared.change().method())
        .isCall(shared.change().op(), call -> REPLACES.contains(CallNames.method(call)));
  }

  /** Whether it is a single operation of an object that is not known to be made for one thread. */
  private boolean isSingleOperation(Shared shared) {
    Op op =
        shared.fork().branch() == null
            ? shared.fork().called()
            : shared.change().method().ops().get(shared.change().op());
    if (op instanceof Op.StoreElement store) {
      return store.value().stream().noneMatch(v -> isOldValue(v, store));
    }
    if (!(op instanceof Op.Call call)) {
      return false;
    }
    Lambdas.Seen objects =
        setting
            .lambdas()
            .outside(new Lambdas.Seen(shared.fork().host().method(), shared.objects()));
    return SafeTypes.is(call.target().owner())
        || !fields.isPlain(
            shared.change().target(), objects.values(), setting.body(objects.method()));
  }

  /** An element that is computed from itself; otherwise each branch may have one of its own. */
  private static boolean isOldValue(Value value, Op.StoreElement store) {
    return value instanceof Value.Element element && store.array().contains(element.base());
  }

  /** A lock is held where it is written or on the way there, or a declared policy speaks of it. */
  private boolean isGuarded(Shared shared) {
    Change change = shared.change();
    boolean declared = new Paths(setting.world().policies()).cell(change.target()) != null;
    boolean locked = isLocked(change.method(), change.op());
    for (Change.Hop hop : change.hops()) {
      locked |= isLocked(hop.method(), hop.op());
    }
    return declared || locked;
  }

  private boolean isLocked(MethodCode method, int op) {
    Body body = setting.body(method);
    return method.isSynchronized() || HeldLocks.any(body, op);
  }
}
