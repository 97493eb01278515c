package dev.baton.engine.rules.isolation;

import dev.baton.engine.model.Cell;
import dev.baton.engine.model.Fact;
import dev.baton.engine.model.Finding;
import dev.baton.engine.model.Policy;
import dev.baton.engine.model.RuleInfo;
import dev.baton.engine.model.Runner;
import java.util.stream.Collectors;

/** How a write of a cell is reported, whatever the law. */
final class Writes {
  private Writes() {}

  /** A finding at the write, with its trail and the policy that it breaks. */
  static Finding finding(RuleInfo rule, Fact.CellWrite write, String message, String relation) {
    Cell cell = write.cell();
    return Finding.of(rule, write.place(), message)
        .label("written here")
        .about(write.runner().role(), cell.id())
        .reached(write.reached())
        .related(relation + ": " + policies(cell) + " " + cell.name(), cell.declared());
  }

  static String policies(Cell cell) {
    return cell.policies().stream().map(Policy::text).collect(Collectors.joining(" "));
  }

  /** Who writes, in the words of a message. */
  static String who(Runner runner) {
    return switch (runner.kind()) {
      case ROLE -> "`" + runner.role() + "`";
      case COORDINATOR -> "the coordinator";
      case NOBODY -> "code that runs as no role";
    };
  }
}
