package dev.baton.engine.check;

import java.io.Console;
import java.util.Map;

/** When to colour what a person reads. */
public enum Color {
  /** On a terminal that is not told otherwise; see no-color.org. */
  AUTO,
  ALWAYS,
  NEVER;

  /** Whether standard output is to be coloured. */
  public boolean isOn() {
    return switch (this) {
      case ALWAYS -> true;
      case NEVER -> false;
      case AUTO -> isTerminal() && allows(System.getenv());
    };
  }

  static boolean allows(Map<String, String> environment) {
    return environment.getOrDefault("NO_COLOR", "").isEmpty()
        && !environment.getOrDefault("TERM", "").equals("dumb");
  }

  /** Whether a person is looking on. */
  @SuppressWarnings("SystemConsoleNull") // newer JDKs are asked below
  public static boolean isTerminal() {
    Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException e) {
      return true; // before JDK 22 there is a console on a terminal only
    }
  }
}
