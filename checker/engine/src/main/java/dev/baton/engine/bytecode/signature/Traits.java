package dev.baton.engine.bytecode.signature;

import dev.baton.engine.symbol.AnnotationTraits;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AnnotationNode;

/** What an annotation says about itself, from its own annotations. Stateless. */
final class Traits {
  private Traits() {}

  static AnnotationTraits of(@Nullable List<AnnotationNode> annotations) {
    boolean isKept = false;
    Set<String> targets = new TreeSet<>();
    String container = null;
    for (AnnotationNode node : annotations == null ? List.<AnnotationNode>of() : annotations) {
      Object value = node.values == null ? "" : node.values.get(1);
      if (node.desc.endsWith("/Retention;") && value instanceof String[] policy) {
        isKept = policy[1].equals("RUNTIME");
      } else if (node.desc.endsWith("/Target;") && value instanceof List<?> all) {
        all.forEach(each -> targets.add(((String[]) each)[1]));
      } else if (node.desc.endsWith("/Repeatable;") && value instanceof Type type) {
        container = type.getInternalName();
      }
    }
    return new AnnotationTraits(isKept, Set.copyOf(targets), container);
  }
}
