package dev.baton.engine.effect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.engine.code.MethodRef;
import dev.baton.engine.code.Value;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Who read of an object too early has to read again, and nobody else. */
class HeapTest {
  private static final Value BASE = new Value.Fresh(1, "demo/Box");
  private static final Value VALUE = new Value.Param(1);
  private static final Site SITE = new Site(new MethodRef("demo/A", "run", "()V"), "x", 3);

  private final Heap heap = new Heap();

  private static Edge edge(Value base, String slot) {
    return new Edge(base, slot, VALUE, SITE);
  }

  @Test
  void whatWasThereBeforeAnybodyReadIsNoNews() {
    assertTrue(heap.add(edge(BASE, "state")));
    assertEquals(List.of(VALUE), heap.read(BASE, "state"));
    assertEquals(List.of(edge(BASE, "state")), heap.from(BASE));
    assertFalse(heap.settle());
  }

  @Test
  void whoReadOneSlotReadTooEarly() {
    isTooEarly(at -> heap.read(at, "state"));
  }

  @Test
  void whoReadAllSlotsReadTooEarly() {
    isTooEarly(heap::from);
  }

  private void isTooEarly(Consumer<Value> reads) {
    reads.accept(BASE);
    assertTrue(heap.add(edge(BASE, "state")));
    assertTrue(heap.settle());
    assertFalse(heap.settle(), "it is told once");
    assertFalse(heap.add(edge(BASE, "state")));
    assertFalse(heap.settle(), "nothing is new");
    heap.add(edge(BASE, "other"));
    assertTrue(heap.settle(), "who read once can have read anything");
  }

  @Test
  void whatNobodyReadIsNotOutdated() {
    heap.read(BASE, "state");
    heap.add(edge(new Value.Fresh(2, "demo/Box"), "state"));
    assertFalse(heap.settle());
  }
}
