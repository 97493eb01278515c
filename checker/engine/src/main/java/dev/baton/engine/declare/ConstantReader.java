package dev.baton.engine.declare;

import dev.baton.engine.symbol.FieldSymbol;
import dev.baton.engine.symbol.Members;
import dev.baton.engine.symbol.Type;
import dev.baton.engine.syntax.Expr;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The values of constant expressions, JLS 15.29, by names alone. Stateless. */
public final class ConstantReader {
  private ConstantReader() {}

  /** A constant that is worked out when it is first asked; one that needs itself has no value. */
  static final class Later implements Supplier<@Nullable Object> {
    private final Expr expression;
    private final Type type;
    private final Scope scope;
    private @Nullable Object value;
    private boolean asked;

    Later(Expr expression, Type type, Scope scope) {
      this.expression = expression;
      this.type = type;
      this.scope = scope;
    }

    @Override
    public @Nullable Object get() {
      if (!asked) {
        asked = true;
        value = Folding.convert(read(expression, scope), type);
      }
      return value;
    }
  }

  /** The value of an expression at a place; absent if it is no constant. */
  public static @Nullable Object read(Expr expression, Scope scope) {
    if (expression instanceof Expr.Literal literal) {
      return literal.value();
    }
    if (expression instanceof Expr.Name name) {
      FieldSymbol field = field(name.name(), scope);
      return field == null ? null : field.constant();
    }
    if (expression instanceof Expr.Select select) {
      FieldSymbol field = qualified(select, scope);
      return field == null ? null : field.constant();
    }
    if (expression instanceof Expr.Binary binary) {
      Object left = read(binary.left(), scope);
      return left == null
          ? null
          : Folding.binary(binary.operator(), left, read(binary.right(), scope));
    }
    if (expression instanceof Expr.Unary unary) {
      return Folding.unary(unary.operator(), read(unary.operand(), scope));
    }
    if (expression instanceof Expr.Cast cast) {
      Object value = read(cast.operand(), scope);
      return value == null
          ? null
          : Folding.convert(value, TypeResolver.resolve(cast.type(), scope));
    }
    return expression instanceof Expr.Conditional choice ? chosen(choice, scope) : null;
  }

  private static @Nullable Object chosen(Expr.Conditional choice, Scope scope) {
    Object then = read(choice.then(), scope);
    Object otherwise = then == null ? null : read(choice.otherwise(), scope);
    Object condition = otherwise == null ? null : read(choice.condition(), scope);
    return condition instanceof Boolean truth ? (truth ? then : otherwise) : null;
  }

  /** The field that a simple name means, in the classes around or imported. */
  public static @Nullable FieldSymbol field(String name, Scope scope) {
    for (Scope at = scope; at != null; at = at.outer()) {
      if (at instanceof Scope.Block block && block.variable(name) != null) {
        return null;
      }
      if (at instanceof Scope.ClassScope inside) {
        Members.Field found =
            scope.unit().project().members().field(inside.declared().type(), name);
        if (found != null) {
          return found.symbol();
        }
      }
    }
    return imported(name, scope.unit());
  }

  /** The field that a static import means. */
  public static @Nullable FieldSymbol imported(String name, UnitScope unit) {
    for (String owner : unit.staticOwners(name)) {
      Members.Field found = unit.project().members().field(Type.of(owner), name);
      if (found != null) {
        return found.symbol();
      }
    }
    return null;
  }

  private static @Nullable FieldSymbol qualified(Expr.Select select, Scope scope) {
    Type type = type(select.scope(), scope);
    Members.Field found =
        type == null ? null : scope.unit().project().members().field(type, select.name());
    return found == null ? null : found.symbol();
  }

  /** The type that an expression names; absent if it names none. */
  private static @Nullable Type type(Expr expression, Scope scope) {
    if (expression instanceof Expr.Name name) {
      return scope.type(name.name());
    }
    if (!(expression instanceof Expr.Select select)) {
      return null;
    }
    Project project = scope.unit().project();
    Type host = type(select.scope(), scope);
    if (host instanceof Type.Named named) {
      String member = project.members().type(named.name(), select.name());
      return member == null ? null : Type.of(member);
    }
    String path = select.path();
    String name = path.isEmpty() ? "" : project.internalName(path);
    return project.find(name) == null ? null : Type.of(name);
  }
}
