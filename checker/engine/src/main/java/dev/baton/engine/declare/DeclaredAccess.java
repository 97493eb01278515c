package dev.baton.engine.declare;

import static dev.baton.engine.syntax.Modifiers.*;

import dev.baton.engine.syntax.Decl;
import dev.baton.engine.syntax.Decl.Kind;
import dev.baton.engine.syntax.Modifiers;
import org.jspecify.annotations.Nullable;

/** The modifiers of a type, with those that nobody has to write. Stateless. */
final class DeclaredAccess {
  private DeclaredAccess() {}

  /**
   * The modifiers as class files write them.
   *
   * @param host the type that it is declared in, absent at top level
   * @param inBody whether it is declared in a body
   */
  static int of(Decl.Type decl, @Nullable DeclaredClass host, boolean inBody) {
    int access = decl.modifiers().access() & ~DEFAULT;
    boolean ofInterface = host != null && host.isInterface() && !inBody;
    boolean implicitlyStatic =
        host != null && (decl.kind() != Kind.CLASS || ofInterface) && !decl.name().isEmpty();
    access |= implicitlyStatic ? STATIC : 0;
    access |= ofInterface ? PUBLIC : 0;
    return switch (decl.kind()) {
      case CLASS -> access;
      case INTERFACE -> access | INTERFACE | ABSTRACT;
      case ANNOTATION -> access | INTERFACE | ABSTRACT | ANNOTATION;
      case RECORD -> access | FINAL;
      case ENUM -> access | ENUM | openness(decl);
    };
  }

  /** An enum whose constants have classes of their own is not final, perhaps even abstract. */
  private static int openness(Decl.Type decl) {
    boolean isAbstract =
        decl.members().stream()
            .anyMatch(m -> m instanceof Decl.Method c && c.modifiers().has(Modifiers.ABSTRACT));
    boolean hasBodies = decl.constants().stream().anyMatch(c -> c.body() != null);
    return isAbstract ? ABSTRACT : hasBodies ? 0 : FINAL;
  }
}
