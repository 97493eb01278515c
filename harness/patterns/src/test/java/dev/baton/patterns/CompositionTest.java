package dev.baton.patterns;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
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
    String text = Files.readString(Path.of("src/main/java/dev/baton/patterns/package-info.java"));
    Matcher found = Pattern.compile("(?s)<pre>\\{@code\n(.*?)\\}</pre>").matcher(text);
    StringBuilder source =
        new StringBuilder("package dev.baton.patterns; import java.time.*; import java.util.*;\n")
            .append("public class Examples {\n");
    int count = 0;
    while (found.find()) {
      count++;
      source.append("  public static void example%d(%s)".formatted(count, parameters(count)));
      source.append(" throws InterruptedException {\n");
      source.append(found.group(1).replaceAll("(?m)^ \\* ?", "    ")).append("  }\n");
    }
    assertEquals(3, count);
    examples = compiled(source.append("}\n").toString());
  }

  private static Class<?> compiled(String source) throws IOException, ReflectiveOperationException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    JavaFileObject file =
        new SimpleJavaFileObject(
            URI.create("string:///Examples.java"), JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return source;
          }
        };
    StringWriter errors = new StringWriter();
    List<String> options =
        List.of("-d", classes.toString(), "-cp", System.getProperty("java.class.path"));
    boolean done = compiler.getTask(errors, null, null, options, null, List.of(file)).call();
    assertEquals("", done ? "" : errors + source);
    URL[] urls = {classes.toUri().toURL()};
    URLClassLoader loader = new URLClassLoader(urls, CompositionTest.class.getClassLoader());
    return loader.loadClass("dev.baton.patterns.Examples");
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
