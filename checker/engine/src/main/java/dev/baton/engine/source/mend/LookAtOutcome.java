package dev.baton.engine.source.mend;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.TryStmt;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Raises what was refused, where a call stands as a statement and what it returns says for certain
 * that it was: {@code false} of a lock, a transfer, a write; {@code WriteResult.Conflict}; any
 * {@code Delivery} but {@code Accepted}; a count of zero rows.
 *
 * <p>Left to a person: an outcome that is kept in a variable or only logged (what should become of
 * it there?), a validation (a read that failed is done again, not raised), an {@code Optional}
 * (what it holds has to be used), and results of types that are not known.
 */
record LookAtOutcome(Outcome outcome) implements Mend {
  private static final String PATTERNS = "dev.baton.patterns.";
  private static final Set<String> COUNTED =
      Set.of("executeUpdate", "executeLargeUpdate", "update");

  /** What stands before and after the call in the condition that says that it was refused. */
  private record Refused(String before, String after, List<Edit> imports) {}

  @Override
  public Repair repair(SourceText source, int offset) {
    Optional<MethodCallExpr> call = source.call(offset, outcome.method()::equals);
    if (call.isEmpty()) {
      return new Repair.Left("the call is not the only one of its name on its line, or no call");
    }
    Node around = call.get().getParentNode().orElseThrow();
    if (!(around instanceof ExpressionStmt statement)) {
      return new Repair.Left("the outcome goes somewhere, and what should become of it is open");
    }
    Optional<String> why = inTheWay(statement);
    if (why.isPresent()) {
      return new Repair.Left(why.get());
    }
    return refused(source)
        .<Repair>map(refused -> new Repair.Possible(edits(source, statement, refused)))
        .orElse(new Repair.Left("what it returns does not say for certain what was refused"));
  }

  private static Optional<String> inTheWay(ExpressionStmt statement) {
    Node around = statement.getParentNode().orElseThrow();
    if (!(around instanceof BlockStmt)) {
      return Optional.of("the call does not stand in a block of its own");
    }
    for (Optional<Node> at = around.getParentNode();
        at.isPresent();
        at = at.get().getParentNode()) {
      if (at.get() instanceof TryStmt tried
          && tried.getFinallyBlock().filter(last -> last.isAncestorOf(statement)).isPresent()) {
        return Optional.of("what is raised in a `finally` hides what was raised before");
      }
    }
    return Optional.empty();
  }

  private Optional<Refused> refused(SourceText source) {
    boolean count = outcome.returned().equals("I") || outcome.returned().equals("J");
    if (outcome.operation().equals("validation")) {
      return Optional.empty();
    }
    if (outcome.returned().equals("Z")) {
      return Optional.of(new Refused("!", "", List.of()));
    }
    if (count && COUNTED.contains(outcome.method())) {
      return Optional.of(new Refused("", " == 0", List.of()));
    }
    String type = outcome.returned().replaceFirst("^L(.*);$", "$1").replace('/', '.');
    if (type.equals(PATTERNS + "WriteResult")) {
      Naming named = Naming.of(type, source);
      String after = " instanceof " + named.name() + ".Conflict<?>";
      return Optional.of(new Refused("", after, named.edits()));
    }
    if (type.equals(PATTERNS + "Delivery")) {
      Naming named = Naming.of(type, source);
      String after = " instanceof " + named.name() + ".Accepted)";
      return Optional.of(new Refused("!(", after, named.edits()));
    }
    return Optional.empty();
  }

  private List<Edit> edits(SourceText source, ExpressionStmt statement, Refused refused) {
    int start = source.start(statement);
    int callEnd = source.end(statement.getExpression());
    int end = source.end(statement);
    String indent = source.indent(start);
    String step = source.step(statement.getParentNode().orElseThrow());
    String line = source.lineEnd();
    String thrown =
        ") {%s%sthrow new IllegalStateException(\"%s\");%s%s}"
            .formatted(line, indent + step, said(), line, indent);
    List<Edit> edits = new ArrayList<>(refused.imports());
    edits.add(Edit.insert(start, "if (" + refused.before()));
    edits.add(Edit.insert(callEnd, refused.after()));
    edits.add(new Edit(end - 1, end, thrown));
    return edits;
  }

  private String said() {
    return switch (outcome.operation()) {
      case "lock" -> "the lock was refused";
      case "unlock" -> "the lock was not held";
      case "transfer" -> "the transfer was refused";
      case "delivery" -> "the payload was not accepted";
      default -> "the write was refused: the state has changed";
    };
  }
}
