package dev.baton.engine.declare;

import dev.baton.engine.symbol.MethodSymbol;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Code that runs as a method of its own: a method, initialiser, or lambda. Knows what it uses from
 * around it. Not thread-safe.
 */
public final class Body {
  private final DeclaredClass type;
  private final @Nullable Body outer;
  private final boolean isLambda;
  private final boolean isStatic;
  private final Set<Local> captured = new LinkedHashSet<>();
  private boolean usesThis;
  private @Nullable MethodSymbol method;

  /**
   * A body.
   *
   * @param type the class whose method it is
   * @param outer the body that it is written in; for a method, the one that its class is written in
   */
  public Body(DeclaredClass type, @Nullable Body outer, boolean isLambda, boolean isStatic) {
    this.type = type;
    this.outer = outer;
    this.isLambda = isLambda;
    this.isStatic = isStatic;
  }

  /** The body of a method. */
  public Body of(MethodSymbol symbol) {
    method = symbol;
    return this;
  }

  /** The method that it is, or is a lambda in; absent for initialisers. */
  public @Nullable MethodSymbol method() {
    return isLambda && outer != null ? outer.method() : method;
  }

  public DeclaredClass type() {
    return type;
  }

  public boolean isLambda() {
    return isLambda;
  }

  /** Whether there is no {@code this} in it. */
  public boolean isStatic() {
    return isStatic;
  }

  /** The variables of bodies around that it, or one inside it, uses. */
  public Set<Local> captured() {
    return captured;
  }

  /** Whether it, or a lambda inside it, needs the object that it belongs to. */
  public boolean usesThis() {
    return usesThis;
  }

  /** Notes that a variable is used here; whatever lies between here and there captures it. */
  public void uses(Local local) {
    for (Body at = this; at != null && at != local.body(); at = at.outer) {
      at.captured.add(local);
      if (!at.isLambda && isAround(at.type, local)) {
        at.type.captures(local);
      }
    }
  }

  /** Whether the class stands in the method of the variable; else its own host keeps it. */
  private static boolean isAround(DeclaredClass type, Local local) {
    for (Body at = type.place(); at != null; at = at.isLambda ? at.outer : null) {
      if (at == local.body()) {
        return true;
      }
    }
    return false;
  }

  /** Notes that the object is used here; lambdas have to be given it. */
  public void needsThis() {
    for (Body at = this; at != null; at = at.isLambda ? at.outer : null) {
      at.usesThis = true;
    }
  }
}
