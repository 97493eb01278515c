package dev.baton.engine.code;

import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One thing that a method body does, in program order. */
public sealed interface Op {
  /** The line, 0 where the class file has none. */
  int line();

  /** How a field is changed. */
  enum Change {
    /** A new value that does not depend on the old one. */
    ASSIGN,
    /** The old value plus something. */
    INCREASE,
    /** The old value less something. */
    DECREASE
  }

  /** An assignment of a field; {@code base} is empty for a static one. */
  record Store(
      List<Value> base, String owner, String name, List<Value> value, Change change, int line)
      implements Op {}

  /** An assignment of an array element. */
  record StoreElement(List<Value> array, List<Value> value, int line) implements Op {}

  /** A read of a field. */
  record Load(List<Value> base, String owner, String name, int line) implements Op {}

  /**
   * A call.
   *
   * @param id the number by which {@link Value.Result} names it
   * @param exact whether the target is the method itself and no override
   * @param isStatic whether it has no receiver; otherwise the first argument is the receiver
   * @param changes for each argument, how a number differs from the variable or field that it was
   *     read from: {@code retry(n - 1)} passes a decrease
   */
  record Call(
      int id,
      MethodRef target,
      boolean exact,
      boolean isStatic,
      List<List<Value>> arguments,
      List<Change> changes,
      int line)
      implements Op {
    public Call {
      arguments = List.copyOf(arguments);
      changes = List.copyOf(changes);
    }

    // written out, as in other records that are compared: what a record brings along starts slowly
    @Override
    public int hashCode() {
      return target.hashCode() * 31 + id;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return this == other
          || (other instanceof Call o
              && id == o.id
              && line == o.line
              && exact == o.exact
              && isStatic == o.isStatic
              && target.equals(o.target)
              && arguments.equals(o.arguments)
              && changes.equals(o.changes));
    }

    /** A call that passes its arguments as they are. */
    public Call(
        int id,
        MethodRef target,
        boolean exact,
        boolean isStatic,
        List<List<Value>> arguments,
        int line) {
      this(
          id,
          target,
          exact,
          isStatic,
          arguments,
          Collections.nCopies(arguments.size(), Change.ASSIGN),
          line);
    }
  }

  /**
   * The end of the method.
   *
   * @param value what leaves it to its caller, empty for void
   * @param change how a number differs from the variable or field that it was read from
   */
  record Return(List<Value> value, Change change, int line) implements Op {
    /** A return of a value as it is. */
    public Return(List<Value> value, int line) {
      this(value, Change.ASSIGN, line);
    }
  }

  /** A local number gets a new value; {@code variable} tells it from the method's other locals. */
  record Move(int variable, Change change, List<Value> value, int line) implements Op {}

  /** How the two sides of a branch are compared. */
  enum Relation {
    EQUAL,
    NOT_EQUAL,
    LESS,
    AT_LEAST,
    GREATER,
    AT_MOST,
    /**
     * The right side has the labels, in the order of the branches after the default. Of a switch
     * over an enum, class files tell numbers only: the left side then has the table that the
     * compiler made for them too, a static field called {@code $SwitchMap$...}.
     */
    SWITCH,
    /**
     * The same for patterns: the labels are the types' names in internal form, as constants of text
     * that begin with {@code L} and end with a semicolon; {@link Value.Unknown} for others.
     */
    TYPE_SWITCH
  }

  /**
   * One side of a branch.
   *
   * @param variable the local number that it is, -1 where it is none
   * @param type the type that an {@code instanceof} asked for, in internal form; else empty
   */
  record Operand(List<Value> values, int variable, String type) {}

  /**
   * A branch. Its successors in {@link Flow} are: where the relation does not hold (the default of
   * a switch), then where it holds (the labels). A condition compares with the constant 0 or null.
   */
  record Test(Operand left, Operand right, Relation relation, int line) implements Op {}

  /** A {@code synchronized} region begins or ends. */
  record Monitor(boolean enter, List<Value> object, int line) implements Op {}

  /** An exception is thrown. */
  record Throw(List<Value> value, int line) implements Op {}

  /**
   * An exception arrives.
   *
   * @param id the number by which {@link Value.Result} names the exception
   * @param types what is caught, in internal form; empty for anything, as {@code finally} does
   */
  record Catch(int id, List<String> types, int line) implements Op {}
}
