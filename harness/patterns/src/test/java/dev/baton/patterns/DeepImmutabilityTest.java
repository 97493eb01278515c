package dev.baton.patterns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.annotation.SharedRead;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What goes into a payload is copied, or refused. */
class DeepImmutabilityTest {
  enum Mood {
    GOOD
  }

  static class Bean {
    int field = 1;
  }

  @SharedRead
  static class Promised {
    int field = 1;
  }

  @interface Marker {}

  @java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
  @interface Immutable {}

  @Immutable
  static class Said {
    int field = 1;
  }

  static class Final {
    static int count;
    final String text = "a";
    final List<String> list = List.of();
    transient int hash;
  }

  static class Copies {
    final List<String> copy = List.of("a");
    final Map<String, Object> view = Collections.unmodifiableMap(new HashMap<>(Map.of("k", 1)));
    final Optional<String> maybe = Optional.of("a");
    final Set<String> one = Collections.singleton("a");
    final List<String> none = Collections.emptyList();
    final int[] nothing = {};
    final Note note = new Note("a", List.of());
    final Object gap = null;
    final ImmutableWords words = new ImmutableWords();
  }

  /** As libraries of collections name theirs. */
  static class ImmutableWords extends java.util.AbstractList<String> {
    @Override
    public String get(int index) {
      return "word";
    }

    @Override
    public int size() {
      return 1;
    }
  }

  /** Refers to itself. */
  static final class Loop {
    final Object[] none = {};
    final List<Object> self = List.of(new Back(this));

    static final class Back {
      final Loop loop;

      Back(Loop loop) {
        this.loop = loop;
      }
    }
  }

  class Inner {
    final String text = "a";
  }

  static class FinalList {
    final List<String> list = new ArrayList<>();
  }

  static class FinalBean {
    final Bean bean = new Bean();
  }

  static class FinalHolder {
    final FinalBean holder = new FinalBean();
  }

  static class FinalView {
    final List<Bean> view = Collections.unmodifiableList(new ArrayList<>(List.of(new Bean())));
  }

  static class FinalKeys {
    final Map<Bean, Integer> map = Map.of(new Bean(), 1);
  }

  static class FinalValues {
    final Map<Integer, Bean> map = Map.of(1, new Bean());
  }

  static class FinalMap {
    final Map<String, String> map = new HashMap<>();
  }

  static class FinalNote {
    final Note note = new Note("a", new ArrayList<>());
  }

  static class FinalMaybe {
    final Optional<Bean> bean = Optional.of(new Bean());
  }

  @SharedRead
  record Shared(List<String> list) {}

  static class FinalArray {
    final int[] numbers = {1};
  }

  static class FinalDate {
    final Date date = new Date(0);
  }

  static class FinalUnderBean extends Bean {
    final int more = 2;
  }

  record Note(String text, List<String> tags) {}

  record Box(Object content) {}

  record Rigid(ArrayList<String> list) {}

  record Strict(int number) {
    Strict {
      if (number < 0) {
        throw new IllegalStateException("negative");
      }
    }
  }

  private static HandoffPayload with(Object result) {
    return HandoffPayload.from("a").to("b").taskId("t").result(result).status("done").build();
  }

  @ParameterizedTest
  @MethodSource
  void whatCannotChangeGoesInAsItIs(Object value) {
    assertSame(value, with(value).result());
  }

  static List<Object> whatCannotChangeGoesInAsItIs() {
    Supplier<String> constant = () -> "a";
    return List.of(
        "text",
        1,
        2L,
        1.5,
        'c',
        true,
        (byte) 1,
        (short) 1,
        BigDecimal.ONE,
        Mood.GOOD,
        Instant.EPOCH,
        Duration.ZERO,
        java.time.ZoneId.of("UTC"),
        UUID.randomUUID(),
        URI.create("a:b"),
        Path.of("a"),
        OptionalInt.of(1),
        new Object(),
        new IllegalStateException("shown to a person"),
        new Promised(),
        new Said(),
        new Final(),
        new Copies(),
        new Loop(),
        new DeepImmutabilityTest().new Inner(),
        new Shared(new ArrayList<>()),
        constant,
        new Strict(1),
        new Box("a"),
        new Box(null),
        new Note("a", List.of("b")),
        List.of(1, List.of(2)),
        Map.of("a", Set.of(1)),
        with("a"),
        new Command(Map.of("a", 1), "b"));
  }

  @ParameterizedTest
  @MethodSource
  void whatCanChangeIsRefused(Object value) {
    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> with(value));
    assertTrue(
        refused.getMessage().startsWith("work product `result` holds a `"), refused.getMessage());
    assertThrows(IllegalArgumentException.class, () -> new Command(Map.of("k", value), "b"));
  }

  static List<Object> whatCanChangeIsRefused() {
    int[] captured = {1};
    Supplier<Integer> alive = () -> captured[0];
    List<String> list = new ArrayList<>();
    Supplier<Integer> sized = () -> list.size();
    return List.of(
        new Date(),
        new StringBuilder("a"),
        new AtomicInteger(),
        new Bean(),
        new FinalArray(),
        new FinalDate(),
        new FinalUnderBean(),
        new FinalList(),
        new FinalBean(),
        new FinalHolder(),
        new FinalView(),
        new FinalKeys(),
        new FinalValues(),
        new FinalMap(),
        new FinalNote(),
        new FinalMaybe(),
        sized,
        alive,
        new Box(new Bean()),
        new Rigid(new ArrayList<>(List.of("a"))),
        List.of(new Bean()),
        Optional.of(new Bean()),
        Map.of(new Bean(), 1),
        new Object[] {new Date()});
  }

  @Test
  void theMessageSaysWhereItCouldBeChanged() {
    String start = "work product `result` holds a `" + FinalHolder.class.getName();
    assertEquals(
        start
            + "`, which can still be changed through the sender's reference (`Bean.field` is not final); pass an immutable value, or mark its type `@SharedRead` if nobody changes it",
        assertThrows(IllegalArgumentException.class, () -> with(new FinalHolder())).getMessage());
    String list =
        assertThrows(IllegalArgumentException.class, () -> with(new FinalList())).getMessage();
    assertTrue(list.contains("(in `FinalList.list` a `java.util.ArrayList` can change)"), list);
    String array =
        assertThrows(IllegalArgumentException.class, () -> with(new FinalArray())).getMessage();
    assertTrue(array.contains("(in `FinalArray.numbers` a `int[]` can change)"), array);
    String date = assertThrows(IllegalArgumentException.class, () -> with(new Date())).getMessage();
    assertEquals(
        "work product `result` holds a `java.util.Date`, which can still be changed through the sender's reference; pass an immutable value, or mark its type `@SharedRead` if nobody changes it",
        date);
  }

  @Test
  void whatHoldsOthersIsCopiedToItsLeaves() {
    List<Object> list = new ArrayList<>(List.of("a"));
    Map<String, Object> map = new HashMap<>(Map.of("list", list));
    Set<Object> set = new HashSet<>(Set.of(1));
    int[] numbers = {1, 2};
    HandoffPayload payload =
        with(
            Arrays.asList(
                map,
                set,
                numbers,
                new ArrayDeque<>(List.of(3)),
                Optional.of(list),
                new Note("n", Collections.singletonList("tag")),
                new Box(list),
                null));
    List<Object> expected =
        Arrays.asList(
            Map.of("list", List.of("a")),
            Set.of(1),
            List.of(1, 2),
            List.of(3),
            Optional.of(List.of("a")),
            new Note("n", List.of("tag")),
            new Box(List.of("a")),
            null);
    list.add("b");
    map.put("more", 1);
    set.add(2);
    numbers[0] = 9;
    assertEquals(expected, payload.result());
    for (Object part : (List<?>) payload.result()) {
      if (part instanceof java.util.Collection<?> collection) {
        assertThrows(UnsupportedOperationException.class, collection::clear);
      }
    }
    List<String> tags = new ArrayList<>(List.of("x"));
    Note copied = (Note) with(new Note("n", tags)).result();
    tags.add("y");
    assertEquals(List.of("x"), copied.tags());
    List<String> view = Collections.unmodifiableList(tags);
    Object frozen = with(view).result();
    tags.add("z");
    assertEquals(List.of("x", "y"), frozen, "a view is no copy");
  }

  @Test
  void oneThatCanChangeIsCopiedAmongOthersThatCannot() {
    List<Object> live = new ArrayList<>(List.of("a"));
    Object list = with(List.of(1, live, 2)).result();
    Object first = with(List.of(live, 1)).result();
    Map<String, Object> map = Map.of("a", 1, "b", live, "c", 2, "d", "text", "e", List.of());
    Object values = with(map).result();
    live.clear();
    assertEquals(List.of(1, List.of("a"), 2), list);
    assertEquals(List.of(List.of("a"), 1), first);
    assertEquals(List.of("a"), ((Map<?, ?>) values).get("b"));
    assertEquals(5, ((Map<?, ?>) values).size());
  }

  @Test
  void whatContainsItselfIsRefused() {
    List<Object> loop = new ArrayList<>();
    loop.add(loop);
    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> with(loop));
    assertTrue(refused.getMessage().contains("contains itself"), refused.getMessage());
    List<java.util.function.UnaryOperator<Object>> wraps =
        List.of(List::of, o -> Map.of("k", o), Box::new, Optional::of, o -> new Object[] {o});
    for (java.util.function.UnaryOperator<Object> wrap : wraps) {
      Object deep = "leaf";
      for (int i = 0; i < 200; i++) {
        deep = wrap.apply(deep);
      }
      with(deep);
      Object deeper = wrap.apply(deep);
      assertThrows(IllegalArgumentException.class, () -> with(deeper));
    }
    Object key = "leaf";
    for (int i = 0; i < 201; i++) {
      key = Map.of(key, 1);
    }
    Object deepKey = key;
    assertThrows(IllegalArgumentException.class, () -> with(deepKey));
  }

  @Test
  void whatHasNoValueIsAProblemEach() {
    HandoffPayload payload =
        HandoffPayload.from(" ")
            .to("b")
            .taskId("t")
            .result("r")
            .status(" ")
            .workProduct(Collections.singletonMap("draft", null))
            .context("tone", null)
            .context(" ", "x")
            .constraint("short")
            .constraint(null)
            .attempt(0)
            .maxAttempts(0)
            .build();
    List<String> problems = payload.problems();
    assertEquals(8, problems.size(), "" + problems);
    assertTrue(problems.get(4).startsWith("work product `draft`"), problems.get(4));
    assertTrue(problems.get(7).startsWith("constraint 2 says nothing"), problems.get(7));
    assertNull(payload.context().get("tone"));
    assertThrows(UnsupportedOperationException.class, () -> payload.constraints().add("x"));
    HandoffPayload timeless =
        new HandoffPayload("a", "b", "t", Map.of("result", 1, "status", 2), null, null, null, 1, 1);
    assertEquals(List.of("no timestamp; add timestamp(instant)"), timeless.problems());
    assertEquals("2", timeless.status());
  }

  @Test
  void aRetryKeepsAllButItsCountAndGrowsItsHistory() {
    HandoffPayload first =
        HandoffPayload.from("a")
            .to("b")
            .taskId("t")
            .result("r")
            .status("s")
            .constraint("c")
            .context("k", "v")
            .context(HandoffPayload.FEEDBACK, "noted by hand")
            .attempt(4)
            .maxAttempts(9)
            .timestamp(Instant.EPOCH)
            .build();
    HandoffPayload next = first.retry("too long", Instant.MAX);
    assertEquals(List.of("noted by hand", "too long"), next.feedbackHistory());
    assertEquals(List.of("noted by hand"), first.feedbackHistory());
    assertEquals(List.of(), with("a").feedbackHistory());
    assertEquals(5, next.attempt());
    assertEquals(Instant.MAX, next.timestamp());
    assertEquals(
        first,
        next.toBuilder()
            .context(HandoffPayload.FEEDBACK, "noted by hand")
            .attempt(4)
            .timestamp(Instant.EPOCH)
            .build());
    assertFalse(first.retry("now").timestamp().isBefore(first.timestamp()));
    assertThrows(NullPointerException.class, () -> first.retry(null));
    HandoffPayload last = first.toBuilder().attempt(Integer.MAX_VALUE).build();
    assertThrows(ArithmeticException.class, () -> last.retry("one too many"));
  }

  @Test
  void whatHasNoNameIsAProblem() {
    HandoffPayload payload = with("a").toBuilder().context(null, "x").build();
    assertEquals(
        List.of("context `null` has no name or no value; give it one, or leave it out"),
        payload.problems());
    assertEquals(
        List.of("work product `null` has no name or no value; give it one, or leave it out"),
        with("a").toBuilder().workProduct(Collections.singletonMap(null, 1)).build().problems());
  }
}
