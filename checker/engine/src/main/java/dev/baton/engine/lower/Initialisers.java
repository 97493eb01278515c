package dev.baton.engine.lower;

import dev.baton.engine.attribute.Attributes;
import dev.baton.engine.bytecode.assemble.CodeWriter;
import dev.baton.engine.bytecode.assemble.CodeWriter.Call;
import dev.baton.engine.bytecode.assemble.Mark;
import dev.baton.engine.declare.DeclaredClass;
import dev.baton.engine.declare.DeclaredField;
import dev.baton.engine.lower.expression.Frame;
import dev.baton.engine.symbol.BasicTypes;
import dev.baton.engine.symbol.FieldSymbol;
import dev.baton.engine.symbol.Type;
import dev.baton.engine.syntax.Decl;
import dev.baton.engine.syntax.Expr;
import dev.baton.engine.syntax.Operator;
import java.util.Iterator;

/** What runs when a class or an object is initialised, in the order of the text, JLS 12.4, 12.5. */
final class Initialisers {
  private final DeclaredClass type;
  private final Attributes attributes;

  Initialisers(DeclaredClass type, Attributes attributes) {
    this.type = type;
    this.attributes = attributes;
  }

  boolean hasStatic() {
    return type.isEnum()
        || type.decl().members().stream()
            .anyMatch(m -> m instanceof Decl.Initializer code && code.isStatic())
        || type.declaredFields().stream().anyMatch(Initialisers::isComputed);
  }

  /** A constant is in the class file and takes no code. */
  private static boolean isComputed(DeclaredField field) {
    FieldSymbol symbol = field.symbol();
    return symbol.isStatic() && field.initial() != null && symbol.constant() == null;
  }

  /** What runs when the class is initialised; {@code asserts} is whether there are assertions. */
  void ofType(Frame frame, boolean asserts) {
    if (asserts) {
      assertions(frame);
    }
    if (type.isEnum()) {
      new EnumCode(type).initialise(frame, attributes);
    }
    frame.code().line(run(frame, true));
  }

  void ofObjects(Frame frame) {
    run(frame, false);
  }

  /** Runs all; the line on which the last one ends. */
  private int run(Frame frame, boolean isStatic) {
    int last = 0;
    Iterator<DeclaredField> fields = type.declaredFields().iterator();
    type.decl().constants().forEach(c -> fields.next());
    for (Decl member : type.decl().members()) {
      if (member instanceof Decl.Field) {
        DeclaredField field = fields.next();
        if (field.symbol().isStatic() == isStatic && attributes.failure(member) == null) {
          last = field(frame, field) ? field.line() : last;
        }
      } else if (member instanceof Decl.Initializer code
          && code.isStatic() == isStatic
          && attributes.failure(member) == null) {
        frame.code().line(code.line());
        frame.statements().write(code.body());
        last = code.body().endLine();
      }
    }
    return last;
  }

  private boolean field(Frame frame, DeclaredField field) {
    FieldSymbol symbol = field.symbol();
    Expr initial = field.initial();
    if (initial == null || (symbol.isStatic() && symbol.constant() != null)) {
      return false;
    }
    CodeWriter code = frame.code();
    code.line(field.line());
    Type declared = symbol.type().erasure();
    if (symbol.isStatic()) {
      frame.values().value(initial, symbol.type());
      code.putStatic(type.name(), symbol.name(), declared);
    } else {
      code.load(type.type(), 0);
      frame.values().value(initial, symbol.type());
      code.putField(type.name(), symbol.name(), declared);
    }
    return true;
  }

  private void assertions(Frame frame) {
    CodeWriter code = frame.code();
    Mark enabled = new Mark();
    Mark end = new Mark();
    code.line(type.decl().line());
    code.classLiteral(Type.of(frame.host().outermost()));
    code.invoke(Call.VIRTUAL, "java/lang/Class", "desiredAssertionStatus", "()Z", false);
    code.jumpIf(Operator.NOT_EQUAL, true, enabled);
    code.constant(true);
    code.jump(end);
    code.place(enabled);
    code.constant(false);
    code.place(end);
    code.putStatic(type.name(), "$assertionsDisabled", BasicTypes.BOOLEAN);
  }
}
