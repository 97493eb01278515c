package dev.baton.harness.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonLinesTest {
  @Test
  void whatIsWrittenIsReadBack() throws IOException {
    History history =
        History.of(
            Event.of("a", Op.READ).line(1).key("draft").value("v0").version(0).at(1, 2).build(),
            Event.of("b", Op.GAVE_UP).line(2).task("t-1").attempt(3).at(2, 5).build(),
            Event.of("b", Op.JOIN).line(3).value(List.of("x", Map.of("n", 1))).at(6, 7).build(),
            Event.of("a", Op.WRITE)
                .line(4)
                .key("draft")
                .value(7L)
                .base(0)
                .token(9)
                .at(8, Event.NEVER)
                .build());
    StringWriter text = new StringWriter();
    JsonLines.write(history, text);
    Reading reading = JsonLines.read(new StringReader(text.toString()));
    assertEquals(List.of(), reading.problems());
    assertEquals(history.events(), reading.history().events());
  }

  @Test
  void aLastLineThatIsCutOffIsReportedAndTheRestIsRead() throws IOException {
    Reading reading =
        read(
            """
            {"agent":"a","op":"read","key":"k","call":1,"return":2}
            {"agent":"a","op":"wri""");
    assertEquals(1, reading.history().size());
    assertEquals(2, reading.problems().get(0).line());
    assertTrue(reading.problems().get(0).message().contains("cut off"));
  }

  @Test
  void aBadLineInTheMiddleIsNotCutOff() throws IOException {
    Reading reading =
        read(
            """
            {"agent":"a","op":"wri
            {"agent":"a","op":"read","key":"k","call":1,"return":2}
            """);
    assertEquals(1, reading.history().size());
    assertTrue(reading.problems().get(0).message().startsWith("not a JSON object"));
  }

  @Test
  void eachThingThatIsWrongIsNamedWithItsLine() throws IOException {
    Reading reading =
        read(
            """
            {"agent":"a","op":"frobnicate","call":1,"return":2}
            {"agent":"a","op":"read","return":2}
            {"agent":"a","op":"read","call":"x","return":2}
            {"agent":"a","op":"read","call":5,"return":2}
            {"op":"read","call":5,"return":7}
            {"agent":"a","op":"read","call":5,"return":7,"outcome":"meh"}

            [1]
            """);
    assertEquals(0, reading.history().size());
    assertEquals(
        List.of(1, 2, 3, 4, 5, 6, 8),
        reading.problems().stream().map(Reading.Problem::line).toList());
  }

  @Test
  void fieldsThatBatonDoesNotKnowAreIgnored() throws IOException {
    Reading reading =
        read("{\"agent\":\"a\",\"op\":\"read\",\"call\":5,\"return\":7,\"x\":{\"y\":[1]}}");
    assertEquals(List.of(), reading.problems());
    assertEquals(1, reading.history().size());
  }

  @Test
  void anOperationThatNeverReturnedMayHaveHappened() throws IOException {
    Event event = read("{\"agent\":\"a\",\"op\":\"write\",\"call\":5}").history().events().get(0);
    assertEquals(Outcome.UNKNOWN, event.outcome());
    assertEquals(Event.NEVER, event.end());
  }

  private static Reading read(String text) throws IOException {
    return JsonLines.read(new StringReader(text));
  }
}
