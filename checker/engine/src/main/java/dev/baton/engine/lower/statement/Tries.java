package dev.baton.engine.lower.statement;

import dev.baton.engine.bytecode.assemble.CodeWriter;
import dev.baton.engine.bytecode.assemble.CodeWriter.Call;
import dev.baton.engine.bytecode.assemble.Mark;
import dev.baton.engine.declare.Local;
import dev.baton.engine.lower.expression.Frame;
import dev.baton.engine.lower.statement.Jumps.Finally;
import dev.baton.engine.lower.statement.Jumps.Finally.Kind;
import dev.baton.engine.symbol.BasicTypes;
import dev.baton.engine.symbol.Type;
import dev.baton.engine.syntax.Expr;
import dev.baton.engine.syntax.Stmt;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Exceptions: what runs last is written out wherever a part is left, as javac does. */
final class Tries {
  private static final Type.Named THROWABLE = Type.of("java/lang/Throwable");
  private final Statements statements;
  private final Frame frame;
  private final CodeWriter code;

  Tries(Statements statements) {
    this.statements = statements;
    this.frame = statements.frame();
    this.code = frame.code();
  }

  void write(Stmt.Try statement) {
    Runnable body =
        statement.resources().isEmpty()
            ? () -> statements.write(statement.body())
            : () -> resources(statement, 0);
    Stmt.Block last = statement.finallyBody();
    if (statement.catches().isEmpty() && last == null) {
      body.run();
    } else {
      int end = last == null ? endLine(statement) : last.endLine();
      protect(body, statement.catches(), last, end);
    }
  }

  private static int endLine(Stmt.Try statement) {
    List<Stmt.Catch> all = statement.catches();
    return all.isEmpty() ? statement.body().endLine() : all.get(all.size() - 1).body().endLine();
  }

  private Mark here() {
    Mark mark = new Mark();
    code.place(mark);
    return mark;
  }

  private void protect(
      Runnable body, List<Stmt.Catch> catches, Stmt.@Nullable Block last, int endLine) {
    Finally leaving =
        last == null
            ? new Finally(Kind.PLAIN, () -> {})
            : new Finally(Kind.GUARDED, () -> statements.write(last));
    Mark end = new Mark();
    statements.jumps().enter(leaving);
    Mark from = here();
    body.run();
    Mark to = here();
    List<Mark> gaps = List.copyOf(leaving.gaps());
    finish(leaving, end, endLine);
    if (from.isBefore(to)) {
      for (Stmt.Catch handler : catches) {
        handler(handler, ranges(from, to, gaps));
        finish(leaving, end, endLine);
      }
    }
    statements.jumps().leave();
    if (last != null && from.isBefore(to)) {
      catchAll(
          ranges(from, here(), leaving.gaps()),
          () -> statements.write(last),
          firstLine(last),
          last.endLine());
    }
    code.place(end);
  }

  private void finish(Finally leaving, Mark end, int endLine) {
    if (code.isAlive()) {
      statements.jumps().runOnEnd(leaving, () -> leave(end, endLine));
    } else {
      leave(end, endLine);
    }
  }

  private void leave(Mark end, int endLine) {
    if (code.isAlive()) {
      code.line(endLine);
    }
    code.jump(end);
  }

  private static int firstLine(Stmt.Block block) {
    return block.statements().isEmpty() ? block.line() : block.statements().get(0).line();
  }

  /** The parts of a range outside the gaps, by twos. */
  private static List<Mark> ranges(Mark from, Mark to, List<Mark> gaps) {
    List<Mark> ranges = new ArrayList<>();
    ranges.add(from);
    for (Mark gap : gaps) {
      ranges.add(gap);
    }
    if (ranges.size() % 2 == 1) {
      ranges.add(to);
    }
    return ranges;
  }

  private void handle(List<Mark> ranges, Mark handler, @Nullable String type) {
    for (int i = 0; i + 1 < ranges.size(); i += 2) {
      code.handle(ranges.get(i), ranges.get(i + 1), handler, type);
    }
  }

  private void handler(Stmt.Catch clause, List<Mark> ranges) {
    Mark start = new Mark();
    Local caught = frame.attributes().local(clause);
    for (Type type : types(caught.type())) {
      handle(ranges, start, type.internalName());
    }
    code.placeHandler(start);
    code.line(clause.line());
    int taken = frame.taken();
    int slot = frame.declare(caught);
    code.store(caught.type(), slot);
    statements.all(clause.body().statements());
    code.line(clause.body().endLine());
    frame.release(taken);
  }

  private static List<Type> types(Type type) {
    return type instanceof Type.Several several ? several.types() : List.of(type);
  }

  private void catchAll(List<Mark> ranges, Runnable last, int line, int endLine) {
    Mark start = new Mark();
    handle(ranges, start, null);
    code.placeHandler(start);
    code.line(line);
    int kept = frame.reserve(THROWABLE);
    code.store(THROWABLE, kept);
    last.run();
    code.line(endLine);
    code.load(THROWABLE, kept);
    code.raise();
  }

  private void resources(Stmt.Try statement, int index) {
    if (index == statement.resources().size()) {
      statements.write(statement.body());
      return;
    }
    Stmt declared = statement.resources().get(index);
    int taken = frame.taken();
    Resource resource = resource(declared);
    int endLine = statement.body().endLine();
    Finally closing = new Finally(Kind.GUARDED, () -> resource.close(endLine));
    Mark end = new Mark();
    statements.jumps().enter(closing);
    Mark from = here();
    resources(statement, index + 1);
    Mark to = here();
    List<Mark> gaps = List.copyOf(closing.gaps());
    finish(closing, end, 0);
    statements.jumps().leave();
    if (from.isBefore(to)) {
      failed(resource, ranges(from, to, gaps), statement.line());
    }
    code.place(end);
    frame.release(taken);
  }

  private Resource resource(Stmt declared) {
    frame
        .statements()
        .write(
            declared instanceof Stmt.Do
                ? new Stmt.Block(List.of(), declared.line(), declared.line())
                : declared);
    if (declared instanceof Stmt.Locals locals) {
      Stmt.Local local = locals.locals().get(0);
      Local variable = frame.attributes().local(local);
      return new Resource(
          variable.type(), frame.slot(variable), local.initial() instanceof Expr.New);
    }
    Expr value = ((Stmt.Do) declared).expression();
    Type type = frame.attributes().type(value);
    code.line(declared.line());
    frame.values().value(value);
    int slot = frame.reserve(type);
    code.store(type.erasure(), slot);
    return new Resource(type, slot, false);
  }

  private void failed(Resource resource, List<Mark> ranges, int line) {
    Mark start = new Mark();
    handle(ranges, start, THROWABLE.name());
    code.placeHandler(start);
    code.line(line);
    int kept = frame.reserve(THROWABLE);
    code.store(THROWABLE, kept);
    Mark raise = new Mark();
    resource.skipIfNull(raise);
    Mark from = here();
    resource.call();
    Mark to = here();
    code.jump(raise);
    Mark suppressed = new Mark();
    code.handle(from, to, suppressed, THROWABLE.name());
    code.placeHandler(suppressed);
    int second = frame.reserve(THROWABLE);
    code.store(THROWABLE, second);
    code.load(THROWABLE, kept);
    code.load(THROWABLE, second);
    String descriptor = "(Ljava/lang/Throwable;)V";
    code.invoke(Call.VIRTUAL, THROWABLE.name(), "addSuppressed", descriptor, false);
    code.place(raise);
    code.load(THROWABLE, kept);
    code.raise();
  }

  /** Something that is closed at the end. */
  private final class Resource {
    private final Type type;
    private final int slot;
    private final boolean neverNull;

    Resource(Type type, int slot, boolean neverNull) {
      this.type = type;
      this.slot = slot;
      this.neverNull = neverNull;
    }

    void close(int line) {
      Mark skip = new Mark();
      code.line(line);
      skipIfNull(skip);
      call();
      code.place(skip);
    }

    void skipIfNull(Mark target) {
      if (!neverNull) {
        code.load(type.erasure(), slot);
        code.jumpIfNull(true, target);
      }
    }

    void call() {
      String owner = type instanceof Type.Unknown ? "java/lang/AutoCloseable" : type.internalName();
      boolean ofInterface = frame.isInterface(owner);
      code.load(type.erasure(), slot);
      code.invoke(ofInterface ? Call.INTERFACE : Call.VIRTUAL, owner, "close", "()V", ofInterface);
    }
  }

  void locked(Stmt.Synchronized statement) {
    int taken = frame.taken();
    frame.values().value(statement.lock());
    int lock = frame.reserve(BasicTypes.OBJECT);
    code.dup();
    code.store(BasicTypes.OBJECT, lock);
    code.monitor(true);
    Runnable unlock =
        () -> {
          code.load(BasicTypes.OBJECT, lock);
          code.monitor(false);
        };
    Finally leaving = new Finally(Kind.LOCKED, unlock);
    Mark end = new Mark();
    statements.jumps().enter(leaving);
    Mark from = here();
    statements.write(statement.body());
    code.line(statement.body().endLine());
    finish(leaving, end, statement.body().endLine());
    statements.jumps().leave();
    Mark start = new Mark();
    Mark to = new Mark();
    handle(ranges(from, here(), leaving.gaps()), start, null);
    code.placeHandler(start);
    int kept = frame.reserve(THROWABLE);
    code.store(THROWABLE, kept);
    unlock.run();
    code.place(to);
    code.handle(start, to, start, null);
    code.load(THROWABLE, kept);
    code.raise();
    code.place(end);
    frame.release(taken);
  }
}
