package dev.baton.engine.source.mend;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.CompactConstructorDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithAnnotations;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Accepts a finding on the innermost method, constructor, field or type around it, with a reason
 * that is still to be written.
 */
record WaiveHere(String rule) implements Mend {
  static final String REASON = "TODO: say why";

  private static final String WAIVE = "dev.baton.annotation.Waive";

  @Override
  public Repair repair(SourceText source, int offset) {
    Optional<Node> element = element(source, offset);
    if (element.isEmpty()) {
      return new Repair.Left("no declaration around it can be annotated");
    }
    if (isWaived(element.get())) {
      return new Repair.Possible(List.of()); // by the one for another finding of the rule
    }
    Naming named = Naming.of(WAIVE, source);
    int start = source.start(element.get());
    String annotation =
        "@%s(rule = \"%s\", because = \"%s\")".formatted(named.name(), rule, REASON);
    String gap = source.isFirst(element.get()) ? source.lineEnd() + source.indent(start) : " ";
    List<Edit> edits = new ArrayList<>(named.edits());
    edits.add(Edit.insert(start, annotation + gap));
    return new Repair.Possible(edits);
  }

  private static Optional<Node> element(SourceText source, int offset) {
    return source.unit().findAll(Node.class).stream()
        .filter(WaiveHere::canBeAnnotated)
        .filter(n -> n.getRange().isPresent())
        .filter(n -> source.start(n) <= offset && offset < source.end(n))
        .reduce((outer, inner) -> inner);
  }

  private static boolean canBeAnnotated(Node node) {
    return node instanceof CallableDeclaration
        || node instanceof CompactConstructorDeclaration
        || node instanceof FieldDeclaration
        || node instanceof TypeDeclaration;
  }

  private boolean isWaived(Node element) {
    return ((NodeWithAnnotations<?>) element)
        .getAnnotations().stream()
            .filter(a -> a.getName().getIdentifier().equals("Waive"))
            .map(AnnotationExpr::toString)
            .anyMatch(a -> a.contains("\"" + rule + "\"") && a.contains(REASON));
  }
}
