package dev.baton.harness.detect.order;

import java.util.Arrays;

/** A list of numbers that takes four bytes each. */
final class Ints {
  private int[] values = new int[8];
  private int size;

  void add(int value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, size + (size >> 1) + 8);
    }
    values[size++] = value;
  }

  int get(int at) {
    return values[at];
  }

  int size() {
    return size;
  }

  /** Takes the last one off. */
  int pop() {
    return values[--size];
  }
}
