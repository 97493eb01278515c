package dev.baton.engine.check;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ColorTest {
  @Test
  void theEnvironmentCanRefuseColour() {
    assertTrue(Color.allows(Map.of("TERM", "xterm-256color")));
    assertTrue(Color.allows(Map.of("NO_COLOR", "")), "an empty NO_COLOR says nothing");
    assertFalse(Color.allows(Map.of("NO_COLOR", "1")));
    assertFalse(Color.allows(Map.of("TERM", "dumb")));
  }

  @Test
  void whoAsksGetsIt() {
    assertTrue(Color.ALWAYS.isOn());
    assertFalse(Color.NEVER.isOn());
    assertFalse(Color.AUTO.isOn(), "a test is no terminal");
  }
}
