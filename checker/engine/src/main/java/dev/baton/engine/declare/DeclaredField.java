package dev.baton.engine.declare;

import static dev.baton.engine.syntax.Modifiers.*;

import dev.baton.engine.symbol.FieldSymbol;
import dev.baton.engine.symbol.Type;
import dev.baton.engine.syntax.Annotation;
import dev.baton.engine.syntax.Decl;
import dev.baton.engine.syntax.Expr;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A field that the sources declare.
 *
 * @param initial its initial value, absent where it has none, and for an enum's constant
 */
public record DeclaredField(
    FieldSymbol symbol, List<Annotation> annotations, @Nullable Expr initial, int line) {
  static List<DeclaredField> of(DeclaredClass type) {
    List<DeclaredField> all = new ArrayList<>();
    for (Decl.Constant constant : type.decl().constants()) {
      int access = PUBLIC | STATIC | FINAL | ENUM;
      FieldSymbol symbol =
          new FieldSymbol(type.name(), constant.name(), access, Type.of(type.name()), () -> null);
      all.add(new DeclaredField(symbol, constant.annotations(), null, constant.line()));
    }
    for (Decl member : type.decl().members()) {
      if (member instanceof Decl.Field field) {
        all.add(of(type, field));
      }
    }
    return List.copyOf(all);
  }

  private static DeclaredField of(DeclaredClass type, Decl.Field field) {
    int access = field.modifiers().access();
    if (type.isInterface()) {
      access |= PUBLIC | STATIC | FINAL;
    }
    Type declared = TypeResolver.resolve(field.type(), type.scope());
    Expr initial = field.initial();
    Supplier<@Nullable Object> value =
        (access & FINAL) == 0 || initial == null
            ? () -> null
            : new ConstantReader.Later(initial, declared, type.scope());
    FieldSymbol symbol = new FieldSymbol(type.name(), field.name(), access, declared, value);
    return new DeclaredField(symbol, field.modifiers().annotations(), initial, field.line());
  }
}
