package dev.baton.engine.code;

import java.util.List;

/**
 * One instruction of a stack machine, for those who carry code out on paper. Long and double values
 * take two places on the stack and among the locals, as in class files. Jumps name the index of an
 * instruction.
 */
public sealed interface Instruction {

  /** Puts a constant: a text, a number, or a {@link TypeLiteral}; null is {@link Absent#NULL}. */
  record Push(Object constant) implements Instruction {
    /** Whether it takes two places. */
    public boolean wide() {
      return constant instanceof Long || constant instanceof Double;
    }
  }

  /** The constant that is no object. */
  enum Absent {
    NULL;

    @Override
    public String toString() {
      return "null";
    }
  }

  /** The constant that stands for a type, by its internal name. */
  record TypeLiteral(String type) {}

  /** Puts a local's value. */
  record Load(int local, boolean wide) implements Instruction {}

  /** Takes a value into a local. */
  record Keep(int local, boolean wide) implements Instruction {}

  /** Adds a constant to a local number. */
  record Increase(int local, int by) implements Instruction {}

  /** Puts a field's content; takes its object first unless it is static. */
  record GetField(String owner, String name, boolean isStatic, boolean wide)
      implements Instruction {}

  /** Takes a value into a field, and before it the object unless the field is static. */
  record PutField(String owner, String name, boolean isStatic, boolean wide, int line)
      implements Instruction {}

  /** Calls a method; the arguments are taken, the receiver lowest. */
  record Invoke(MethodRef target, boolean exact, boolean isStatic, int line)
      implements Instruction {}

  /** Puts a lambda or method reference, and takes what it captures. */
  record Function(MethodRef target, boolean isStatic, List<Boolean> captured)
      implements Instruction {
    public Function {
      captured = List.copyOf(captured);
    }
  }

  /**
   * Puts together a text; each part is a text, or absent (empty) where a value is taken.
   *
   * @param wide for each value that is taken, whether it is wide
   */
  record Concat(List<String> parts, List<Boolean> wide) implements Instruction {
    /** A part that stands for a value. */
    public static final String VALUE = "\1";

    public Concat {
      parts = List.copyOf(parts);
      wide = List.copyOf(wide);
    }
  }

  /** Puts a new object on which no constructor has run. */
  record New(String type) implements Instruction {}

  /** Puts a new array, and takes its lengths. */
  record NewArray(int lengths) implements Instruction {}

  /** Puts an element, and takes the array and the index. */
  record GetElement(boolean wide) implements Instruction {}

  /** Takes an array, an index, and an element that is put there. */
  record PutElement(boolean wide) implements Instruction {}

  /** Puts the length of the array that is taken. */
  record Length() implements Instruction {}

  /** What is computed from two numbers. */
  enum Operator {
    ADD,
    SUBTRACT,
    MULTIPLY,
    DIVIDE,
    REMAINDER,
    AND,
    OR,
    EXCLUSIVE_OR,
    SHIFT,
    COMPARE
  }

  /** Takes two numbers, and puts what comes of them; a shift's right side is never wide. */
  record Compute(Operator operator, boolean wide) implements Instruction {}

  /** Takes a number, and puts it as it is, or negated. */
  record Convert(boolean negate, boolean fromWide, boolean toWide) implements Instruction {}

  /** Takes an object, and puts whether it is of this type. */
  record IsA(String type) implements Instruction {}

  /** What is done to the places on top of the stack. */
  enum Order {
    POP,
    POP2,
    DUP,
    DUP_X1,
    DUP_X2,
    DUP2,
    DUP2_X1,
    DUP2_X2,
    SWAP
  }

  /** Changes the top of the stack. */
  record Shuffle(Order order) implements Instruction {}

  /** Goes on elsewhere. */
  record Jump(int target) implements Instruction {}

  /**
   * Takes two values, and goes on elsewhere where the relation holds.
   *
   * @param alone whether one value is taken only, and compared with zero or null
   */
  record Branch(Op.Relation relation, boolean alone, int target) implements Instruction {}

  /** Takes a number, and goes on where its label says. */
  record Choose(List<Integer> labels, List<Integer> targets, int otherwise) implements Instruction {
    public Choose {
      labels = List.copyOf(labels);
      targets = List.copyOf(targets);
    }
  }

  /** Takes values and puts one of which nothing is known. */
  record Opaque(int taken, boolean puts, boolean wide) implements Instruction {}

  /** Ends the method; takes its result where it has one. */
  record Return(boolean value) implements Instruction {}

  /** Ends the method with an exception. */
  record Throw() implements Instruction {}

  /** Does nothing. */
  record Nothing() implements Instruction {}
}
