package dev.baton.engine.coordination.conflict;

import dev.baton.engine.code.MethodCode;
import dev.baton.engine.code.MethodRef;
import dev.baton.engine.code.Op;
import dev.baton.engine.code.Value;
import dev.baton.engine.coordination.lock.AskedAgain;
import dev.baton.engine.coordination.lock.AtomicSteps;
import dev.baton.engine.coordination.lock.Elections;
import dev.baton.engine.coordination.lock.HeldLocks;
import dev.baton.engine.coordination.lock.Turns;
import dev.baton.engine.coordination.scene.Branch;
import dev.baton.engine.coordination.scene.ConcurrentFields;
import dev.baton.engine.coordination.scene.Setting;
import dev.baton.engine.effect.Paths;
import dev.baton.engine.model.Cell;
import dev.baton.engine.model.Step;
import dev.baton.engine.model.coordination.CoordinationFact.SplitUpdate;
import dev.baton.engine.typestate.Body;
import dev.baton.engine.typestate.Cycles;
import dev.baton.engine.vocabulary.CallNames;
import dev.baton.engine.vocabulary.StoreCalls.Kind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds shared state that is read in one step and written, from what was read, in another. */
public final class SplitUpdates {
  private final Setting setting;
  private final ConcurrentFields fields;
  private final OutcomeKinds outcomes;
  private final List<SplitUpdate> found = new ArrayList<>();

  private SplitUpdates(Setting setting, OutcomeKinds outcomes) {
    this.setting = setting;
    this.outcomes = outcomes;
    this.fields = setting.fields();
  }

  public static List<SplitUpdate> find(Setting setting, OutcomeKinds outcomes) {
    SplitUpdates updates = new SplitUpdates(setting, outcomes);
    Set<MethodCode> writing =
        setting.sites().calling(call -> Touches.mayWrite(call, setting.world(), setting.fields()));
    for (MethodCode method : setting.world().program().methods()) {
      if (writing.contains(method) || Touches.assigns(method, updates.fields)) {
        updates.look(method);
      }
    }
    return updates.found;
  }

  private void look(MethodCode method) {
    if (method.ref().isInitialiser() || method.ops().size() < 3) {
      return;
    }
    Body body = setting.body(method);
    Touches touches = new Touches(body, fields);
    if (touches.reads().isEmpty() || touches.writes().isEmpty()) {
      return;
    }
    Cycles cycles = body.cycles();
    Set<String> done = new HashSet<>();
    for (Touch write : touches.writes()) {
      if (!done.contains(write.place())) {
        Optional<SplitUpdate> update = update(write, touches.reads(), body, cycles);
        update.ifPresent(found::add);
        update.ifPresent(u -> done.add(write.place()));
      }
    }
  }

  private Optional<SplitUpdate> update(Touch write, List<Touch> reads, Body body, Cycles cycles) {
    if (isOwned(write, body)
        || isVersioned(write, body)
        || isOneStep(write, body)
        || isAskedAgain(write, body)
        || Serial.is(write, body)) {
      return Optional.empty();
    }
    List<Touch> first = new ArrayList<>();
    for (Touch read : reads) {
      if (read.isOf(write, body)
          && cycles.after(read.op()).get(write.op())
          && depends(write, read, body)
          && !isElected(write, read, body)) {
        first.add(read);
      }
    }
    if (first.isEmpty() || first.stream().anyMatch(r -> HeldLocks.both(body, r.op(), write.op()))) {
      return Optional.empty();
    }
    Touch read = first.get(0);
    Optional<Op.Call> window = window(read, write, body, cycles);
    if (!isShared(write, read, window.isPresent(), body)
        || isCalledUnderLock(body.method(), 0)
        || (window.isEmpty() && Remembering.is(write, read, body))) {
      return Optional.empty();
    }
    Step from = new Step("read here", body.at(read.op()));
    List<Step> asked =
        window.map(call -> new Step("asked here", body.at(call))).map(List::of).orElse(List.of());
    String agent =
        window
            .map(call -> setting.agents().way(call, body.method()))
            .map(way -> CallNames.text(way.get(way.size() - 1)))
            .orElse("");
    return Optional.of(new SplitUpdate(write.named(), from, agent, asked, body.at(write.op())));
  }

  /** Only one comes to write: who has won a compare-and-set, and read after that. */
  private static boolean isElected(Touch write, Touch read, Body body) {
    return Elections.both(body, read.op(), write.op())
        || (write.kind() == Kind.GUARDED && Turns.both(body, read.op(), write.op()))
        || (!isByValue(write, read, body) && Elections.once(body, write.op()));
  }

  private static boolean isByValue(Touch write, Touch read, Body body) {
    Set<Value> sources = body.sources(write.values());
    return read.values().stream().anyMatch(sources::contains);
  }

  /** By its value, by a branch that chooses whether it happens, or by clearing what was handled. */
  private static boolean depends(Touch write, Touch read, Body body) {
    if (isByValue(write, read, body)) {
      return true;
    }
    if (write.kind() == Kind.GUARDED) {
      return false; // a flag that is set and taken back, step by step
    }
    if (write.values().isEmpty() && write.kind() == Kind.ATOMIC) {
      return true;
    }
    for (int op = 0; op < body.ops().size(); op++) {
      if (body.op(op) instanceof Op.Test test
          && asks(test, read, body)
          && decides(op, write, body)) {
        return true;
      }
    }
    return false;
  }

  private static boolean asks(Op.Test test, Touch read, Body body) {
    List<Value> both = new ArrayList<>(test.left().values());
    both.addAll(test.right().values());
    Set<Value> sources = body.sources(both);
    return read.values().stream().anyMatch(sources::contains);
  }

  /** An agent that is asked after the read and before the write. */
  private Optional<Op.Call> window(Touch read, Touch write, Body body, Cycles cycles) {
    BitSet after = cycles.after(read.op());
    for (int op = after.nextSetBit(0); op >= 0; op = after.nextSetBit(op + 1)) {
      Op.Call call = body.callAt(op);
      if (call != null
          && op != write.op()
          && op != read.op()
          && cycles.after(op).get(write.op())
          && setting.agents().asks(call, body.method())) {
        return Optional.of(call);
      }
    }
    return Optional.empty();
  }

  /** Whether somebody else may write in between. */
  private boolean isShared(Touch write, Touch read, boolean window, Body body) {
    boolean near = setting.agents().areNear(body.method());
    return switch (write.kind()) {
      case ATOMIC -> write.known() && (window || near);
      case MAP -> write.known();
      case SET -> write.known() && (window || near);
      case FILE -> window || near;
      case STORE -> window || (near && Claims.in(body, read));
      case GUARDED -> window;
      case NONE -> false;
    };
  }

  /** A single owner may refine its own; what is merged or appended loses nothing. */
  private boolean isOwned(Touch write, Body body) {
    for (Value key : write.key()) {
      Cell cell =
          key instanceof Value.Constant c ? setting.world().policies().ofKey("" + c.value()) : null;
      if (cell != null && !cell.policies().isEmpty()) {
        return true;
      }
    }
    Op op = body.op(write.op());
    List<Value> on =
        op instanceof Op.Call call && !call.isStatic() ? call.arguments().get(0) : List.of();
    if (op instanceof Op.Store store) {
      return setting.world().policies().ofField(store.owner(), store.name()) != null;
    }
    Value.Field behind =
        op instanceof Op.Call call ? Touches.assigned(call, setting.world()) : null;
    if (behind != null
        && setting.world().policies().ofField(behind.owner(), behind.name()) != null) {
      return true;
    }
    Paths paths = new Paths(setting.world().policies());
    return on.stream().anyMatch(v -> paths.cell(v) != null);
  }

  /** The write itself says what it expects, or what it writes has a version column. */
  private boolean isVersioned(Touch write, Body body) {
    if (!(body.op(write.op()) instanceof Op.Call call)) {
      return false;
    }
    boolean expects = Expectation.of(call, body).isPresent() || outcomes.of(call, body).isPresent();
    return expects || VersionColumns.has(call, setting.world().program());
  }

  /** Whoever is called reads again, and writes what a function makes of that. */
  private boolean isOneStep(Touch write, Body body) {
    return write.kind() == Kind.STORE
        && body.op(write.op()) instanceof Op.Call call
        && new AtomicSteps(fields).is(call, body);
  }

  /** Whether it is only come to if some field, such as a version, is found right under its lock. */
  private static boolean isAskedAgain(Touch write, Body body) {
    return write.kind() == Kind.GUARDED && AskedAgain.before(body, write.op());
  }

  private static boolean decides(int test, Touch write, Body body) {
    Branch branch = new Branch(body, test);
    for (int way = 0; way < branch.ways(); way++) {
      if (!branch.isFlat() && branch.only(way).get(write.op())) {
        return true;
      }
    }
    return false;
  }

  /** A helper of a class that is only entered under its lock. */
  private boolean isCalledUnderLock(MethodCode method, int depth) {
    Set<MethodRef> callers = setting.calls().callers(method.ref());
    if (callers.isEmpty() || depth > 3) {
      return false;
    }
    for (MethodRef caller : callers) {
      MethodCode code = setting.world().program().method(caller);
      if (code == null || !isLockedAtCalls(code, method, depth)) {
        return false;
      }
    }
    return true;
  }

  private boolean isLockedAtCalls(MethodCode caller, MethodCode callee, int depth) {
    if (caller.isSynchronized()) {
      return true;
    }
    Body body = setting.body(caller);
    boolean found = false;
    for (int op = 0; op < body.ops().size(); op++) {
      Op.Call call = body.callAt(op);
      boolean calls =
          call != null
              && call.target().name().equals(callee.ref().name())
              && body.targets(call).contains(callee);
      found |= calls;
      if (calls && !HeldLocks.any(body, op)) {
        return isCalledUnderLock(caller, depth + 1);
      }
    }
    return found;
  }
}
