package dev.baton.engine.lower.statement;

import dev.baton.engine.bytecode.assemble.CodeWriter;
import dev.baton.engine.bytecode.assemble.CodeWriter.Call;
import dev.baton.engine.bytecode.assemble.Mark;
import dev.baton.engine.lower.expression.Frame;
import dev.baton.engine.lower.statement.Jumps.Around;
import dev.baton.engine.symbol.BasicTypes;
import dev.baton.engine.symbol.ClassSymbol;
import dev.baton.engine.symbol.Primitives;
import dev.baton.engine.symbol.Type;
import dev.baton.engine.syntax.Case;
import dev.baton.engine.syntax.Expr;
import dev.baton.engine.syntax.Stmt;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/** Switches, JLS 14.11 and 15.28: the bodies of the cases; what chooses them is elsewhere. */
final class Switches {
  private final Statements statements;
  private final Frame frame;
  private final CodeWriter code;

  Switches(Statements statements) {
    this.statements = statements;
    this.frame = statements.frame();
    this.code = frame.code();
  }

  void statement(Stmt.Switch statement) {
    Mark end = new Mark();
    int taken = frame.taken();
    statements.jumps().enter(new Around(List.of(), end, null));
    choose(statement.selector(), statement.cases(), end);
    bodies(statement.cases(), end, false);
    statements.jumps().leave();
    frame.release(taken);
    code.place(end);
  }

  private List<Mark> starts = List.of();
  private IntConsumer guards = index -> {};

  private void choose(Expr selector, List<Case> cases, Mark end) {
    Type type = frame.attributes().type(selector);
    starts = cases.stream().map(c -> new Mark()).toList();
    Mark otherwise = end;
    for (int i = 0; i < cases.size(); i++) {
      otherwise = cases.get(i).isDefault() ? starts.get(i) : otherwise;
    }
    Choice choice = new Choice(frame, cases, starts, otherwise);
    ClassSymbol symbol = type instanceof Type.Named n ? frame.project().find(n.name()) : null;
    boolean byPattern = cases.stream().anyMatch(c -> !c.patterns().isEmpty() || hasNull(c));
    if (byPattern) {
      guards = choice.byPattern(selector, type);
    } else if (type.equals(BasicTypes.STRING) || hasTexts(cases)) {
      choice.byText(selector);
    } else if (symbol != null ? symbol.isEnum() : hasNames(cases)) {
      choice.byConstant(selector, type);
    } else {
      choice.byNumber(selector, Primitives.unboxed(type));
    }
  }

  private static boolean hasNull(Case one) {
    return one.labels().stream().anyMatch(Expr.Null.class::isInstance);
  }

  private boolean hasTexts(List<Case> cases) {
    return cases.stream()
        .flatMap(c -> c.labels().stream())
        .anyMatch(l -> frame.attributes().constant(l) instanceof String);
  }

  private boolean hasNames(List<Case> cases) {
    return cases.stream()
        .flatMap(c -> c.labels().stream())
        .anyMatch(l -> frame.attributes().constant(l) == null);
  }

  private void bodies(List<Case> cases, Mark end, boolean isExpression) {
    for (int i = 0; i < cases.size(); i++) {
      Case one = cases.get(i);
      code.place(starts.get(i));
      if (!code.isAlive()) {
        continue;
      }
      guards.accept(i);
      int taken = frame.taken();
      for (Stmt statement : one.body()) {
        if (isExpression && one.isArrow() && statement instanceof Stmt.Do value) {
          give(value.expression(), value.line());
        } else {
          statements.write(statement);
        }
      }
      if (one.isArrow()) {
        frame.release(taken);
        code.jump(end);
      }
    }
  }

  /** A switch as a value; what is on the stack before is put aside if something may be thrown. */
  void value(Expr.Switch choice) {
    int[] spilled = spill(choice);
    Type type = frame.attributes().type(choice);
    Jumps.Expression around = new Jumps.Expression(type, spilled);
    Mark otherwise = new Mark();
    int taken = frame.taken();
    statements.jumps().enter(around);
    choose(choice.selector(), choice.cases(), otherwise);
    bodies(choice.cases(), otherwise, true);
    statements.jumps().leave();
    code.place(otherwise);
    if (code.isAlive()) {
      incomplete();
    }
    frame.release(taken);
    code.place(around.result);
  }

  /** What happens if a constant was added to an enum after the switch was compiled. */
  private void incomplete() {
    String error = "java/lang/MatchException";
    code.newObject(error);
    code.dup();
    code.nothing();
    code.nothing();
    String descriptor = "(Ljava/lang/String;Ljava/lang/Throwable;)V";
    code.invoke(Call.SPECIAL, error, "<init>", descriptor, false);
    code.raise();
  }

  private int[] spill(Expr.Switch choice) {
    int depth =
        choice.cases().stream().anyMatch(c -> c.body().stream().anyMatch(Switches::mayCatch))
            ? code.depth()
            : 0;
    int[] slots = new int[depth];
    for (int i = 0; i < depth; i++) {
      Type type = code.sizeAt(0) == 2 ? BasicTypes.LONG : BasicTypes.OBJECT;
      slots[i] = frame.reserve(type) * (type.isWide() ? -1 : 1);
      code.store(type, Math.abs(slots[i]));
    }
    return slots;
  }

  private static boolean mayCatch(Stmt statement) {
    return statement instanceof Stmt.Try
        || statement instanceof Stmt.Synchronized
        || (statement instanceof Stmt.Block block
            && block.statements().stream().anyMatch(Switches::mayCatch))
        || (statement instanceof Stmt.If choice
            && (mayCatch(choice.then())
                || (choice.otherwise() != null && mayCatch(choice.otherwise()))));
  }

  /** Gives the value of the switch expression around. */
  void give(Expr value, int line) {
    Jumps.Expression around = statements.jumps().yielded();
    if (around == null) {
      frame.values().effect(value);
      return;
    }
    Type type = around.type;
    code.line(line);
    if (around.spilled().length == 0 && !statements.jumps().hasFinally(around)) {
      frame.values().value(value, type);
      code.jump(around.result);
      return;
    }
    frame.values().value(value, type);
    int kept = frame.reserve(type);
    code.store(type.erasure(), kept);
    statements
        .jumps()
        .exit(
            around,
            () -> {
              restore(around.spilled());
              code.load(type.erasure(), kept);
              code.jump(around.result);
            });
  }

  private void restore(int[] slots) {
    List<Integer> all = new ArrayList<>();
    for (int slot : slots) {
      all.add(0, slot);
    }
    all.forEach(s -> code.load(s < 0 ? BasicTypes.LONG : BasicTypes.OBJECT, Math.abs(s)));
  }
}
