package dev.baton.engine.code;

import java.util.List;

/**
 * Where the content of a variable may have come from, seen from one method: an access path. Two
 * values that are equal may be the same object.
 */
public sealed interface Value {
  /** An argument; 0 is the receiver of an instance method. */
  record Param(int index) implements Value {}

  /** An object made in this method, by the instruction with this number. */
  record Fresh(int site, String type) implements Value {}

  /** The content of a field of {@code base}. */
  record Field(Value base, String owner, String name) implements Value {}

  /** The content of a static field. */
  record Static(String owner, String name) implements Value {}

  /** Something inside {@code base}: an array's or a collection's element, a map's value. */
  record Element(Value base) implements Value {}

  /** The result of the call with this number. */
  record Result(int call) implements Value {}

  /** A constant of the program; for keys. */
  record Constant(Object value) implements Value {}

  /** A lambda or method reference; the target's arguments are what it captured, then its own. */
  record Function(MethodRef target, boolean isStatic, List<List<Value>> captured) implements Value {
    public Function {
      captured = List.copyOf(captured);
    }
  }

  /** Anything: an exception caught, a path that grew too long. */
  record Unknown() implements Value {}

  /** How many steps a path has; front-ends cut it at {@link #MAX_DEPTH}. */
  default int depth() {
    if (this instanceof Field field) {
      return 1 + field.base().depth();
    }
    return this instanceof Element element ? 1 + element.base().depth() : 0;
  }

  /** Longer paths are {@link Unknown}: recursive structures would have no end. */
  int MAX_DEPTH = 5;
}
