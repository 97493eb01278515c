package dev.baton.harness.history;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One line of a history file, parsed without a tree. A name that occurs often is kept once. */
final class EventLine {
  private static final ObjectMapper VALUES = new ObjectMapper();

  /**
   * Names that occur often come back soon; to keep all would be memory that grows with the file.
   */
  private static final int MOST_NAMES = 1 << 16;

  private final JsonFactory factory;
  private final Map<String, String> names = new HashMap<>();

  private @Nullable String agent;
  private @Nullable Op op;
  private @Nullable String key;
  private @Nullable Object value;
  private long version;
  private long base;
  private long call;
  private long end;
  private @Nullable Outcome outcome;
  private @Nullable String task;
  private long token;
  private long attempt;

  EventLine(JsonFactory factory) {
    this.factory = factory;
  }

  /** The event on a line, or an {@link IllegalArgumentException} that says why it is none. */
  Event parse(String line, int number) throws IOException {
    clear();
    try (JsonParser json = factory.createParser(line)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw new IllegalArgumentException(
            "an event is a JSON object: {\"agent\": .., \"op\": ..}");
      }
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String field = json.currentName();
        json.nextToken();
        if (json.currentToken() == JsonToken.VALUE_NULL) {
          continue;
        }
        field(field, json);
      }
      if (json.currentToken() != JsonToken.END_OBJECT || json.nextToken() != null) {
        throw new IllegalArgumentException("one line holds one event, and nothing after it");
      }
    }
    return build(number);
  }

  private void clear() {
    agent = null;
    op = null;
    key = null;
    value = null;
    outcome = null;
    task = null;
    version = Event.ABSENT;
    base = Event.ABSENT;
    call = Event.ABSENT;
    end = Event.ABSENT;
    token = Event.ABSENT;
    attempt = Event.ABSENT;
  }

  private void field(String field, JsonParser json) throws IOException {
    switch (field) {
      case "agent" -> agent = name(json);
      case "op" -> op = op(json.getValueAsString(""));
      case "key" -> key = name(json);
      case "value" -> value = value(json);
      case "version" -> version = number(field, json);
      case "base" -> base = number(field, json);
      case "call" -> call = number(field, json);
      case "return" -> end = number(field, json);
      case "outcome" -> outcome = outcome(json.getValueAsString(""));
      case "task" -> task = name(json);
      case "token" -> token = number(field, json);
      case "attempt" -> attempt = number(field, json);
      default -> json.skipChildren();
    }
  }

  private Event build(int number) {
    if (agent == null || op == null) {
      throw new IllegalArgumentException("an event needs `agent` and `op`");
    }
    if (call == Event.ABSENT) {
      throw new IllegalArgumentException("an event needs `call`, the tick before it began");
    }
    return Event.of(agent, op)
        .line(number)
        .key(key)
        .value(value)
        .version(version)
        .base(base)
        .at(call, end == Event.ABSENT ? Event.NEVER : end)
        .outcome(outcome)
        .task(task)
        .token(token)
        .attempt((int) attempt)
        .build();
  }

  private String name(JsonParser json) throws IOException {
    if (!json.currentToken().isScalarValue()) {
      throw new IllegalArgumentException("`" + json.currentName() + "` is a text");
    }
    String text = json.getText();
    if (names.size() == MOST_NAMES) {
      names.clear();
    }
    String known = names.putIfAbsent(text, text);
    return known == null ? text : known;
  }

  private static long number(String field, JsonParser json) throws IOException {
    if (json.currentToken() != JsonToken.VALUE_NUMBER_INT || json.getLongValue() < 0) {
      throw new IllegalArgumentException("`" + field + "` is a whole number from 0");
    }
    return json.getLongValue();
  }

  private static Op op(String word) {
    return Op.of(word)
        .orElseThrow(() -> new IllegalArgumentException("no operation is called `" + word + "`"));
  }

  private static Outcome outcome(String word) {
    return Outcome.of(word)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no outcome is called `" + word + "`; say ok, failed, or unknown"));
  }

  private Object value(JsonParser json) throws IOException {
    return switch (json.currentToken()) {
      case VALUE_STRING -> name(json);
      case VALUE_NUMBER_INT ->
          json.getNumberType() == JsonParser.NumberType.BIG_INTEGER
              ? json.getBigIntegerValue()
              : (Object) json.getLongValue();
      case VALUE_NUMBER_FLOAT -> json.getDoubleValue();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      default -> VALUES.readValue(json, Object.class);
    };
  }
}
