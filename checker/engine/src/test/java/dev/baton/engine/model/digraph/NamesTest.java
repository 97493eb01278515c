package dev.baton.engine.model.digraph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Against a list of the names in the order in which they were first added. */
class NamesTest {
  @Test
  void eachHasTheNumberAtWhichItCame() {
    List<String> expected = new ArrayList<>();
    Names names = new Names(0);
    for (int i = 0; i < 5_000; i++) {
      String name = i % 3 == 0 ? pairs(i) : "n" + i;
      if (!expected.contains(name)) {
        expected.add(name);
      }
      assertEquals(expected.indexOf(name), names.add(name), name);
    }
    assertEquals(expected, names.all());
    for (int i = 0; i < expected.size(); i++) {
      assertEquals(i, names.find(new String(expected.get(i).toCharArray())));
    }
    assertEquals(-1, names.find("nobody"));
    assertEquals(-1, names.find("AaAaAaAaAaAaAaAaAa"));
  }

  /** Texts of which all have one hash code. */
  private static String pairs(int number) {
    StringBuilder text = new StringBuilder();
    for (int bit = 0; bit < 8; bit++) {
      text.append((number >> bit & 1) == 0 ? "Aa" : "BB");
    }
    return text.toString();
  }
}
