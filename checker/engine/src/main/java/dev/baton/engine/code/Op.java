package dev.baton.engine.code;

import java.util.List;

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
   */
  record Call(
      int id,
      MethodRef target,
      boolean exact,
      boolean isStatic,
      List<List<Value>> arguments,
      int line)
      implements Op {
    public Call {
      arguments = List.copyOf(arguments);
    }
  }

  /** A value that leaves the method to its caller. */
  record Return(List<Value> value, int line) implements Op {}
}
