package dev.baton.patterns.history;

import dev.baton.patterns.Operation;
import java.lang.reflect.Array;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One line of a history, as JSON (RFC 8259). What is absent is left out. */
final class HistoryLine {
  /** Deeper values are written as their text; who contains itself ends here, too. */
  private static final int DEEPEST = 20;

  /** What the words of operations are in a history; all others are the same there. */
  private static final Map<String, String> OUTCOMES =
      Map.of(
          "ok", "",
          "escalate", "",
          "abort", "",
          "retry", "failed",
          "empty", "refused",
          "late", "refused",
          "stale", "refused",
          "fenced-off", "refused");

  private final StringBuilder text = new StringBuilder();

  private HistoryLine() {}

  /**
   * The line, without an end.
   *
   * @param end the tick of the return; 0 where there is none
   */
  static String of(String agent, Operation op, @Nullable Object value, long call, long end) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("agent", agent);
    fields.put("op", op.kind().label());
    fields.put("key", present(op.key()));
    fields.put("value", value);
    fields.put("version", present(op.version()));
    fields.put("base", present(op.base()));
    fields.put("call", call);
    fields.put("return", end > 0 ? end : null);
    fields.put("outcome", present(OUTCOMES.getOrDefault(op.outcome(), op.outcome())));
    fields.put("task", present(op.task()));
    fields.put("token", present(op.token()));
    fields.put("attempt", present(op.attempt()));
    fields.values().removeIf(field -> field == null);
    HistoryLine line = new HistoryLine();
    line.object(fields, 0);
    return line.text.toString();
  }

  private static @Nullable String present(String text) {
    return text.isEmpty() ? null : text;
  }

  private static @Nullable Long present(long number) {
    return number < 0 ? null : number;
  }

  private void value(@Nullable Object value, int depth) {
    if (value == null || value instanceof Boolean || isNumber(value)) {
      text.append(value);
    } else if (depth > DEEPEST) {
      string(said(value));
    } else if (value instanceof Map<?, ?> map) {
      object(map, depth);
    } else if (value instanceof Collection<?> || value.getClass().isArray()) {
      array(value instanceof Collection<?> all ? all.toArray() : value, depth);
    } else if (value instanceof Optional<?> optional) {
      value(optional.orElse(null), depth);
    } else if (value instanceof Record record) {
      record(record, depth);
    } else {
      string(said(value));
    }
  }

  /** Whether it is a number that JSON has. */
  private static boolean isNumber(Object value) {
    boolean real = value instanceof Double || value instanceof Float;
    return value instanceof Number number
        && value.getClass().getName().startsWith("java.")
        && (!real || Double.isFinite(number.doubleValue()));
  }

  private static String said(Object value) {
    try {
      return value instanceof Enum<?> word ? word.name() : String.valueOf(value);
    } catch (RuntimeException e) {
      return value.getClass().getName();
    }
  }

  private void object(Map<?, ?> map, int depth) {
    String comma = "{";
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      text.append(comma);
      string(String.valueOf(entry.getKey()));
      text.append(':');
      value(entry.getValue(), depth + 1);
      comma = ",";
    }
    text.append(map.isEmpty() ? "{}" : "}");
  }

  private void array(Object array, int depth) {
    text.append('[');
    for (int i = 0; i < Array.getLength(array); i++) {
      text.append(i == 0 ? "" : ",");
      value(Array.get(array, i), depth + 1);
    }
    text.append(']');
  }

  private void record(Record record, int depth) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    try {
      for (RecordComponent component : record.getClass().getRecordComponents()) {
        component.getAccessor().setAccessible(true);
        fields.put(component.getName(), component.getAccessor().invoke(record));
      }
    } catch (ReflectiveOperationException | RuntimeException e) {
      string(said(record));
      return;
    }
    object(fields, depth);
  }

  private void string(String content) {
    text.append('"');
    for (int i = 0; i < content.length(); i++) {
      char c = content.charAt(i);
      if (c == '"' || c == '\\') {
        text.append('\\').append(c);
      } else if (c < ' ' || Character.isSurrogate(c)) {
        text.append("\\u%04x".formatted((int) c));
      } else {
        text.append(c);
      }
    }
    text.append('"');
  }
}
