package dev.baton.engine.rules;

import dev.baton.engine.model.Fact;
import dev.baton.engine.model.Facts;
import dev.baton.engine.model.Finding;
import dev.baton.engine.model.GraphFact;
import dev.baton.engine.model.Rule;
import dev.baton.engine.model.RuleInfo;
import dev.baton.engine.model.Severity;
import java.util.stream.Stream;

/** What could not be followed and so was not proved: notes, which fail where that is asked for. */
final class Unverified implements Rule {
  static final String ID = "unverified";

  private static final RuleInfo INFO =
      new RuleInfo(
          ID,
          "state isolation",
          Severity.NOTE,
          "something here could touch declared state and could not be followed",
          """
          Reflection, handles, keys that are no constants, changes of whatever a map has, and types
          that were not found can hide a write. What cannot be followed is said and counted, so that
          a clean report means what it says; under --strict it is an error.""",
          "write the code so that it can be followed, or accept it with @Waive and the reason");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Stream<Finding> check(Facts facts) {
    Stream<Finding> cells = facts.of(Fact.Unfollowed.class).map(Unverified::cell);
    return Stream.concat(cells, facts.of(GraphFact.Unresolved.class).map(Unverified::graph));
  }

  private static Finding cell(Fact.Unfollowed hole) {
    String message = "`%s` may be touched here: %s".formatted(hole.cell().name(), hole.why());
    return Finding.of(INFO, hole.place(), message)
        .label("not followed")
        .about("", hole.cell().id())
        .related("cell: " + hole.cell().name(), hole.cell().declared());
  }

  private static Finding graph(GraphFact.Unresolved hole) {
    String of = hole.node().isEmpty() ? "" : "`" + hole.node() + "`: ";
    return Finding.of(INFO, hole.place(), of + hole.why()).label("not resolved");
  }
}
