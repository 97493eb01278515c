package dev.baton.harness.anomaly;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.harness.history.Event;
import dev.baton.harness.history.Op;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A window answers as a map of all writes does, or that it does not know. */
class VersionWindowTest {
  private static final int WINDOW = 1024;
  private final VersionWindow window = new VersionWindow();
  private final TreeMap<Long, Commit> all = new TreeMap<>();

  private static Commit commit(long version) {
    Event event = Event.of("writer", Op.WRITE).key("draft").at(version, version + 1).build();
    return new Commit(event, "draft", version, Event.ABSENT, version, version + 1, null);
  }

  private void put(long version) {
    Commit commit = commit(version);
    window.putIfAbsent(version, commit);
    all.putIfAbsent(version, commit);
  }

  private static @Nullable Commit of(Map.@Nullable Entry<Long, Commit> entry) {
    return entry == null ? null : entry.getValue();
  }

  private void agrees(long version) {
    assertSame(all.get(version), window.at(version), "at " + version);
    assertSame(of(all.higherEntry(version)), window.above(version), "above " + version);
    assertSame(of(all.lowerEntry(version)), window.below(version), "below " + version);
  }

  @Test
  void versionsInAnyOrderAreFound() {
    List<Long> versions = new ArrayList<>();
    for (long version = 0; version < 2 * WINDOW; version++) {
      versions.add(3 * version);
    }
    Collections.shuffle(versions, new Random(7));
    versions.forEach(this::put);
    for (long version = -1; version <= 6 * WINDOW; version++) {
      agrees(version);
    }
  }

  @Test
  void theFirstWriteOfAVersionStays() {
    Commit first = commit(5);
    assertNull(window.putIfAbsent(5, first));
    assertSame(first, window.putIfAbsent(5, commit(5)));
    assertSame(first, window.at(5));
  }

  @Test
  void theGreatestStayAlthoughTheyComeLateByHalfAWindow() {
    Random random = new Random(11);
    List<Long> versions = new ArrayList<>();
    for (long version = 0; version < 20_000; version++) {
      versions.add(version);
    }
    for (int from = 0; from + WINDOW / 2 <= versions.size(); from += WINDOW / 2) {
      Collections.shuffle(versions.subList(from, from + WINDOW / 2), random);
    }
    for (long version : versions) {
      put(version);
      long greatest = all.lastKey();
      for (long back : new long[] {0, 1, WINDOW / 4, WINDOW / 3}) {
        if (all.containsKey(greatest - back - 1)) {
          agrees(greatest - back);
        }
      }
    }
  }

  @Test
  void whatIsForgottenIsUnknownAndStaysSo() {
    for (long version = 0; version < 10 * WINDOW; version++) {
      put(version);
    }
    long last = 10L * WINDOW - 1;
    assertNull(window.at(3));
    long known = last;
    while (window.at(known) != null) {
      known--;
    }
    assertTrue(last - known >= WINDOW, "kept " + (last - known));
    assertNull(window.below(known + 1));
    assertSame(all.get(known + 1), window.above(3), "of those that are known");
    Commit late = commit(3);
    assertNull(window.putIfAbsent(3, late));
    assertSame(late, window.putIfAbsent(3, commit(3)));
    Commit first = window.above(3);
    assertNotNull(first);
    assertNull(window.below(first.version()), "3 is not the last one below");
  }
}
