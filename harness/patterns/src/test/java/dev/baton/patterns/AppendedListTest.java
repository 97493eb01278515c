package dev.baton.patterns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.baton.patterns.frozen.Frozen;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class AppendedListTest {
  /** Any tree of lists, each made of any earlier one, against copies. */
  @Property(tries = 300)
  void noListSeesWhatWasAppendedToAnother(@ForAll List<Integer> choices) {
    List<AppendedList> lists = new ArrayList<>(List.of(AppendedList.of(List.of())));
    List<List<Object>> copies = new ArrayList<>(List.of(List.of()));
    for (int choice : choices) {
      int from = Math.floorMod(choice, lists.size());
      List<Object> more = new ArrayList<>();
      for (int i = 0; i < Math.floorMod(choice, 5); i++) {
        more.add(choice + i);
      }
      List<Object> copy = new ArrayList<>(copies.get(from));
      copy.addAll(more);
      lists.add(lists.get(from).with(more));
      copies.add(copy);
    }
    assertEquals(copies, lists);
  }

  @Test
  void nobodyChangesIt() {
    AppendedList list = AppendedList.of(List.of("a"));
    assertThrows(UnsupportedOperationException.class, () -> list.add("b"));
    assertThrows(UnsupportedOperationException.class, () -> list.set(0, "b"));
    assertThrows(UnsupportedOperationException.class, list::clear);
    assertThrows(IndexOutOfBoundsException.class, () -> list.get(1));
    AppendedList longer = list.with(List.of("b"));
    assertThrows(IndexOutOfBoundsException.class, () -> list.get(1), "nor sees what came later");
    assertEquals(List.of("a", "b"), longer);
    assertSame(longer, Frozen.value("it", longer), "frozen as it is");
  }

  @Test
  void whoAppendsToOneListAtOnceGetsALongerOneEach() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(4);
    AppendedList base = AppendedList.of(List.of("base"));
    for (int round = 0; round < 500; round++) {
      List<Callable<List<Object>>> tasks = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        int own = i;
        tasks.add(() -> base.with(List.of(own)));
      }
      int expected = 0;
      for (Future<List<Object>> longer : pool.invokeAll(tasks)) {
        assertEquals(List.of("base", expected++), longer.get());
      }
    }
    pool.shutdown();
  }
}
