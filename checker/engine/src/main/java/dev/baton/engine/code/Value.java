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

  /**
   * An object made in this method, or by what it calls.
   *
   * @param site the number of the instruction, or call
   * @param inner of what a call makes, the number of the instruction in the method that makes it;
   *     {@link #HERE} where it is made by this method itself
   */
  record Fresh(int site, int inner, String type) implements Value {
    static final int HERE = -1;

    /** An object that the method itself makes. */
    public Fresh(int site, String type) {
      this(site, HERE, type);
    }

    /** The same object, in a method that makes it by this call. */
    public Fresh by(int call) {
      return new Fresh(call, inner == HERE ? site : inner, type);
    }

    @Override
    public int hashCode() {
      return (site * 31 + inner) * 31 + type.hashCode();
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Fresh o && site == o.site && inner == o.inner && type.equals(o.type);
    }
  }

  /** The content of a field of {@code base}. Paths are long: it remembers hash and length. */
  final class Field implements Value {
    private final Value base;
    private final String owner;
    private final String name;
    private final int hash;
    private final int depth;

    public Field(Value base, String owner, String name) {
      this.base = base;
      this.owner = owner;
      this.name = name;
      this.hash = (base.hashCode() * 31 + owner.hashCode()) * 31 + name.hashCode();
      this.depth = base.depth() + 1;
    }

    public Value base() {
      return base;
    }

    public String owner() {
      return owner;
    }

    public String name() {
      return name;
    }

    @Override
    public int depth() {
      return depth;
    }

    @Override
    public int hashCode() {
      return hash;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return this == other
          || (other instanceof Field o
              && hash == o.hash
              && name.equals(o.name)
              && owner.equals(o.owner)
              && base.equals(o.base));
    }

    @Override
    public String toString() {
      return "Field[base=" + base + ", owner=" + owner + ", name=" + name + "]";
    }
  }

  /** The content of a static field. */
  final class Static implements Value {
    private final String owner;
    private final String name;
    private final int hash;

    public Static(String owner, String name) {
      this.owner = owner;
      this.name = name;
      this.hash = owner.hashCode() * 31 + name.hashCode();
    }

    public String owner() {
      return owner;
    }

    public String name() {
      return name;
    }

    @Override
    public int hashCode() {
      return hash;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return this == other
          || (other instanceof Static o
              && hash == o.hash
              && name.equals(o.name)
              && owner.equals(o.owner));
    }

    @Override
    public String toString() {
      return "Static[owner=" + owner + ", name=" + name + "]";
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
   * functions double with every call. They are large: one remembers its hash and size.
   */
  final class Function implements Value {
    private final MethodRef target;
    private final boolean isStatic;
    private final List<List<Value>> captured;
    private final int hash;
    private final int size;

    public Function(MethodRef target, boolean isStatic, List<List<Value>> captured) {
      this.target = target;
      this.isStatic = isStatic;
      this.captured = captured.stream().map(Function::bounded).toList();
      this.hash =
          (target.hashCode() * 31 + Boolean.hashCode(isStatic)) * 31 + this.captured.hashCode();
      this.size = 1 + this.captured.stream().mapToInt(Value::size).sum();
    }

    public MethodRef target() {
      return target;
    }

    public boolean isStatic() {
      return isStatic;
    }

    public List<List<Value>> captured() {
      return captured;
    }

    @Override
    public int size() {
      return size;
    }

    @Override
    public int hashCode() {
      return hash;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return this == other
          || (other instanceof Function o
              && hash == o.hash
              && isStatic == o.isStatic
              && target.equals(o.target)
              && captured.equals(o.captured));
    }

    @Override
    public String toString() {
      return "Function[target=" + target + ", captured=" + captured + "]";
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
    return this instanceof Element element ? 1 + element.base().depth() : 0;
  }

  /** Of how many parts it consists. */
  default int size() {
    if (this instanceof Field field) {
      return 1 + field.base().size();
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
