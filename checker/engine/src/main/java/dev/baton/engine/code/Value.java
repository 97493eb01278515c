package dev.baton.engine.code;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the content of a variable may have come from, seen from one method: an access path. Two
 * values that are equal may be the same object. Equality is written out: values are keys of nearly
 * all maps, and what a record brings along is slow to start.
 */
public sealed interface Value {
  /** An argument; 0 is the receiver of an instance method. */
  record Param(int index) implements Value {
    @Override
    public int hashCode() {
      return index;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Param o && index == o.index;
    }
  }

  /** An object made in this method, by the instruction with this number. */
  record Fresh(int site, String type) implements Value {
    @Override
    public int hashCode() {
      return site * 31 + type.hashCode();
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Fresh o && site == o.site && type.equals(o.type);
    }
  }

  /** The content of a field of {@code base}. */
  record Field(Value base, String owner, String name) implements Value {
    @Override
    public int hashCode() {
      return (base.hashCode() * 31 + owner.hashCode()) * 31 + name.hashCode();
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return this == other
          || (other instanceof Field o
              && name.equals(o.name)
              && owner.equals(o.owner)
              && base.equals(o.base));
    }
  }

  /** The content of a static field. */
  record Static(String owner, String name) implements Value {
    @Override
    public int hashCode() {
      return owner.hashCode() * 31 + name.hashCode();
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Static o && name.equals(o.name) && owner.equals(o.owner);
    }
  }

  /** Something inside {@code base}: an array's or a collection's element, a map's value. */
  record Element(Value base) implements Value {
    @Override
    public int hashCode() {
      return base.hashCode();
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Element o && base.equals(o.base);
    }
  }

  /** The result of the call with this number. */
  record Result(int call) implements Value {
    @Override
    public int hashCode() {
      return call;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Result o && call == o.call;
    }
  }

  /** A constant of the program; for keys. */
  record Constant(Object value) implements Value {
    @Override
    public int hashCode() {
      return value.hashCode();
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return this == other || (other instanceof Constant o && value.equals(o.value));
    }
  }

  /**
   * A lambda or method reference; the target's arguments are what it captured, then its own. What
   * grew too large to be told apart is captured as {@link Unknown}: functions that capture
   * functions double with every call.
   */
  record Function(MethodRef target, boolean isStatic, List<List<Value>> captured) implements Value {
    public Function {
      captured = captured.stream().map(Function::bounded).toList();
    }

    @Override
    public int hashCode() {
      return (target.hashCode() * 31 + Boolean.hashCode(isStatic)) * 31 + captured.hashCode();
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return this == other
          || (other instanceof Function o
              && target.equals(o.target)
              && isStatic == o.isStatic
              && captured.equals(o.captured));
    }

    private static List<Value> bounded(List<Value> values) {
      return Value.size(values) > MAX_SIZE ? List.of(new Unknown()) : List.copyOf(values);
    }
  }

  /** Anything: an exception caught, a path that grew too long. */
  record Unknown() implements Value {
    @Override
    public int hashCode() {
      return 0;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Unknown;
    }
  }

  /** How many steps a path has; front-ends cut it at {@link #MAX_DEPTH}. */
  default int depth() {
    if (this instanceof Field field) {
      return 1 + field.base().depth();
    }
    return this instanceof Element element ? 1 + element.base().depth() : 0;
  }

  /** Of how many parts it consists. */
  default int size() {
    if (this instanceof Field field) {
      return 1 + field.base().size();
    }
    if (this instanceof Function function) {
      return 1 + function.captured().stream().mapToInt(Value::size).sum();
    }
    return this instanceof Element element ? 1 + element.base().size() : 1;
  }

  private static int size(List<Value> values) {
    return values.stream().mapToInt(Value::size).sum();
  }

  /** Longer paths are {@link Unknown}: recursive structures would have no end. */
  int MAX_DEPTH = 5;

  /** What a function captures is no larger, each. */
  int MAX_SIZE = 48;
}
