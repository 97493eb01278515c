package dev.baton.engine.rules.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.baton.engine.Analysis;
import dev.baton.engine.model.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a framework does only in some releases is said only where the build uses one of them. */
class TrapReleasesTest {
  private static final Path SAMPLES = Path.of("src/test/samples");
  private static final String BUILD =
      """
      <project>
        <modelVersion>4.0.0</modelVersion>
        <groupId>demo</groupId>
        <artifactId>demo</artifactId>
        <version>1</version>
        <dependencies>
          <dependency>
            <groupId>demo</groupId>
            <artifactId>%s</artifactId>
            <version>%s</version>
          </dependency>
        </dependencies>
      </project>
      """;

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "parallel-write/AgenticConditions, langchain4j-agentic, 1.7.0-beta13, 0",
    "parallel-write/AgenticConditions, langchain4j-agentic, 1.3.0-beta9, 0",
    "parallel-write/AgenticConditions, langchain4j-agentic, 1.9.0-beta16, 1",
    "parallel-write/AgenticConditions, langchain4j-agentic, 1.19.0-beta29, 1",
    "unbounded-retry/AgenticHandler, langchain4j-agentic, 1.4.0-beta10, 0",
    "unbounded-retry/AgenticHandler, langchain4j-agentic, 1.5.0-beta11, 1",
    "unbounded-retry/AgenticHandler, langchain4j-agentic, 1.19.0-beta29, 1",
    "reducer-applied-twice/LangGraphLatest, langgraph4j-core, 1.5.14, 0",
    "reducer-applied-twice/LangGraphLatest, langgraph4j-core, 1.8.17, 1",
    "long-branch/LangGraphBranch, langgraph4j-core, 1.5.7, 0",
    "long-branch/LangGraphBranch, langgraph4j-core, 1.5.8, 1",
    "lost-state-write/AlibabaLost, spring-ai-alibaba-graph-core, 1.0.0.4, 0",
    "silent-bound/AlibabaLoop, spring-ai-alibaba-graph-core, 1.0.0.3, 0",
    "silent-bound/AlibabaLoop, spring-ai-alibaba-graph-core, 1.0.0.4, 1",
    "strategy-without-effect/AlibabaPattern, spring-ai-alibaba-graph-core, 1.0.0.3, 0",
    "member-of-two-teams/AdkTeams, google-adk, 0.0.9, 0"
  })
  void holdsInItsReleases(String sample, String library, String release, int found)
      throws IOException {
    Analysis.Result result = analyse(sample, BUILD.formatted(library, release));
    String rule = sample.substring(0, sample.indexOf('/'));
    List<Finding> findings =
        result.findings().stream().filter(f -> f.rule().equals(rule)).distinct().toList();
    if (found == 0) {
      assertEquals(List.of(), findings);
    } else {
      assertEquals(found, findings.size(), findings.toString());
    }
  }

  /** The sample alone, in a build that uses one library, without a class path. */
  private Analysis.Result analyse(String sample, String build) throws IOException {
    Files.writeString(folder.resolve("pom.xml"), build);
    Path source = folder.resolve("src/main/java").resolve(Path.of(sample + ".java").getFileName());
    Files.createDirectories(source.getParent());
    Files.copy(SAMPLES.resolve(sample + ".java"), source);
    return Analysis.run(new Analysis.Request(folder, List.of(source), List.of()));
  }
}
