package dev.baton.patterns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReconcilerTest {
  enum Rating {
    FINE,
    MENDABLE,
    HOPELESS
  }

  private static Verdict<String> says(String role, String value) {
    return new Verdict<>(role, value);
  }

  @Test
  void theStrictestVerdictOfAnEnumWins() {
    assertEquals(
        Rating.MENDABLE,
        Reconciler.<Rating>strictest().reconcile(List.of(Rating.FINE, Rating.MENDABLE)));
  }

  @Test
  void aMajorityDecidesAndATieIsRouted() {
    Reconciler<String> most = Reconciler.majorityOr(all -> "asked about " + all.size());
    assertEquals("no", most.reconcile(List.of("yes", "no", "no")));
    assertEquals("asked about 2", most.reconcile(List.of("yes", "no")));
    assertEquals("asked about 4", most.reconcile(List.of("a", "b", "b", "c")));
  }

  @Test
  void theFirstRoleThatSpokeDecides() {
    Verdict<String> asked = says("supervisor", "wait");
    Reconciler<Verdict<String>> ranks =
        Reconciler.precedence(List.of("legal", "editor"), all -> asked);
    Verdict<String> editor = says("editor", "print");
    Verdict<String> legal = says("legal", "stop");
    assertEquals(legal, ranks.reconcile(List.of(editor, legal, says("reader", "more"))));
    assertEquals(editor, ranks.reconcile(List.of(says("reader", "more"), editor)));
    assertEquals(asked, ranks.reconcile(List.of(says("reader", "more"))));
    assertEquals(asked, ranks.reconcile(List.of(legal, says("legal", "go"), editor)));
    assertEquals(legal, ranks.reconcile(List.of(legal, legal)));
  }

  @Test
  void contradictionsOfOnesOwnKindAreRouted() {
    Reconciler<Integer> far =
        Reconciler.<Integer>of(all -> all.iterator().next())
            .routing(all -> all.stream().anyMatch(n -> n > 9), all -> -1);
    assertEquals(1, far.reconcile(List.of(1, 2)));
    assertEquals(-1, far.reconcile(List.of(1, 10)));
  }

  @Test
  void nothingIsDroppedWithoutAWord() {
    Reconciler<String> rule = Reconciler.unanimousOr(all -> null);
    assertThrows(IllegalStateException.class, () -> rule.reconcile(List.of("a", "b")));
    assertThrows(IllegalArgumentException.class, () -> rule.reconcile(List.of()));
    IllegalArgumentException missing =
        assertThrows(
            IllegalArgumentException.class, () -> rule.reconcile(Arrays.asList("a", null)));
    assertEquals(
        "no verdict to reconcile from one of 2; wait for at least one, or escalate",
        missing.getMessage());
  }

  @Test
  void aListenerHearsTheDecision() {
    List<String> heard = new ArrayList<>();
    CoordinationListener log =
        new CoordinationListener() {
          @Override
          public void before(Operation operation) {
            heard.add("? " + operation.value());
          }

          @Override
          public void after(Operation operation) {
            heard.add(operation.outcome() + " " + operation.value());
          }
        };
    Reconciler<String> rule = Reconciler.<String>unanimousOr(all -> null).observed(log);
    rule.reconcile(List.of("a"));
    assertThrows(IllegalStateException.class, () -> rule.reconcile(List.of("a", "b")));
    assertEquals(List.of("? [a]", "ok a", "? [a, b]", "failed [a, b]"), heard);
  }
}
