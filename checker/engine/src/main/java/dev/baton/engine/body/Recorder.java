package dev.baton.engine.body;

import dev.baton.engine.code.MethodCode;
import dev.baton.engine.code.Value;
import dev.baton.engine.effect.Edge;
import dev.baton.engine.effect.Effect;
import dev.baton.engine.effect.Heap;
import dev.baton.engine.effect.Invocation;
import dev.baton.engine.effect.MapKeys;
import dev.baton.engine.effect.Site;
import dev.baton.engine.effect.Slots;
import dev.baton.engine.effect.Summary;
import dev.baton.engine.effect.Touch;
import java.util.List;

/** Takes down what one method does, in its summary and its heap. Not thread-safe. */
final class Recorder {
  private final Known known;
  private final MethodCode method;
  private final Summary summary;
  private final Ownership ownership;
  private final Heap heap;
  private final Motion motion;
  private final MapKeys keys;
  private boolean grew;
  private boolean hasNewReferences;

  Recorder(Known known, MethodCode method, Summary summary, Heap heap) {
    this.known = known;
    this.method = method;
    this.summary = summary;
    this.ownership = new Ownership(method, known);
    this.heap = heap;
    this.keys = new MapKeys(known.policies());
    this.motion = new Motion(method, known.program());
  }

  MethodCode method() {
    return method;
  }

  /** How what the method writes relates to what was there. */
  Motion motion() {
    return motion;
  }

  Site site(String member, int line) {
    return new Site(method.ref(), member, line);
  }

  /**
   * Ends a look at the method; says whether it needs another, which can find more: references are
   * new, and somebody looked before they were there.
   *
   * @param asksItself whether the method looked at what it does itself, which references add to;
   *     were it not looked at again at once, it would be after its callers, and they once more
   */
  boolean needsAnotherLook(boolean asksItself) {
    boolean isOutdated = heap.settle();
    boolean hadNewReferences = hasNewReferences;
    hasNewReferences = false;
    return isOutdated || (hadNewReferences && asksItself);
  }

  /** Whether the summary says more than before; what did not fit into it is no news to callers. */
  boolean grew() {
    return grew;
  }

  /** The method was looked at often enough, and more would be found. */
  void giveUp() {
    summary.cut();
  }

  /** News for callers; what the method itself sees depends on references alone. */
  private void told(boolean isNew) {
    grew |= isNew;
  }

  void effect(Effect effect) {
    if (known.policies().hasKeys()) {
      keys.of(effect).ifPresent(this::edge);
    }
    Effect kept = ownership.judge(effect);
    if (kept != null) {
      told(summary.add(kept));
    }
  }

  void touch(List<Value> targets, Touch touch, Site site) {
    targets.forEach(target -> effect(Effect.here(target, touch, site)));
  }

  void call(Invocation open) {
    if (known.policies().hasKeys()) {
      open.arguments().stream()
          .flatMap(List::stream)
          .flatMap(given -> MapKeys.any(given, open.site()).stream())
          .forEach(this::edge);
    }
    told(summary.add(open));
  }

  void keep(Invocation function) {
    told(summary.keep(function));
  }

  void returns(List<Value> values, int line) {
    told(summary.addReturns(values, line));
  }

  /** A reference, where what it leads to can matter. */
  void edge(Edge edge) {
    boolean key = !Slots.keyOf(edge.slot()).isEmpty();
    boolean matters =
        !(edge.value() instanceof Value.Constant) && !(edge.value() instanceof Value.Unknown);
    if (!known.isWorthwhile() || !(key || matters) || edge.value().equals(edge.base())) {
      return;
    }
    if (heap.add(edge)) {
      hasNewReferences = true;
      grew |= summary.add(edge);
    }
  }
}
