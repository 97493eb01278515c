package dev.baton.harness.history;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Baton's own format: JSON lines, an event each, as {@code history.schema.json} beside this class
 * says. Blank lines are skipped; a line that is no event is a problem and the rest is still read.
 */
public final class JsonLines {
  private static final ObjectMapper JSON = new ObjectMapper();

  private JsonLines() {}

  /** The JSON schema of one line. */
  public static String schema() {
    try (InputStream text = JsonLines.class.getResourceAsStream("history.schema.json")) {
      if (text == null) {
        throw new IllegalStateException("history.schema.json is missing beside JsonLines");
      }
      return new String(text.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("history.schema.json", e);
    }
  }

  /**
   * Reads a whole file.
   *
   * @throws IOException when reading itself fails
   */
  public static Reading read(Reader source) throws IOException {
    List<Event> events = new ArrayList<>();
    List<Reading.Problem> problems = new ArrayList<>();
    boolean whole = read(source, events::add, problems::add);
    return new Reading(History.of(events), List.copyOf(problems), whole);
  }

  /**
   * Reads a file of any length, showing each event in the order of lines.
   *
   * @return whether the last line is whole
   * @throws IOException when reading itself fails
   */
  public static boolean read(
      Reader source, Consumer<Event> events, Consumer<Reading.Problem> problems)
      throws IOException {
    EventLine parser = new EventLine(JSON.getFactory());
    BufferedReader lines = new BufferedReader(source);
    int number = 0;
    Reading.Problem last = null;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      if (line.isBlank()) {
        continue;
      }
      if (last != null) {
        problems.accept(last);
        last = null;
      }
      try {
        events.accept(parser.parse(line, number));
      } catch (JsonProcessingException e) {
        last = new Reading.Problem(number, "not a JSON object: " + e.getOriginalMessage());
      } catch (IllegalArgumentException e) {
        problems.accept(new Reading.Problem(number, String.valueOf(e.getMessage())));
      }
    }
    if (last != null) {
      String message = "the last line is cut off; all lines before it were read";
      problems.accept(new Reading.Problem(last.line(), message));
    }
    return last == null;
  }

  /**
   * Writes a history, an event a line, absent fields left out.
   *
   * @throws IOException when writing fails
   */
  public static void write(History history, Writer target) throws IOException {
    JsonFactory factory = JSON.getFactory();
    for (Event event : history) {
      try (JsonGenerator json = factory.createGenerator(target)) {
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        write(event, json);
      }
      target.write('\n');
    }
    target.flush();
  }

  private static void write(Event event, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("agent", event.agent());
    json.writeStringField("op", event.op().word());
    text(json, "key", event.key());
    if (event.value() != null) {
      json.writeFieldName("value");
      JSON.writeValue(json, event.value());
    }
    number(json, "version", event.version());
    number(json, "base", event.base());
    json.writeNumberField("call", event.call());
    if (event.end() != Event.NEVER) {
      json.writeNumberField("return", event.end());
    }
    if (!event.ok()) {
      json.writeStringField("outcome", event.outcome().word());
    }
    text(json, "task", event.task());
    number(json, "token", event.token());
    number(json, "attempt", event.attempt());
    json.writeEndObject();
  }

  private static void text(JsonGenerator json, String name, @Nullable String content)
      throws IOException {
    if (content != null) {
      json.writeStringField(name, content);
    }
  }

  private static void number(JsonGenerator json, String name, long content) throws IOException {
    if (content != Event.ABSENT) {
      json.writeNumberField(name, content);
    }
  }
}
