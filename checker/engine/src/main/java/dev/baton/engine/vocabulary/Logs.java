package dev.baton.engine.vocabulary;

import dev.baton.engine.code.Op;
import java.util.Set;

/** Calls that tell people something, and change nothing: logs, metrics, and making their texts. */
public final class Logs {
  private static final Set<String> TYPES =
      Words.of(
          "Logger Log PrintStream FluentLogger LoggingEventBuilder LogBuilder Counter "
              + "Timer MeterRegistry Meter Metrics Span Console PrintWriter");
  private static final Set<String> TEXTS =
      Words.of(
          "StringBuilder StringBuffer String StringConcatFactory Objects Arrays Integer "
              + "Long Boolean Object Enum Class");
  private static final Set<String> LOSING = Set.of("Logger", "Log", "PrintStream");
  private static final Set<String> PRINTING = Set.of("printStackTrace", "getMessage", "toString");

  private Logs() {}

  /** Whether the call only tells. */
  public static boolean is(Op.Call call) {
    String owner = CallNames.owner(call);
    return TYPES.contains(owner)
        || owner.endsWith("Logger")
        || owner.endsWith("Metrics")
        || PRINTING.contains(CallNames.method(call));
  }

  /** Whether the call makes a text or a box of what it is given. */
  public static boolean isText(Op.Call call) {
    return TEXTS.contains(CallNames.owner(call)) || PRINTING.contains(CallNames.method(call));
  }

  /** Whether a logger or a print stream is called, which loses a message rather than throw. */
  public static boolean isLogger(Op.Call call) {
    String owner = CallNames.owner(call);
    boolean formats = Set.of("printf", "format").contains(CallNames.method(call));
    return LOSING.contains(owner) && !(owner.equals("PrintStream") && formats);
  }
}
