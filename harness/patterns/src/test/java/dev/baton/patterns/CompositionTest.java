package dev.baton.patterns;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples in the documentation of the package are compiled, and run. */
class CompositionTest {
  /** Answers questions, at the second try. */
  public interface Researcher {
    String ask(String question);
  }

  /** Says what is wrong, or nothing. */
  public interface Reviewer {
    String review(HandoffPayload draft);
  }

  private static final StateKey<String> DRAFT = StateKey.ownedBy("writer", "draft", String.class);
  private static final StateKey<List<String>> NOTES = StateKey.appendOnly("notes", String.class);
  @TempDir private static Path classes;
  private static Class<?> examples;
  private final QueueChannel channel =
      QueueChannel.between("researcher", "writer", "reviewer", "publisher", "supervisor");

  private static String parameters(int example) {
    return switch (example) {
      case 1 ->
          "List<String> questions, CompositionTest.Researcher researcher, QueueChannel channel";
      case 2 -> "CompositionTest.Reviewer reviewer, QueueChannel channel";
      default ->
          "TaskOwnership task, CoordinationState state, QueueChannel channel,"
              + " StateKey<String> DRAFT, StateKey<List<String>> NOTES";
    };
  }

  @BeforeAll
  static void compileTheExamples() throws IOException, ReflectiveOperationException {
    List<String> found = Snippets.in(Path.of("src/main/java/dev/baton/patterns/package-info.java"));
    assertEquals(3, found.size());
    StringBuilder source =
        new StringBuilder("package dev.baton.patterns; import java.time.*; import java.util.*;\n")
            .append("public class Examples {\n");
    for (int i = 1; i <= found.size(); i++) {
      source
          .append("  public static void example%d(%s)".formatted(i, parameters(i)))
          .append(" throws InterruptedException {\n%s  }\n".formatted(found.get(i - 1)));
    }
    assertEquals("", Snippets.compile(classes, "Examples", source.append("}\n").toString()));
    URL[] urls = {classes.toUri().toURL()};
    URLClassLoader loader = new URLClassLoader(urls, CompositionTest.class.getClassLoader());
    examples = loader.loadClass("dev.baton.patterns.Examples");
  }

  private static void run(int example, Object... arguments) throws ReflectiveOperationException {
    for (var method : examples.getMethods()) {
      if (method.getName().equals("example" + example)) {
        try {
          method.invoke(null, arguments);
        } catch (InvocationTargetException e) {
          throw new AssertionError("example " + example, e.getCause());
        }
      }
    }
  }

  @Test
  void fanOutWithRetryInsideThenHandoff() throws ReflectiveOperationException {
    AtomicInteger calls = new AtomicInteger();
    Researcher slow =
        question -> {
          if (calls.incrementAndGet() == 1) {
            throw new IllegalStateException("down");
          }
          return question + "!";
        };
    run(1, List.of("a", "b"), slow, channel);
    HandoffPayload findings = channel.receive("writer").orElseThrow();
    assertEquals(
        Map.of("result", List.of("a!", "b!"), "status", "complete"), findings.workProduct());
    assertEquals(3, calls.get());
  }

  @Test
  void retryFeedsItsFailuresIntoTheHandoff() throws ReflectiveOperationException {
    HandoffPayload draft =
        HandoffPayload.from("researcher")
            .to("writer")
            .taskId("t-17")
            .result("r")
            .status("s")
            .maxAttempts(3)
            .build();
    channel.deliver(draft);
    Reviewer content = seen -> seen.attempt() < 3 ? "objection " + seen.attempt() : "";
    run(2, content, channel);
    HandoffPayload published = channel.receive("publisher").orElseThrow();
    assertEquals(List.of("objection 1", "objection 2"), published.feedbackHistory());
    channel.deliver(draft.toBuilder().taskId("t-18").build());
    Reviewer never = seen -> "objection " + seen.attempt();
    run(2, never, channel);
    HandoffPayload escalated = channel.receive("supervisor").orElseThrow();
    assertEquals(
        List.of("objection 1", "objection 2", "objection 3"),
        escalated.context().get("objections"));
    assertEquals(Optional.empty(), channel.receive("publisher"));
  }

  @Test
  void ownershipMovesWithAHandoff() throws ReflectiveOperationException {
    TaskOwnership task = TaskOwnership.of("t-17", "writer");
    CoordinationState state = CoordinationState.of(DRAFT, NOTES);
    run(3, task, state, channel, DRAFT, NOTES);
    assertEquals("reviewer", task.owner());
    assertEquals(new ArrayList<>(List.of("read text")), state.as("anyone").get(NOTES));
    assertEquals(Optional.empty(), channel.receive("reviewer"));
  }
}
