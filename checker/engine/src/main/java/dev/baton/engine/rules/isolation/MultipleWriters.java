package dev.baton.engine.rules.isolation;

import dev.baton.engine.model.Cell;
import dev.baton.engine.model.Fact;
import dev.baton.engine.model.Facts;
import dev.baton.engine.model.Finding;
import dev.baton.engine.model.Rule;
import dev.baton.engine.model.RuleInfo;
import dev.baton.engine.model.Runner;
import dev.baton.engine.model.Severity;
import dev.baton.engine.model.coordination.CoordinationFact.BranchKeyWrite;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A key that several roles write has an owner, a reducer, or is append-only. */
public final class MultipleWriters implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
            "multiple-writers",
            "state isolation",
            Severity.ERROR,
            "several agents write one key that has no policy",
            """
            Whoever writes last wins, and the order of agents is nobody's promise. Without an owner, a
            reducer, or an append-only policy the others' work is lost silently.\
            """,
            "give the key an owner, a reducer with @MergedBy, or make it @AppendOnly")
        .remedy(
            """
            final class Keys {
              @MergedBy(Longest.class) static final String SUMMARY = "summary"; // or an owner, or @AppendOnly
            }\
            """)
        .seen(
            "parallel steps write their schema into one run context, and parse with each other's",
            "https://github.com/agno-agi/agno/issues/6590")
        .seen(
            "every specialist carries the shared keys back, and the run crashes at the join",
            "https://github.com/BitterSecurity/Decepticon/pull/679");
  }

  @Override
  public Stream<Finding> check(Facts facts) {
    Map<Cell, Map<String, Fact.CellWrite>> writers = new LinkedHashMap<>();
    facts
        .of(Fact.CellWrite.class)
        .filter(write -> write.cell().kind() == Cell.Kind.KEY && write.cell().policies().isEmpty())
        .filter(write -> write.runner().kind() == Runner.Kind.ROLE)
        .forEach(
            write ->
                writers
                    .computeIfAbsent(write.cell(), c -> new TreeMap<>())
                    .putIfAbsent(write.runner().role(), write));
    Set<String> atOnce =
        facts.of(BranchKeyWrite.class).map(BranchKeyWrite::key).collect(Collectors.toSet());
    return writers.entrySet().stream()
        .filter(e -> e.getValue().size() > 1)
        .filter(e -> !atOnce.contains(e.getKey().name())) // the sharper law `parallel-write` speaks
        .filter(e -> !isRefined(facts, e.getKey(), e.getValue().keySet()))
        .map(e -> finding(e.getKey(), e.getValue()));
  }

  /** Whether the writers follow each other, and each but the first builds on what it finds. */
  private static boolean isRefined(Facts facts, Cell key, Set<String> writers) {
    List<Fact.KeyUse> uses =
        facts.of(Fact.KeyUse.class).filter(use -> use.key().equals(key)).toList();
    for (String role : writers) {
      for (String other : writers) {
        boolean ordered =
            role.equals(other)
                || uses.stream()
                    .anyMatch(
                        use ->
                            (use.role().equals(role) && use.after().contains(other))
                                || (use.role().equals(other) && use.after().contains(role)));
        if (!ordered) {
          return false;
        }
      }
    }
    return !uses.isEmpty()
        && uses.stream()
            .allMatch(use -> use.reads() || use.after().stream().allMatch(use.role()::equals));
  }

  private Finding finding(Cell key, Map<String, Fact.CellWrite> writers) {
    String names =
        writers.keySet().stream().map(role -> "`" + role + "`").collect(Collectors.joining(", "));
    Finding finding =
        Finding.of(
                info(),
                key.declared(),
                "`%s` is written by %s, and has no policy".formatted(key.name(), names))
            .label("declared here");
    for (Map.Entry<String, Fact.CellWrite> writer : writers.entrySet()) {
      finding =
          finding.related("writer: `" + writer.getKey() + "` writes it", writer.getValue().place());
    }
    return finding;
  }
}
