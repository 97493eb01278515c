package dev.baton.cli;

import dev.baton.engine.check.Color;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;

/** A line on a terminal that is overwritten as counted work goes on; nothing in a pipe. */
final class ProgressLine {
  private static final int WIDTH = 110;
  private final @Nullable PrintWriter terminal;

  /** Goes to this writer, if a person is looking on. */
  ProgressLine(PrintWriter err) {
    terminal = Color.isTerminal() ? err : null;
  }

  /** Overwrites the line. */
  void show(String format, Object... values) {
    if (terminal != null) {
      String text = format.formatted(values);
      String shown = text.length() > WIDTH ? text.substring(0, WIDTH) : text;
      terminal.print("\r" + shown + " ".repeat(WIDTH - shown.length()));
      terminal.flush();
    }
  }

  /** Takes the line away. */
  void clear() {
    if (terminal != null) {
      terminal.print("\r" + " ".repeat(WIDTH) + "\r");
      terminal.flush();
    }
  }
}
