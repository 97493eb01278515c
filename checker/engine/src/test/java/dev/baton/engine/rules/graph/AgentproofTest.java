package dev.baton.engine.rules.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.baton.engine.Published;
import dev.baton.engine.model.Place;
import dev.baton.engine.model.flow.FlowPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What Agentproof published of its 18 workflows, beside what the rules say of them. */
class AgentproofTest {
  private static final Path SOURCE = Path.of("src/test/resources/agentproof.txt");
  private static final Path PAGE = Path.of("../docs/agentproof.md");
  private static final Place POLICY = new Place("baton.yaml", 1, 1, 1);

  private static final String HEAD =
      """
      # Beside Agentproof

      *Made by `AgentproofTest`, which fails when it is no longer true; `-Dbless` writes it anew.*

      Agentproof (Xavier, A, Jolly, Xavier: *Agentproof: Static Verification of Agent Workflow Graphs*, arXiv
      2603.20356) checks graphs of LangGraph, CrewAI, AutoGen, and ADK for Python. Its repository
      (`NordicAgents/AgentProof`, commit `8cc551e`) has all 18 workflows of its benchmark and its results for
      them. They stand in our own notation in
      [`agentproof.txt`](../engine/src/test/resources/agentproof.txt): nodes, ways, tools, and humans, and
      what was published: structural and human-presence verdicts (`scripts/defect_results.json`), nodes with
      sensitive tools that no human gates (`corpus/real_world/risk_aware_gate_curated.json`), and on how many
      graphs a monitor for each policy must be kept (`corpus/real_world/monitor_pruning_curated.json`).

      | Agentproof | here |
      |---|---|
      | dead ends, at any node | `dead-end`, at nodes that a run can come to; others are `unreachable-agent` |
      | exit reachability | `no-way-out` |
      | human presence: some node is a human | a policy for each graph: its first node leads to `human`, on every run |
      | human gate coverage | `human-gates` for the same tools |
      | temporal policies | the same policies in `baton.yaml`'s words, `tool:` kept in the names |
      | router shape, tool declarations | no rule: in Java's frameworks a plain edge beside a choice is a fork, and a tool is code |

      The graphs say nothing of bounds, so what `unbounded-cycle` says of them is not compared, and a policy
      is also broken by going round for ever. Routers' results are not given either, so `router-incomplete`
      has nothing to look at. Agentproof's repository has no verdicts for its generated graph of 5 000 nodes,
      only times; graphs made by the same recipe are measured by `GraphRules`.

      ## Workflows

      """;

  private static List<Workflow> workflows() throws IOException {
    List<Workflow> all = new ArrayList<>();
    Map<String, String> lines = new HashMap<>();
    for (String line : Files.readAllLines(SOURCE)) {
      String[] parts = line.split(": ", 2);
      if (line.startsWith("graph: ")) {
        lines = new HashMap<>();
        all.add(new Workflow(lines));
      }
      if (parts.length == 2 && !line.startsWith("#") && !line.startsWith("policy")) {
        lines.put(parts[0], parts[1]);
      }
    }
    return all;
  }

  /** What was published, in our words, as far as a rule of ours looks at the same. */
  private static Set<String> theirs(Workflow workflow) {
    Set<String> said = new TreeSet<>();
    for (String check : workflow.list("said")) {
      switch (check) {
        case "dead_ends" -> said.add("dead end");
        case "exit_reachability" -> said.add("no way to the end");
        case "human_presence" -> said.add("no human");
        default -> {}
      }
    }
    workflow.list("ungated").forEach(node -> said.add("`" + node + "` is not gated"));
    return said;
  }

  private static Set<String> ours(Workflow workflow) {
    Set<String> said = new TreeSet<>();
    if (!workflow.found(new DeadEnd()).isEmpty()) {
      said.add("dead end");
    }
    if (!workflow.found(new NoWayOut()).isEmpty()) {
      said.add("no way to the end");
    }
    if (workflow.lacksHuman()) {
      said.add("no human");
    }
    workflow.found(new UnreachableAgent()).forEach(n -> said.add("`" + n + "` is never reached"));
    workflow.ungated().forEach(node -> said.add("`" + node + "` is not gated"));
    return said;
  }

  @Test
  void allThatWasPublishedIsEncoded() throws IOException {
    List<Workflow> all = workflows();
    assertEquals(18, all.size());
    for (Workflow workflow : all) {
      assertEquals(workflow.nodes(), workflow.list("nodes").size() + 2, workflow.name());
      assertEquals(workflow.edges(), workflow.list("ways").size(), workflow.name());
    }
    assertEquals(10, all.stream().filter(w -> w.list("said").contains("human_presence")).count());
    assertEquals(8, all.stream().filter(w -> !w.list("ungated").isEmpty()).count());
  }

  @Test
  void whoeverDiffersHasAReason() throws IOException {
    for (Workflow workflow : workflows()) {
      boolean differs = !ours(workflow).equals(theirs(workflow));
      assertEquals(differs, !workflow.list("why").isEmpty(), workflow.name() + ours(workflow));
    }
  }

  @Test
  void thePageIsTrue() throws IOException {
    StringBuilder page = new StringBuilder(HEAD);
    page.append("| workflow | nodes, edges | Agentproof | Baton | |\n|---|---|---|---|---|\n");
    int same = 0;
    for (Workflow workflow : workflows()) {
      boolean agree = ours(workflow).equals(theirs(workflow));
      same += agree ? 1 : 0;
      page.append(
          "| %s | %d, %d | %s | %s | %s |\n"
              .formatted(
                  workflow.name(),
                  workflow.nodes(),
                  workflow.edges(),
                  cell(theirs(workflow)),
                  cell(ours(workflow)).replace("no human", "a run without a human"),
                  agree ? "agree" : String.join(" ", workflow.list("why"))));
    }
    page.append(
        "\nThe two agree on %d of the 18, and Baton says all that Agentproof says of the others.\n\n## Policies\n\n"
            .formatted(same));
    Published.check(PAGE, page.append(policies()).toString());
  }

  private static String cell(Set<String> said) {
    return said.isEmpty() ? "-" : String.join(", ", said);
  }

  private static String policies() throws IOException {
    List<Workflow> workflows = workflows();
    StringBuilder table = new StringBuilder();
    table.append("On how many of the 18 graphs a run can break each.\n\n");
    table.append("| policy | Agentproof | Baton |\n|---|---|---|\n");
    for (String line : Files.readAllLines(SOURCE)) {
      if (line.startsWith("policy: ")) {
        String[] parts = line.split(" ", 3);
        FlowPolicy policy = FlowPolicy.parse(parts[2], POLICY);
        long broken = workflows.stream().filter(w -> !w.broken(policy).isEmpty()).count();
        assertEquals(Long.parseLong(parts[1]), broken, parts[2]);
        table.append("| `%s` | %s | %d |\n".formatted(parts[2], parts[1], broken));
      }
    }
    return table
        .append(
            """

            Its 15th policy, that only `analyze` works until `decide` does, is broken on all 18 graphs there, where
            no tool has either name. Baton's `no a before b` forbids one name only, so it cannot say this, and is
            silent about names that no graph has but for a warning.
            """)
        .toString();
  }
}
