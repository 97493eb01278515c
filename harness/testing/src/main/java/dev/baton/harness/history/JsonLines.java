package dev.baton.harness.history;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Baton's own format: JSON lines, an event each, as {@code history.schema.json} beside this class
 * says. Blank lines are skipped; a line that is no event is a problem and the rest is still read.
 */
public final class JsonLines {
  private static final ObjectMapper JSON = new ObjectMapper();

  private JsonLines() {}

  /**
   * Reads a whole file.
   *
   * @throws IOException when reading itself fails
   */
  public static Reading read(Reader source) throws IOException {
    List<Event> events = new ArrayList<>();
    List<Reading.Problem> problems = new ArrayList<>();
    EventLine parser = new EventLine(JSON.getFactory());
    BufferedReader lines = new BufferedReader(source);
    int number = 0;
    int cut = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      if (line.isBlank()) {
        continue;
      }
      cut = 0;
      try {
        events.add(parser.parse(line, number));
      } catch (JsonProcessingException e) {
        cut = number;
        problems.add(new Reading.Problem(number, "not a JSON object: " + e.getOriginalMessage()));
      } catch (IllegalArgumentException e) {
        problems.add(new Reading.Problem(number, String.valueOf(e.getMessage())));
      }
    }
    if (cut > 0) {
      String message = "the last line is cut off; all lines before it were read";
      problems.set(problems.size() - 1, new Reading.Problem(cut, message));
    }
    return new Reading(History.of(events), List.copyOf(problems));
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
