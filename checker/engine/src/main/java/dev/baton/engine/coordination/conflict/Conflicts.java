package dev.baton.engine.coordination.conflict;

import dev.baton.engine.code.MethodCode;
import dev.baton.engine.code.Op;
import dev.baton.engine.code.Op.Relation;
import dev.baton.engine.code.Value;
import dev.baton.engine.coordination.scene.Branch;
import dev.baton.engine.coordination.scene.Setting;
import dev.baton.engine.model.Place;
import dev.baton.engine.model.Step;
import dev.baton.engine.model.coordination.CoordinationFact;
import dev.baton.engine.model.coordination.CoordinationFact.ConflictMet;
import dev.baton.engine.model.coordination.CoordinationFact.Handling;
import dev.baton.engine.model.coordination.CoordinationFact.LateExpectation;
import dev.baton.engine.model.coordination.CoordinationFact.OwnWrite;
import dev.baton.engine.typestate.Body;
import dev.baton.engine.typestate.Cycles;
import dev.baton.engine.typestate.Cycles.Way;
import dev.baton.engine.vocabulary.CallNames;
import dev.baton.engine.vocabulary.ConflictNames;
import dev.baton.engine.vocabulary.Operation;
import dev.baton.engine.vocabulary.OutcomeCalls;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds writes that can be refused: what they expect, and what happens when they are. */
public final class Conflicts {
  private final Setting setting;
  private final OutcomeKinds kinds;
  private final List<CoordinationFact> found = new ArrayList<>();

  private Conflicts(Setting setting, OutcomeKinds kinds) {
    this.setting = setting;
    this.kinds = kinds;
  }

  public static List<CoordinationFact> find(Setting setting, OutcomeKinds kinds) {
    Conflicts conflicts = new Conflicts(setting, kinds);
    setting
        .sites()
        .callingOrCatching(
            call ->
                kinds.isPossible(call) || Expectation.isPossible(call, setting.world().program()))
        .forEach(conflicts::look);
    return conflicts.found;
  }

  private void look(MethodCode method) {
    Body body = setting.body(method);
    for (int op = 0; op < body.ops().size(); op++) {
      Op.Call call = body.callAt(op);
      if (call != null) {
        expectation(call, body);
      }
      if (call != null && OutcomeCalls.isVersionedWrite(call)) {
        ownWrite(op, call, body);
      }
      if (call != null && isWrite(call, body)) {
        List<Way> ways = ConflictWays.of(call, body);
        if (!ways.isEmpty()) {
          refused(op, call, ways, body);
        }
      } else if (call != null && VersionedStatements.isBehind(call, body)) {
        isRepeated(op, call, ConflictWays.of(call, body), body);
      } else if (body.op(op) instanceof Op.Catch c && isConflict(c)) {
        caught(op, body);
      }
    }
  }

  private boolean isWrite(Op.Call call, Body body) {
    return kinds.of(call, body).filter(k -> k.operation() == Operation.WRITE).isPresent();
  }

  private static boolean isConflict(Op.Catch handler) {
    return handler.types().stream().anyMatch(ConflictNames::isException);
  }

  private void expectation(Op.Call write, Body body) {
    Expectation expectation = Expectation.of(write, body).orElse(null);
    if (expectation == null) {
      return;
    }
    Set<Op.Call> computed = Expectation.reads(expectation.next(), body);
    Set<Op.Call> expected = Expectation.reads(expectation.expected(), body);
    boolean together = expected.removeAll(computed);
    if (computed.isEmpty() || (together && !OutcomeCalls.isVersionedWrite(write))) {
      return; // in what is compared by itself, the old value may have been put in since
    }
    Op.Call first = computed.iterator().next();
    int at = body.ops().indexOf(write);
    expected.stream()
        .filter(later -> Expectation.isOfSameStore(first, later, body))
        .filter(later -> isAfter(computed, later, at, body))
        .findFirst()
        .ifPresent(
            second ->
                found.add(
                    new LateExpectation(
                        CallNames.text(write),
                        new Step("the new value comes from this read", body.at(first)),
                        new Step("what it expects, from this later one", body.at(second)),
                        body.at(write))));
  }

  /** A version that was read before a write of one's own is older than that write. */
  private void ownWrite(int write, Op.Call call, Body body) {
    List<Value> expected = call.arguments().get(2);
    Set<Op.Call> reads = Expectation.reads(expected, body);
    boolean answered = body.comesFrom(expected, OutcomeCalls::isVersionedWrite);
    if (reads.size() != 1 || answered) {
      return;
    }
    Op.Call read = reads.iterator().next();
    int from = body.opOf(new Value.Result(read.id()));
    Cycles cycles = body.cycles();
    BitSet between = new BitSet();
    between.set(0, body.ops().size());
    between.clear(from);
    between.clear(write);
    BitSet first = cycles.from(body.flow().next(from)[0], between);
    for (int op = first.nextSetBit(0); op >= 0; op = first.nextSetBit(op + 1)) {
      Op.Call own = op == write || op == from ? null : body.callAt(op);
      if (own != null && writes(own, call.arguments().get(0), body, 0)) {
        BitSet after = (BitSet) between.clone();
        after.set(write);
        if (cycles.from(body.flow().next(op)[0], after).get(write)) {
          found.add(
              new OwnWrite(
                  CallNames.text(call),
                  new Step("the version is read here", body.at(read)),
                  new Step("written in between", body.at(op)),
                  body.at(write)));
          return;
        }
      }
    }
  }

  /** Whether the call writes the store, itself or in a method that it is given to. */
  private boolean writes(Op.Call call, List<Value> store, Body body, int depth) {
    String name = body.name(store).contains("[]") ? "" : body.name(store);
    boolean own = OutcomeCalls.isVersionedWrite(call) || OutcomeCalls.isVersionedUpdate(call);
    if (name.isEmpty() || own) {
      return !name.isEmpty() && body.name(call.arguments().get(0)).equals(name);
    }
    List<MethodCode> targets = depth > 2 ? List.of() : body.targets(call);
    for (int i = 0; i < call.arguments().size() && targets.size() == 1; i++) {
      if (body.name(call.arguments().get(i)).equals(name)) {
        List<Value> given = List.of(new Value.Param(i));
        Body inner = setting.body(targets.get(0));
        return inner.ops().stream()
            .anyMatch(op -> op instanceof Op.Call c && writes(c, given, inner, depth + 1));
      }
    }
    return false;
  }

  /** Whether it can be read after all that the new value comes from, and in the same round. */
  private static boolean isAfter(Set<Op.Call> computed, Op.Call later, int write, Body body) {
    Cycles cycles = body.cycles();
    int to = body.opOf(new Value.Result(later.id()));
    for (Op.Call read : computed) {
      int from = body.opOf(new Value.Result(read.id()));
      BitSet way = new BitSet();
      way.set(0, body.ops().size());
      way.set(write, !cycles.around(write).get(from));
      if (from == to || !cycles.from(body.flow().next(from)[0], way).get(to)) {
        return false;
      }
    }
    return true;
  }

  private void refused(int op, Op.Call write, List<Way> ways, Body body) {
    if (isRepeated(op, write, ways, body)) {
      return;
    }
    Optional<ConflictMet> again = new BlindRetries(body).byItself(op, ways);
    if (again.isPresent()) {
      found.add(again.get());
      return;
    }
    boolean handedOn =
        body.uses().of(write.id()).stream().anyMatch(use -> ConflictWays.isHandedOn(body.op(use)));
    for (Way way : ways) {
      Branch branch = new Branch(body, way.op());
      BitSet only = branch.only(way.successor());
      if (!handedOn
          && !isElection(write, body)
          && !branch.isFlat()
          && branch.isInert(only)
          && !ConflictWays.isTold(way, body)) {
        Step detected = new Step("the conflict is detected", body.at(way.op()));
        Place place = only.isEmpty() ? body.at(write) : place(way, only, body);
        found.add(new ConflictMet(CallNames.text(write), Handling.FORGOTTEN, detected, place));
        return;
      }
    }
  }

  /** Whether a refusal leads back to the write. */
  private boolean isRepeated(int op, Op.Call write, List<Way> ways, Body body) {
    Cycles cycles = body.cycles();
    for (Way way : ways) {
      int target = body.flow().next(way.op())[way.successor()];
      if (target < body.ops().size() && cycles.from(target, Set.of()).get(op)) {
        repeated(op, write, cycles, body);
        return true;
      }
    }
    return false;
  }

  /** Away from agents, whoever loses a compare-and-set has often nothing left to do. */
  private boolean isElection(Op.Call write, Body body) {
    return OutcomeCalls.isCompareAndSet(write) && !setting.agents().areNear(body.method());
  }

  /** Of a switch the case, of an if the condition. */
  private static Place place(Way way, BitSet only, Body body) {
    boolean cases = ((Op.Test) body.op(way.op())).relation() == Relation.TYPE_SWITCH;
    return body.at(cases ? only.nextSetBit(0) : way.op());
  }

  private void repeated(int op, Op.Call write, Cycles cycles, Body body) {
    Optional<Expectation> expectation = Expectation.of(write, body);
    List<Value> expected =
        expectation
            .map(Expectation::expected)
            .orElseGet(() -> VersionedStatements.expected(write, body));
    if (expected.isEmpty()) {
      return;
    }
    BitSet cycle = cycles.around(op);
    Set<Value> sources = body.sources(expected);
    boolean fresh =
        sources.contains(new Value.Result(write.id()))
            || VersionedStatements.isRenewed(expected, expectation.isPresent(), cycle, body);
    for (Op.Call read : Expectation.reads(expected, body)) {
      fresh |= cycle.get(body.opOf(new Value.Result(read.id())));
    }
    fresh |= expected.stream().anyMatch(value -> isLoaded(value, cycle, body));
    fresh |= Expectation.isDrawnAnew(sources, op, body);
    boolean constant = sources.stream().allMatch(Value.Constant.class::isInstance);
    if (!fresh && !constant) {
      Step read =
          Expectation.reads(expected, body).stream()
              .findFirst()
              .map(r -> new Step("the state is read once, here", body.at(r)))
              .orElse(new Step("what it expects is given from outside", body.declared()));
      found.add(new ConflictMet(CallNames.text(write), Handling.REPEATED, read, body.at(write)));
    }
  }

  /** A field that is read again in each round, as an updater's is. */
  private static boolean isLoaded(Value value, BitSet cycle, Body body) {
    return value instanceof Value.Field field
        && cycle.stream()
            .mapToObj(body::op)
            .anyMatch(
                op ->
                    op instanceof Op.Load load
                        && load.name().equals(field.name())
                        && load.base().contains(field.base()));
  }

  private void caught(int handler, Body body) {
    Cycles cycles = body.cycles();
    BitSet others = new BitSet();
    others.set(0, body.ops().size());
    others.clear(handler);
    BitSet normal = new BitSet();
    BitSet guarded = new BitSet();
    for (int op = 0; op < body.ops().size(); op++) {
      for (int raised : body.flow().raised(op)) {
        if (raised == handler) {
          guarded.set(op);
          for (int next : body.flow().next(op)) {
            normal.or(next < body.ops().size() ? cycles.from(next, others) : new BitSet());
          }
        }
      }
    }
    BitSet cleanup = cycles.from(handler, Set.of());
    if (cleanup.intersects(guarded)) {
      new BlindRetries(body).afterCatch(handler, cleanup, guarded).ifPresent(found::add);
      return;
    }
    cleanup.andNot(normal);
    if (new Branch(body, handler).isInert(cleanup)) {
      Step detected = new Step("the conflict is detected", body.at(handler));
      found.add(new ConflictMet("", Handling.FORGOTTEN, detected, body.at(handler)));
    }
  }
}
