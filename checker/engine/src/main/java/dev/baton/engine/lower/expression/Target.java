package dev.baton.engine.lower.expression;

import dev.baton.engine.attribute.Referent;
import dev.baton.engine.bytecode.assemble.CodeWriter;
import dev.baton.engine.declare.Local;
import dev.baton.engine.symbol.BasicTypes;
import dev.baton.engine.symbol.FieldSymbol;
import dev.baton.engine.symbol.Type;
import dev.baton.engine.syntax.Expr;

/** Something that can be assigned to: what leads to it is on the stack before it is used. */
abstract class Target {
  final Frame frame;
  final Type type;

  Target(Frame frame, Type type) {
    this.frame = frame;
    this.type = type;
  }

  /** Puts what leads to it on the stack. */
  abstract void lead();

  /** Doubles what leads to it, to be read and then written. */
  abstract void leadTwice();

  abstract void load();

  abstract void store();

  /** Doubles the value on the stack, below what leads to the target. */
  abstract void keep();

  /** What an expression assigns to. */
  static Target of(Expr expression, Frame frame) {
    Type type = frame.attributes().type(expression);
    Referent referent = frame.attributes().referent(expression);
    if (referent instanceof Referent.Variable variable) {
      return new Variable(frame, variable.local());
    }
    if (referent instanceof Referent.Field field) {
      return field.symbol().isStatic()
          ? new StaticField(frame, type, field, expression)
          : new ObjectField(frame, type, field, expression);
    }
    return expression instanceof Expr.Index index
        ? new Element(frame, type, index)
        : new Variable(frame, new Local("", type, NoBody.of(frame)));
  }

  /** A variable that nobody declares belongs to nothing. */
  private static final class NoBody {
    static dev.baton.engine.declare.Body of(Frame frame) {
      return new dev.baton.engine.declare.Body(frame.type(), null, false, true);
    }
  }

  /** A local variable. */
  static final class Variable extends Target {
    private final Local local;
    private final int slot;

    Variable(Frame frame, Local local) {
      super(frame, local.type());
      this.local = local;
      this.slot = frame.slot(local) < 0 ? frame.declare(local) : frame.slot(local);
    }

    int slot() {
      return slot;
    }

    @Override
    void lead() {}

    @Override
    void leadTwice() {}

    @Override
    void load() {
      frame.load(local);
    }

    @Override
    void store() {
      frame.code().store(type.erasure(), slot);
    }

    @Override
    void keep() {
      frame.code().dup();
    }
  }

  private static final class StaticField extends Target {
    private final Referent.Field field;
    private final Type stored;
    private final Expr expression;

    StaticField(Frame frame, Type type, Referent.Field field, Expr expression) {
      super(frame, type);
      this.field = field;
      this.expression = expression;
      this.stored = Reads.fieldType(field.symbol(), type);
    }

    @Override
    void lead() {
      if (expression instanceof Expr.Select select) {
        frame.values().reads().scope(select.scope(), true);
      }
    }

    @Override
    void leadTwice() {}

    @Override
    void load() {
      frame.code().getStatic(field.owner(), field.symbol().name(), stored);
    }

    @Override
    void store() {
      frame.code().putStatic(field.owner(), field.symbol().name(), stored);
    }

    @Override
    void keep() {
      frame.code().dup();
    }
  }

  private static final class ObjectField extends Target {
    private final Referent.Field field;
    private final FieldSymbol symbol;
    private final Type stored;
    private final Expr expression;

    ObjectField(Frame frame, Type type, Referent.Field field, Expr expression) {
      super(frame, type);
      this.field = field;
      this.symbol = field.symbol();
      this.expression = expression;
      this.stored = Reads.fieldType(symbol, type);
    }

    @Override
    void lead() {
      if (expression instanceof Expr.Select select) {
        frame.values().reads().scope(select.scope(), false);
      } else {
        frame.values().reads().loadSelf(field);
      }
    }

    @Override
    void leadTwice() {
      frame.code().dup();
    }

    @Override
    void load() {
      frame.code().getField(field.owner(), symbol.name(), stored);
    }

    @Override
    void store() {
      frame.code().putField(field.owner(), symbol.name(), stored);
    }

    @Override
    void keep() {
      frame.code().dupBelow(1);
    }
  }

  private static final class Element extends Target {
    private final Expr.Index index;

    Element(Frame frame, Type type, Expr.Index index) {
      super(frame, type);
      this.index = index;
    }

    @Override
    void lead() {
      frame.values().value(index.array());
      frame.values().value(index.index(), BasicTypes.INT);
    }

    @Override
    void leadTwice() {
      frame.code().dupPair();
    }

    @Override
    void load() {
      frame.code().loadElement(type.erasure());
    }

    @Override
    void store() {
      frame.code().storeElement(type.erasure());
    }

    @Override
    void keep() {
      CodeWriter code = frame.code();
      code.dupBelow(2);
    }
  }
}
