package dev.baton.engine.declare;

import dev.baton.engine.symbol.Type;
import dev.baton.engine.symbol.TypeVariable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What simple names mean at a place, from the inside out. */
public abstract class Scope {
  private final @Nullable Scope outer;

  Scope(@Nullable Scope outer) {
    this.outer = outer;
  }

  /** The scope around this one; absent around a file. */
  public @Nullable Scope outer() {
    return outer;
  }

  /** The type that this scope itself gives the name to. */
  abstract @Nullable Type ownType(String name);

  /** The file that the place stands in. */
  UnitScope unit() {
    Scope at = this;
    while (at.outer != null) {
      at = at.outer;
    }
    return (UnitScope) at;
  }

  /** The type that the name means here; absent if nothing around declares it. */
  public @Nullable Type type(String name) {
    for (Scope at = this; at != null; at = at.outer) {
      Type found = at.ownType(name);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** The innermost class around the place. */
  public @Nullable DeclaredClass enclosingClass() {
    for (Scope at = this; at != null; at = at.outer) {
      if (at instanceof ClassScope inside) {
        return inside.declared();
      }
    }
    return null;
  }

  /** The body of a class: its members can be named. */
  public static final class ClassScope extends Scope {
    private final DeclaredClass declared;

    ClassScope(Scope header, DeclaredClass declared) {
      super(header);
      this.declared = declared;
    }

    public DeclaredClass declared() {
      return declared;
    }

    @Override
    @Nullable Type ownType(String name) {
      return declared.typeInside(name);
    }
  }

  /** The type parameters of a class or method. */
  static final class Variables extends Scope {
    private final Map<String, TypeVariable> variables = new HashMap<>();

    Variables(Scope outer) {
      super(outer);
    }

    void add(List<TypeVariable> all) {
      all.forEach(v -> variables.put(v.name(), v));
    }

    @Override
    @Nullable Type ownType(String name) {
      return variables.get(name);
    }
  }

  /** A block of statements: what is declared in it, so far. */
  public static final class Block extends Scope {
    private final Map<String, Local> locals = new HashMap<>();
    private final Map<String, Type> types = new HashMap<>();

    public Block(Scope outer) {
      super(outer);
    }

    /** Declares a variable; one of the same name from before is hidden. */
    public void declare(Local local) {
      locals.put(local.name(), local);
    }

    /** Declares a class. */
    public void declare(String name, DeclaredClass type) {
      types.put(name, type.type());
    }

    public @Nullable Local variable(String name) {
      return locals.get(name);
    }

    /** Makes the variables of another block known here as well. */
    public void adopt(Block other) {
      other.locals.forEach(locals::putIfAbsent);
    }

    @Override
    @Nullable Type ownType(String name) {
      return types.get(name);
    }
  }
}
