package dev.baton.engine.resolve;

import dev.baton.engine.code.AnnotationUse;
import dev.baton.engine.code.TypeCode;
import dev.baton.engine.model.Policy;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Baton's annotations, and those of users that stand for them. Immutable. */
final class Stereotypes {
  private static final String OURS = "dev/baton/annotation/";
  private final Program program;

  Stereotypes(Program program) {
    this.program = program;
  }

  /** Baton's own annotations among these, through however many that stand for them. */
  List<AnnotationUse> expand(List<AnnotationUse> annotations) {
    List<AnnotationUse> found = new ArrayList<>();
    expand(annotations, found, new HashSet<>());
    return found;
  }

  private void expand(List<AnnotationUse> uses, List<AnnotationUse> found, Set<String> seen) {
    for (AnnotationUse use : uses) {
      if (use.type().startsWith(OURS)) {
        found.add(use);
        continue;
      }
      TypeCode type = program.type(use.type());
      if (type != null && type.isAnnotation() && seen.add(use.type())) {
        expand(type.annotations(), found, seen);
      }
    }
  }

  List<Policy> policies(List<AnnotationUse> annotations) {
    if (annotations.isEmpty()) {
      return List.of();
    }
    List<Policy> found = new ArrayList<>();
    for (AnnotationUse use : expand(annotations)) {
      Policy policy = policy(use);
      if (policy != null && !found.contains(policy)) {
        found.add(policy);
      }
    }
    return found;
  }

  private static @Nullable Policy policy(AnnotationUse use) {
    return switch (use.type().substring(OURS.length())) {
      case "OwnedBy" -> new Policy.OwnedBy(use.text("value"));
      case "AppendOnly" -> new Policy.AppendOnly();
      case "MergedBy" -> new Policy.MergedBy(use.text("value"));
      case "Monotonic" -> new Policy.Monotonic();
      case "SharedRead" -> new Policy.SharedRead();
      case "AgentPrivate" -> new Policy.AgentPrivate(use.text("value"));
      default -> null;
    };
  }
}
