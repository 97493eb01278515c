package dev.baton.engine.framework;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.baton.engine.Analysis;
import dev.baton.engine.model.GraphFact;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Teams given as Guava's lists, of a builder that a helper begins, from sources alone. */
class GuavaListsTest {
  private static final String TEAM =
      """
      import com.google.adk.agents.*;
      import com.google.common.collect.ImmutableList;

      class Team {
        static LlmAgent.Builder agent() {
          return LlmAgent.builder().name("agent").model("m");
        }

        static BaseAgent build() {
          LlmAgent web = agent().name("web").outputKey("%s").build();
          LlmAgent library = agent().name("library").outputKey("found").build();
          return ParallelAgent.builder().name("search").subAgents(%s).build();
        }
      }
      """;

  @TempDir Path folder;

  @Test
  void aListOfBranches() throws IOException {
    Analysis.Result result = analyse(TEAM.formatted("found", "ImmutableList.of(web, library)"));
    assertEquals(Set.of("library", "web"), agents(result));
    assertEquals(List.of("parallel-write"), rules(result));
  }

  @Test
  void aListThatIsBuilt() throws IOException {
    String built = "ImmutableList.<BaseAgent>builder().add(web).add(library).build()";
    Analysis.Result result = analyse(TEAM.formatted("found", built));
    assertEquals(Set.of("library", "web"), agents(result));
    assertEquals(List.of("parallel-write"), rules(result));
  }

  @Test
  void branchesWithKeysOfTheirOwn() throws IOException {
    Analysis.Result result = analyse(TEAM.formatted("pages", "ImmutableList.of(web, library)"));
    assertEquals(Set.of("library", "web"), agents(result));
    assertEquals(List.of(), rules(result));
  }

  private Analysis.Result analyse(String code) throws IOException {
    Path file = folder.resolve("Team.java");
    Files.writeString(file, code);
    return Analysis.run(new Analysis.Request(folder, List.of(file), List.of()));
  }

  private static Set<String> agents(Analysis.Result result) {
    Set<String> found = new TreeSet<>();
    result
        .facts()
        .of(GraphFact.Node.class)
        .filter(node -> node.kind() == GraphFact.NodeKind.AGENT)
        .forEach(node -> found.add(node.id()));
    return found;
  }

  private static List<String> rules(Analysis.Result result) {
    return result.findings().stream().map(finding -> finding.rule()).toList();
  }
}
