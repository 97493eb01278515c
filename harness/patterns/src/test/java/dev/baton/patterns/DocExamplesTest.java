package dev.baton.patterns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples in the documentation of the classes compile, over what a reader would imagine. */
class DocExamplesTest {
  private static final String IMAGINED =
      """
      package dev.baton.patterns.examples;

      import dev.baton.patterns.*;
      import dev.baton.patterns.frozen.Frozen;
      import dev.baton.patterns.history.HistoryLog;
      import java.io.Writer;
      import java.nio.file.*;
      import java.time.*;
      import java.util.*;
      import java.util.function.*;

      abstract class Imagined {
        record Draft(String text) {}

        record Answer(String text) {}

        enum Rating { FINE, MENDABLE, HOPELESS }

        interface Review { boolean accepted(); String feedback(); }

        interface Reviewer { Review review(Draft draft); }

        interface Author { Draft write(String task, List<String> feedback); }

        interface Researcher { Answer ask(String question); }

        interface Model { Draft improve(Draft draft); }

        interface Supervisor { String decide(Collection<String> verdicts); }

        static class Refused extends RuntimeException { Refused(List<String> why) {} }

        static final StateKey<String> DRAFT = StateKey.ownedBy("writer", "draft", String.class);
        static final StateKey<List<String>> LOG = StateKey.appendOnly("log", String.class);
        Author writer;
        Reviewer reviewer;
        Researcher researcher;
        Model model;
        Supervisor supervisor;
        Function<Collection<Verdict<Boolean>>, Verdict<Boolean>> ask;
        String task, draft, next;
        long version;
        boolean saved, handedOver, inTime;
        List<String> questions;
        HandoffPayload payload;
        QueueChannel channel;
        VersionedState<String> state;
        CoordinationState shared;
        Writer file;

        abstract void review(HandoffPayload work);

        abstract void review(Draft draft, Versioned<Draft> current);

        abstract void complete(HandoffPayload half, List<String> problems);

        abstract void tell(Supervisor whom, String what);
      }
      """;

  @Test
  void everyExampleCompiles(@TempDir Path classes) throws IOException {
    TreeMap<String, String> sources = new TreeMap<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(f -> !f.endsWith("package-info.java")).toList()) {
        if (Files.isRegularFile(file)) {
          List<String> examples = Snippets.in(file);
          String name = file.getFileName().toString().replace(".java", "Example");
          for (int i = 0; i < examples.size(); i++) {
            sources.put(name + i, classOf(name + i, examples.get(i)));
          }
        }
      }
    }
    assertTrue(sources.size() >= 12, "" + sources.keySet());
    String all = IMAGINED + String.join("\n", sources.values());
    assertEquals("", Snippets.compile(classes, "Imagined", all));
  }

  private static String classOf(String name, String example) {
    String body = example.replace("...", "");
    String method = "void run() throws Exception {\n%s}\n".formatted(body);
    return "abstract class %s extends Imagined {\n%s}\n"
        .formatted(name, body.startsWith("static ") ? body : method);
  }
}
