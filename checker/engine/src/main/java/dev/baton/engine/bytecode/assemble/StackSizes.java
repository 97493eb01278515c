package dev.baton.engine.bytecode.assemble;

import java.util.Arrays;

/** How many places each value on the stack takes, 1 or 2, the topmost last. */
final class StackSizes {
  private int[] sizes;
  private int depth;

  StackSizes() {
    this(new int[8], 0);
  }

  private StackSizes(int[] sizes, int depth) {
    this.sizes = sizes;
    this.depth = depth;
  }

  StackSizes copy() {
    return new StackSizes(sizes.clone(), depth);
  }

  void push(int size) {
    if (depth == sizes.length) {
      sizes = Arrays.copyOf(sizes, depth * 2);
    }
    sizes[depth++] = size;
  }

  int pop() {
    if (depth == 0) {
      throw new IllegalStateException("nothing is on the stack");
    }
    return sizes[--depth];
  }

  void pop(int values) {
    for (int i = 0; i < values; i++) {
      pop();
    }
  }

  /** The size of a value, 0 for the topmost. */
  int peek(int below) {
    return sizes[depth - 1 - below];
  }

  int depth() {
    return depth;
  }

  /** How many places all values take together. */
  int places() {
    int sum = 0;
    for (int i = 0; i < depth; i++) {
      sum += sizes[i];
    }
    return sum;
  }
}
