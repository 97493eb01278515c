package dev.baton.cli;

import java.io.Console;
import java.util.Map;

/** What the standard streams are connected to. */
final class Terminal {
  /** When to use colour. */
  enum Color {
    auto,
    always,
    never
  }

  private Terminal() {}

  /** Whether to colour standard output. */
  static boolean colored(Color wanted) {
    return switch (wanted) {
      case always -> true;
      case never -> false;
      case auto -> isTerminal() && allows(System.getenv());
    };
  }

  /** See no-color.org. */
  static boolean allows(Map<String, String> environment) {
    return environment.getOrDefault("NO_COLOR", "").isEmpty()
        && !environment.getOrDefault("TERM", "").equals("dumb");
  }

  /** Whether a person is looking on. */
  @SuppressWarnings("SystemConsoleNull") // newer JDKs are asked below
  static boolean isTerminal() {
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
