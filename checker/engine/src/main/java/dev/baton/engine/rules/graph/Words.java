package dev.baton.engine.rules.graph;

import dev.baton.engine.model.GraphFact;
import java.util.Collection;
import java.util.List;

/** How names are listed in messages. */
final class Words {
  private Words() {}

  /** A node's name; the reserved ones as words. */
  static String name(String node) {
    return switch (node) {
      case GraphFact.START -> "start";
      case GraphFact.END -> "end";
      default -> node;
    };
  }

  /** {@code `a`, `b` and `c`}; a text without a letter cannot be shown as it is. */
  static String and(Collection<String> names) {
    List<String> quoted =
        names.stream().map(n -> n.isEmpty() ? "the empty text" : "`" + n + "`").toList();
    return quoted.size() < 2
        ? String.join("", quoted)
        : String.join(", ", quoted.subList(0, quoted.size() - 1))
            + " and "
            + quoted.get(quoted.size() - 1);
  }
}
