package dev.baton.engine.symbol;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an annotation says about itself.
 *
 * @param isKept whether class files keep it for the run time
 * @param targets the {@code ElementType}s on which it may stand; empty where it does not say
 * @param container the annotation that holds several of it, absent if it does not repeat
 */
public record AnnotationTraits(boolean isKept, Set<String> targets, @Nullable String container) {
  /** An annotation of which nothing is known; the ones that matter are kept. */
  public static final AnnotationTraits UNKNOWN = new AnnotationTraits(true, Set.of(), null);

  /** Whether it may stand on an element of a kind. */
  public boolean fits(String target) {
    return targets.isEmpty() || targets.contains(target);
  }
}
