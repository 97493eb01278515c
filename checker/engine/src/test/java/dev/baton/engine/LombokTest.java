package dev.baton.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.engine.model.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sources that call members which only Lombok writes, read where Lombok is not there. */
class LombokTest {
  private static final String WRITER =
      """
      import dev.baton.annotation.AgentRole;

      @AgentRole("writer")
      class Writer {
        void write(State state) {
          state.setDraft("text");
          state.getNotes().add("note");
        }
      }
      """;

  @TempDir private Path folder;

  @BeforeEach
  void state() throws IOException {
    file(
        "State",
        """
        import dev.baton.annotation.OwnedBy;
        import java.util.ArrayList;
        import java.util.List;
        import lombok.Builder;
        import lombok.Data;

        @Data
        @Builder(toBuilder = true)
        class State {
          @OwnedBy("writer") private String draft;
          @OwnedBy("writer") private List<String> notes = new ArrayList<>();
          private String comment;
        }
        """);
    file("Writer", WRITER);
  }

  private void file(String type, String text) throws IOException {
    Files.writeString(folder.resolve(type + ".java"), text);
  }

  private void reviewer(String body) throws IOException {
    file(
        "Reviewer",
        """
        import dev.baton.annotation.AgentRole;

        @AgentRole("reviewer")
        class Reviewer {
          void review(State state) {
            %s
          }
        }
        """
            .formatted(body));
  }

  private Analysis.Result run() throws IOException {
    Analysis.Result result = Analysis.run(new Analysis.Request(folder, List.of(folder), List.of()));
    assertTrue(result.mode().startsWith("sources alone"), result.mode());
    assertEquals(List.of(), result.problems());
    return result;
  }

  private void assertReported(String... messages) throws IOException {
    Analysis.Result result = run();
    assertEquals(
        List.of(messages), result.findings().stream().map(Finding::message).sorted().toList());
    assertEquals(List.of(), result.unverified());
  }

  @Test
  void theOwnersSetterIsAllowed() throws IOException {
    reviewer("state.setComment(state.getDraft() + state.getNotes().size());");
    assertReported();
  }

  @Test
  void aSetterOfAnotherWrites() throws IOException {
    reviewer("state.setDraft(\"mine\");");
    assertReported("`reviewer` writes `draft`, which `writer` owns");
  }

  @Test
  void aGetterGivesTheLiveObject() throws IOException {
    reviewer("state.getNotes().clear();");
    assertReported("`reviewer` writes `notes`, which `writer` owns");
  }

  @Test
  void whatABuilderMakesIsNobodys() throws IOException {
    reviewer(
        "State made = State.builder().draft(state.getDraft()).comment(\"new\").build();\n"
            + "made.setDraft(\"mine\");");
    assertReported();
  }

  @Test
  void aCopyThatABuilderMakesIsNobodys() throws IOException {
    reviewer("State made = state.toBuilder().comment(\"new\").build();\nmade.setDraft(\"mine\");");
    assertReported();
  }

  @Test
  void aValueHasNoSettersAndItsGettersGiveTheLiveObject() throws IOException {
    file(
        "State",
        """
        import dev.baton.annotation.OwnedBy;
        import java.util.List;
        import lombok.Value;

        @Value
        class State {
          @OwnedBy("writer") List<String> notes;
          String comment;
        }
        """);
    file("Writer", WRITER.replace("state.setDraft(\"text\");", ""));
    reviewer("state.getNotes().add(state.getComment());");
    assertReported("`reviewer` writes `notes`, which `writer` owns");
    reviewer("State made = new State(new java.util.ArrayList<>(), \"new\");");
    assertReported();
  }

  /** A member of which nobody knows is said to be unknown where it is given owned state. */
  @Test
  void whatIsNotLomboksIsUnknown() throws IOException {
    reviewer("new org.other.Renderer().render(state);");
    Analysis.Result result = run();
    assertEquals(List.of(), result.findings());
    assertTrue(
        result.unverified().stream()
            .anyMatch(f -> f.place().file().endsWith("Reviewer.java") && f.place().line() == 6),
        result.unverified().toString());
  }
}
