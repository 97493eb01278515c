package dev.baton.engine.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A statement. */
public sealed interface Stmt {
  /** The line on which it starts. */
  int line();

  /** Does what fits the kind. */
  void accept(Visitor visitor);

  /** Statements in braces. */
  record Block(List<Stmt> statements, int line, int endLine) implements Stmt {
    @Override
    public void accept(Visitor visitor) {
      visitor.block(this);
    }
  }

  /** Declarations of local variables that share their modifiers. */
  record Locals(List<Local> locals, int line) implements Stmt {
    @Override
    public void accept(Visitor visitor) {
      visitor.locals(this);
    }
  }

  /** One local variable; the name is empty for {@code _}. */
  record Local(TypeTree type, String name, @Nullable Expr initial, boolean isFinal, int line) {}

  /** A class that is declared in a body. */
  record LocalType(Decl.Type type, int line) implements Stmt {
    @Override
    public void accept(Visitor visitor) {
      visitor.localType(this);
    }
  }

  /** An expression for its effect. */
  record Do(Expr expression, int line) implements Stmt {
    @Override
    public void accept(Visitor visitor) {
      visitor.expression(this);
    }
  }

  record If(Expr condition, Stmt then, @Nullable Stmt otherwise, int line) implements Stmt {
    @Override
    public void accept(Visitor visitor) {
      visitor.choice(this);
    }
  }

  record While(Expr condition, Stmt body, int line) implements Stmt {
    @Override
    public void accept(Visitor visitor) {
      visitor.whileLoop(this);
    }
  }

  record DoWhile(Stmt body, Expr condition, int line) implements Stmt {
    @Override
    public void accept(Visitor visitor) {
      visitor.doWhileLoop(this);
    }
  }

  record For(List<Stmt> first, @Nullable Expr condition, List<Stmt> step, Stmt body, int line)
      implements Stmt {
    @Override
    public void accept(Visitor visitor) {
      visitor.forLoop(this);
    }
  }

  record ForEach(Local variable, Expr source, Stmt body, int line) implements Stmt {
    @Override
    public void accept(Visitor visitor) {
      visitor.forEachLoop(this);
    }
  }

  record Switch(Expr selector, List<Case> cases, int line, int endLine) implements Stmt {
    @Override
    public void accept(Visitor visitor) {
      visitor.switchOver(this);
    }
  }

  record Return(@Nullable Expr value, int line) implements Stmt {
    @Override
    public void accept(Visitor visitor) {
      visitor.returns(this);
    }
  }

  record Throw(Expr value, int line) implements Stmt {
    @Override
    public void accept(Visitor visitor) {
      visitor.throwing(this);
    }
  }

  /**
   * A try.
   *
   * @param resources declarations, or variables that exist already
   */
  record Try(
      List<Stmt> resources, Block body, List<Catch> catches, @Nullable Block finallyBody, int line)
      implements Stmt {
    @Override
    public void accept(Visitor visitor) {
      visitor.attempt(this);
    }
  }

  /** A catch clause; {@code type} may be {@link TypeTree.Several}. */
  record Catch(TypeTree type, String name, Block body, int line) {}

  record Synchronized(Expr lock, Block body, int line) implements Stmt {
    @Override
    public void accept(Visitor visitor) {
      visitor.locked(this);
    }
  }

  /** Leaves the loop, switch, or statement with the label; an empty one is the innermost. */
  record Break(String label, int line) implements Stmt {
    @Override
    public void accept(Visitor visitor) {
      visitor.breaking(this);
    }
  }

  /** Goes on with the loop with the label; an empty one is the innermost. */
  record Continue(String label, int line) implements Stmt {
    @Override
    public void accept(Visitor visitor) {
      visitor.continuing(this);
    }
  }

  record Yield(Expr value, int line) implements Stmt {
    @Override
    public void accept(Visitor visitor) {
      visitor.yielding(this);
    }
  }

  record Labeled(String label, Stmt body, int line) implements Stmt {
    @Override
    public void accept(Visitor visitor) {
      visitor.labeled(this);
    }
  }

  record Assert(Expr condition, @Nullable Expr detail, int line) implements Stmt {
    @Override
    public void accept(Visitor visitor) {
      visitor.asserting(this);
    }
  }

  /** {@code this(..)} or {@code super(..)}. */
  record Construct(boolean isSuper, @Nullable Expr outer, List<Expr> arguments, int line)
      implements Stmt {
    @Override
    public void accept(Visitor visitor) {
      visitor.construct(this);
    }
  }

  /** Code that could not be read. */
  record Unreadable(int line) implements Stmt {
    @Override
    public void accept(Visitor visitor) {
      visitor.unreadable(this);
    }
  }

  /** What to do with each kind. */
  interface Visitor {
    void block(Block statement);

    void locals(Locals statement);

    void localType(LocalType statement);

    void expression(Do statement);

    void choice(If statement);

    void whileLoop(While statement);

    void doWhileLoop(DoWhile statement);

    void forLoop(For statement);

    void forEachLoop(ForEach statement);

    void switchOver(Switch statement);

    void returns(Return statement);

    void throwing(Throw statement);

    void attempt(Try statement);

    void locked(Synchronized statement);

    void breaking(Break statement);

    void continuing(Continue statement);

    void yielding(Yield statement);

    void labeled(Labeled statement);

    void asserting(Assert statement);

    void construct(Construct statement);

    void unreadable(Unreadable statement);
  }
}
