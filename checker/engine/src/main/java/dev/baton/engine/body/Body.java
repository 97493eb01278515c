package dev.baton.engine.body;

import dev.baton.engine.code.MethodCode;
import dev.baton.engine.code.Op;
import dev.baton.engine.code.Value;
import dev.baton.engine.effect.Edge;
import dev.baton.engine.effect.Effect;
import dev.baton.engine.effect.Folding;
import dev.baton.engine.effect.Heap;
import dev.baton.engine.effect.Paths;
import dev.baton.engine.effect.Site;
import dev.baton.engine.effect.Slots;
import dev.baton.engine.effect.Summary;
import dev.baton.engine.effect.Touch;
import dev.baton.engine.model.Cell;
import dev.baton.engine.model.Fact.WriteKind;
import dev.baton.engine.model.Policy;
import java.util.ArrayList;
import java.util.List;

/** Works out what one body does, and adds it to the method's summary. */
final class Body {
  private static final int MOST_ROUNDS = 12;
  private final Known known;
  private final Summaries summaries;
  private final Recorder record;
  private final Summary summary;
  private final Values values;
  private final Calls calls;

  Body(MethodCode method, Known known, Summaries summaries) {
    this.known = known;
    this.summaries = summaries;
    Heap heap = new Heap();
    this.summary = summaries.of(method);
    Folding folding = new Folding(known.program(), known.policies(), method, summary);
    this.values = new Values(method, known, summaries, heap, folding);
    this.record = new Recorder(known, method, summary, heap);
    this.calls = new Calls(known, summaries, values, record, folding);
    summary.edges().forEach(heap::add);
  }

  /** Whether anything new was learned; ends early where it becomes too much. */
  boolean summarise() {
    boolean again = true;
    for (int round = 0; again && round < MOST_ROUNDS; round++) {
      List<Op> ops = record.method().ops();
      for (int at = 0; at < ops.size() && !summary.isTooMuch(); at++) {
        apply(ops.get(at), at);
      }
      again = record.needsAnotherLook(summaries.askedForItself()) && !summary.isTooMuch();
      values.forget();
    }
    if (again) {
      record.giveUp();
    }
    return record.grew();
  }

  private void apply(Op op, int at) {
    if (op instanceof Op.Store store) {
      store(store, at);
    } else if (op instanceof Op.StoreElement store) {
      Site site = record.site("[]", store.line());
      List<Value> arrays = values.follow(store.array());
      record.touch(arrays, Touch.content(WriteKind.REPLACE, List.of()), site);
      put(arrays, Slots.ELEMENT, store.value(), site);
    } else if (op instanceof Op.Load load) {
      load(load);
    } else if (op instanceof Op.Return result) {
      List<Value> returned = values.follow(result.value());
      record.returns(returned, result.line());
      calls.keep(returned, record.site("->", result.line()));
    } else if (op instanceof Op.Call call) {
      calls.apply(call);
    }
  }

  private void store(Op.Store store, int at) {
    Site site = record.site(store.name(), store.line());
    List<Value> targets = new ArrayList<>();
    List<Value> bases = values.follow(store.base());
    for (Value base : bases) {
      targets.add(Paths.cut(new Value.Field(base, store.owner(), store.name())));
    }
    if (store.base().isEmpty()) {
      targets.add(new Value.Static(store.owner(), store.name()));
      put(targets, Slots.VALUE, store.value(), site);
    } else {
      put(bases, Slots.field(known.program(), store.owner(), store.name()), store.value(), site);
    }
    Cell cell = known.policies().ofField(store.owner(), store.name());
    boolean ordered = cell != null && cell.policy(Policy.Monotonic.class).isPresent();
    WriteKind kind = record.motion().of(store, at, ordered);
    record.touch(targets, Touch.slot(kind, values.follow(store.value())), site);
  }

  private void put(List<Value> bases, String slot, List<Value> stored, Site site) {
    List<Value> held = values.follow(stored);
    for (Value base : bases) {
      held.forEach(value -> record.edge(new Edge(base, slot, value, site)));
    }
    calls.keep(held, site);
  }

  private void load(Op.Load load) {
    Cell cell = known.policies().ofField(load.owner(), load.name());
    if (cell == null || cell.policy(Policy.AgentPrivate.class).isEmpty()) {
      return;
    }
    Site site = record.site(load.name(), load.line());
    List<Value> bases =
        load.base().isEmpty() ? List.of(new Value.Unknown()) : values.follow(load.base());
    for (Value base : bases) {
      Value target = Paths.cut(new Value.Field(base, load.owner(), load.name()));
      record.effect(Effect.here(target, Touch.READ, site).on(cell));
    }
  }
}
