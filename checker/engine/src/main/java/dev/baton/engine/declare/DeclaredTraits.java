package dev.baton.engine.declare;

import dev.baton.engine.symbol.AnnotationTraits;
import dev.baton.engine.syntax.Annotation;
import dev.baton.engine.syntax.Decl;
import dev.baton.engine.syntax.Expr;
import java.util.Set;
import java.util.TreeSet;

/** What an annotation that the sources declare says about itself. Stateless. */
final class DeclaredTraits {
  private DeclaredTraits() {}

  static AnnotationTraits of(Decl.Type declared) {
    boolean isKept = false;
    Set<String> targets = new TreeSet<>();
    for (Annotation annotation : declared.modifiers().annotations()) {
      Expr value = annotation.values().get("value");
      if (value != null && annotation.simpleName().equals("Retention")) {
        isKept = value.path().endsWith("RUNTIME");
      } else if (value != null && annotation.simpleName().equals("Target")) {
        targets(value, targets);
      }
    }
    return new AnnotationTraits(isKept, Set.copyOf(targets), null);
  }

  private static void targets(Expr value, Set<String> into) {
    if (value instanceof Expr.ArrayInit several) {
      several.values().forEach(v -> targets(v, into));
    } else {
      String path = value.path();
      into.add(path.substring(path.lastIndexOf('.') + 1));
    }
  }
}
