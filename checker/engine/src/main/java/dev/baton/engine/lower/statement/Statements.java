package dev.baton.engine.lower.statement;

import dev.baton.engine.bytecode.assemble.CodeWriter;
import dev.baton.engine.bytecode.assemble.CodeWriter.Call;
import dev.baton.engine.bytecode.assemble.Mark;
import dev.baton.engine.declare.Local;
import dev.baton.engine.lower.expression.Frame;
import dev.baton.engine.lower.expression.Structures;
import dev.baton.engine.lower.statement.Jumps.Around;
import dev.baton.engine.symbol.BasicTypes;
import dev.baton.engine.symbol.Type;
import dev.baton.engine.syntax.Expr;
import dev.baton.engine.syntax.Operator;
import dev.baton.engine.syntax.Stmt;
import java.util.ArrayList;
import java.util.List;

/** Statements into instructions. */
public final class Statements implements Structures, Stmt.Visitor {
  private final Frame frame;
  private final Type result;
  private final Jumps jumps;
  private List<String> labels = List.of();

  /**
   * The statements of one method.
   *
   * @param result what {@code return} gives
   */
  public Statements(Frame frame, Type result) {
    this.frame = frame;
    this.result = result;
    this.jumps = new Jumps(frame);
  }

  private CodeWriter code() {
    return frame.code();
  }

  Frame frame() {
    return frame;
  }

  Jumps jumps() {
    return jumps;
  }

  @Override
  public void value(Expr.Switch choice) {
    new Switches(this).value(choice);
  }

  @Override
  public void write(Stmt statement) {
    if (!code().isAlive()) {
      return;
    }
    List<String> own = labels;
    if (!(statement instanceof Stmt.Labeled)) {
      labels = List.of();
    }
    code().line(statement.line());
    if (statement instanceof Stmt.While
        || statement instanceof Stmt.DoWhile
        || statement instanceof Stmt.For
        || statement instanceof Stmt.ForEach) {
      new Loops(this, own).write(statement);
    } else {
      statement.accept(this);
    }
    labels = own;
  }

  void all(List<Stmt> statements) {
    int taken = frame.taken();
    statements.forEach(this::write);
    frame.release(taken);
  }

  @Override
  public void block(Stmt.Block statement) {
    all(statement.statements());
  }

  @Override
  public void locals(Stmt.Locals statement) {
    for (Stmt.Local declared : statement.locals()) {
      Local local = frame.attributes().local(declared);
      int slot = frame.declare(local);
      Expr initial = declared.initial();
      if (initial != null) {
        code().line(declared.line());
        frame.values().value(initial, local.type());
        code().store(local.type().erasure(), slot);
      }
    }
  }

  @Override
  public void localType(Stmt.LocalType statement) {}

  @Override
  public void expression(Stmt.Do statement) {
    frame.values().effect(statement.expression());
  }

  @Override
  public void choice(Stmt.If statement) {
    Mark otherwise = new Mark();
    Mark end = new Mark();
    frame.conditions().jump(statement.condition(), false, otherwise);
    Stmt second = statement.otherwise();
    write(statement.then());
    if (second != null) {
      code().jump(end);
    }
    code().place(otherwise);
    if (second != null) {
      write(second);
    }
    code().place(end);
  }

  @Override
  public void whileLoop(Stmt.While statement) {
    throw new IllegalStateException("loops are written elsewhere");
  }

  @Override
  public void doWhileLoop(Stmt.DoWhile statement) {
    throw new IllegalStateException("loops are written elsewhere");
  }

  @Override
  public void forLoop(Stmt.For statement) {
    throw new IllegalStateException("loops are written elsewhere");
  }

  @Override
  public void forEachLoop(Stmt.ForEach statement) {
    throw new IllegalStateException("loops are written elsewhere");
  }

  @Override
  public void switchOver(Stmt.Switch statement) {
    new Switches(this).statement(statement);
  }

  @Override
  public void returns(Stmt.Return statement) {
    Expr value = statement.value();
    int line = statement.line();
    if (value == null || result.equals(BasicTypes.VOID)) {
      if (value != null) {
        frame.values().effect(value);
      }
      jumps.exit(null, () -> leave(line, BasicTypes.VOID));
      return;
    }
    frame.values().value(value, result);
    Type type = result.erasure();
    if (jumps.hasFinally(null)) {
      int kept = frame.reserve(type);
      code().store(type, kept);
      jumps.exit(
          null,
          () -> {
            code().line(line);
            code().load(type, kept);
            leave(line, type);
          });
    } else {
      jumps.exit(null, () -> leave(line, type));
    }
  }

  private void leave(int line, Type type) {
    code().line(line);
    code().returns(type);
  }

  @Override
  public void throwing(Stmt.Throw statement) {
    frame.values().value(statement.value());
    code().raise();
  }

  @Override
  public void attempt(Stmt.Try statement) {
    new Tries(this).write(statement);
  }

  @Override
  public void locked(Stmt.Synchronized statement) {
    new Tries(this).locked(statement);
  }

  @Override
  public void breaking(Stmt.Break statement) {
    Around target = jumps.broken(statement.label());
    Mark end = target == null ? null : target.end;
    if (end != null) {
      jumps.exit(target, () -> code().jump(end));
    }
  }

  @Override
  public void continuing(Stmt.Continue statement) {
    Around target = jumps.continued(statement.label());
    Mark next = target == null ? null : target.next;
    if (next != null) {
      jumps.exit(target, () -> code().jump(next));
    }
  }

  @Override
  public void yielding(Stmt.Yield statement) {
    new Switches(this).give(statement.value(), statement.line());
  }

  @Override
  public void labeled(Stmt.Labeled statement) {
    List<String> all = new ArrayList<>(labels);
    all.add(statement.label());
    Mark end = new Mark();
    // the empty label says that a plain break does not mean this
    jumps.enter(new Around(List.of(statement.label(), ""), end, null));
    labels = all;
    write(statement.body());
    labels = List.of();
    jumps.leave();
    code().place(end);
  }

  @Override
  public void asserting(Stmt.Assert statement) {
    frame.host().asserts();
    Mark end = new Mark();
    String error = "java/lang/AssertionError";
    code().getStatic(frame.type().name(), "$assertionsDisabled", BasicTypes.BOOLEAN);
    code().jumpIf(Operator.NOT_EQUAL, true, end);
    frame.conditions().jump(statement.condition(), true, end);
    code().newObject(error);
    code().dup();
    Expr detail = statement.detail();
    String descriptor = "()V";
    if (detail != null) {
      Type type = frame.attributes().type(detail);
      Type given = type.isPrimitive() ? type : BasicTypes.OBJECT;
      frame.values().value(detail, given);
      descriptor = "(" + given.descriptor() + ")V";
    }
    code().invoke(Call.SPECIAL, error, "<init>", descriptor, false);
    code().raise();
    code().place(end);
  }

  /** Constructors are written around it, see the class that it belongs to. */
  @Override
  public void construct(Stmt.Construct statement) {}

  @Override
  public void unreadable(Stmt.Unreadable statement) {}
}
