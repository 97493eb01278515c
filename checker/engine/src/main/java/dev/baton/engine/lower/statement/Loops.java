package dev.baton.engine.lower.statement;

import dev.baton.engine.bytecode.assemble.CodeWriter;
import dev.baton.engine.bytecode.assemble.CodeWriter.Call;
import dev.baton.engine.bytecode.assemble.Mark;
import dev.baton.engine.declare.Local;
import dev.baton.engine.lower.expression.Frame;
import dev.baton.engine.lower.statement.Jumps.Around;
import dev.baton.engine.symbol.BasicTypes;
import dev.baton.engine.symbol.Type;
import dev.baton.engine.syntax.Expr;
import dev.baton.engine.syntax.Operator;
import dev.baton.engine.syntax.Stmt;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Loops, JLS 14.12 to 14.14. */
final class Loops {
  private final Statements statements;
  private final Frame frame;
  private final CodeWriter code;
  private final List<String> labels;

  Loops(Statements statements, List<String> labels) {
    this.statements = statements;
    this.frame = statements.frame();
    this.code = frame.code();
    this.labels = labels;
  }

  void write(Stmt loop) {
    int taken = frame.taken();
    if (loop instanceof Stmt.While each) {
      testedFirst(each.condition(), each.body(), List.of());
    } else if (loop instanceof Stmt.For each) {
      each.first().forEach(statements::write);
      testedFirst(each.condition(), each.body(), each.step());
    } else if (loop instanceof Stmt.DoWhile each) {
      testedLast(each);
    } else if (loop instanceof Stmt.ForEach each) {
      forEach(each);
    }
    frame.release(taken);
  }

  private void testedFirst(@Nullable Expr condition, Stmt body, List<Stmt> steps) {
    Mark start = new Mark();
    Mark next = new Mark();
    Mark end = new Mark();
    code.place(start);
    if (condition != null) {
      code.line(condition.line());
      frame.conditions().jump(condition, false, end);
    }
    body(body, end, next);
    code.place(next);
    steps.forEach(statements::write);
    code.jump(start);
    code.place(end);
  }

  private void body(Stmt body, Mark end, Mark next) {
    statements.jumps().enter(new Around(labels, end, next));
    statements.write(body);
    statements.jumps().leave();
  }

  private void testedLast(Stmt.DoWhile loop) {
    Mark start = new Mark();
    Mark next = new Mark();
    Mark end = new Mark();
    code.place(start);
    body(loop.body(), end, next);
    code.place(next);
    if (code.isAlive()) {
      code.line(loop.condition().line());
      frame.conditions().jump(loop.condition(), true, start);
    }
    code.place(end);
  }

  private void forEach(Stmt.ForEach loop) {
    Type source = frame.attributes().type(loop.source());
    if (source instanceof Type.Array array) {
      overArray(loop, array);
    } else {
      overIterable(loop, source);
    }
  }

  private void overArray(Stmt.ForEach loop, Type.Array type) {
    int array = frame.reserve(type);
    int length = frame.reserve(BasicTypes.INT);
    int index = frame.reserve(BasicTypes.INT);
    frame.values().value(loop.source());
    code.store(type, array);
    code.load(type, array);
    code.arrayLength();
    code.store(BasicTypes.INT, length);
    code.constant(0);
    code.store(BasicTypes.INT, index);
    Mark start = new Mark();
    Mark next = new Mark();
    Mark end = new Mark();
    code.place(start);
    code.load(BasicTypes.INT, index);
    code.load(BasicTypes.INT, length);
    code.jumpIf(Operator.AT_LEAST, false, end);
    Local variable = frame.attributes().local(loop.variable());
    int slot = frame.declare(variable);
    code.load(type, array);
    code.load(BasicTypes.INT, index);
    code.loadElement(type.element().erasure());
    frame.adapting().adapt(type.element(), variable.type());
    code.store(variable.type().erasure(), slot);
    body(loop.body(), end, next);
    code.place(next);
    code.line(loop.line());
    code.increment(index, 1);
    code.jump(start);
    code.place(end);
  }

  private void overIterable(Stmt.ForEach loop, Type source) {
    frame.values().value(loop.source());
    Type.Named iterator = Type.of("java/util/Iterator");
    String owner = owner(source);
    boolean ofInterface = frame.isInterface(owner);
    code.line(loop.line());
    Call call = ofInterface ? Call.INTERFACE : Call.VIRTUAL;
    code.invoke(call, owner, "iterator", "()" + iteratorOf(source).descriptor(), ofInterface);
    int slot = frame.reserve(iterator);
    code.store(iterator, slot);
    Mark start = new Mark();
    Mark end = new Mark();
    code.place(start);
    code.load(iterator, slot);
    code.invoke(Call.INTERFACE, iterator.name(), "hasNext", "()Z", true);
    code.jumpIf(Operator.EQUAL, true, end);
    Local variable = frame.attributes().local(loop.variable());
    int element = frame.declare(variable);
    code.load(iterator, slot);
    code.invoke(Call.INTERFACE, iterator.name(), "next", "()Ljava/lang/Object;", true);
    frame.adapting().adapt(elementType(source), variable.type());
    code.store(variable.type().erasure(), element);
    body(loop.body(), end, start);
    code.jump(start);
    code.place(end);
  }

  /** What the source's own method gives, which may be more than an iterator. */
  private Type iteratorOf(Type source) {
    return frame.project().members().methods(source, "iterator").stream()
        .filter(m -> m.parameters().isEmpty())
        .findFirst()
        .map(m -> m.symbol().result())
        .orElse(Type.of("java/util/Iterator"));
  }

  /** What class files name is asked for its iterator: the source's own type, if it is a class. */
  private static String owner(Type source) {
    Type erased = source.erasure();
    return erased instanceof Type.Named named && !named.equals(BasicTypes.OBJECT)
        ? named.name()
        : "java/lang/Iterable";
  }

  private Type elementType(Type source) {
    Type.Named iterable = frame.project().hierarchy().asSuper(source, "java/lang/Iterable");
    return iterable == null || iterable.arguments().isEmpty()
        ? BasicTypes.OBJECT
        : iterable.arguments().get(0).upper();
  }
}
