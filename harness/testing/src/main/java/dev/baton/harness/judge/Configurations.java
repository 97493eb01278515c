package dev.baton.harness.judge;

import java.util.Arrays;

/**
 * The set of configurations that the search has been in: which operations have their place, and the
 * state after them. Open addressing over plain arrays: a configuration costs its bits and a slot.
 */
final class Configurations {
  private final int words;
  private long[] rows = new long[0];
  private int[] states = new int[0];
  private int[] slots = new int[64];
  private int size;

  Configurations(int words) {
    this.words = words;
    Arrays.fill(slots, -1);
  }

  /** Adds a configuration; false when it was there. */
  boolean add(long[] bits, int state) {
    if (size * 2 >= slots.length) {
      grow();
    }
    int slot = slot(bits, 0, state);
    while (slots[slot] >= 0) {
      if (same(slots[slot], bits, state)) {
        return false;
      }
      slot = (slot + 1) & (slots.length - 1);
    }
    slots[slot] = store(bits, state);
    return true;
  }

  /** About how much memory it takes. */
  long bytes() {
    return 8L * rows.length + 4L * states.length + 4L * slots.length;
  }

  private int store(long[] bits, int state) {
    if (size == states.length) {
      int more = Math.max(16, size + size / 2);
      states = Arrays.copyOf(states, more);
      rows = Arrays.copyOf(rows, Math.multiplyExact(more, words));
    }
    System.arraycopy(bits, 0, rows, size * words, words);
    states[size] = state;
    return size++;
  }

  private boolean same(int row, long[] bits, int state) {
    return states[row] == state
        && Arrays.equals(rows, row * words, row * words + words, bits, 0, words);
  }

  private int slot(long[] from, int offset, int state) {
    long hash = state * 0x9E3779B97F4A7C15L;
    for (int i = 0; i < words; i++) {
      hash = (hash ^ from[offset + i]) * 0xBF58476D1CE4E5B9L;
      hash ^= hash >>> 29;
    }
    return (int) (hash ^ (hash >>> 32)) & (slots.length - 1);
  }

  private void grow() {
    slots = new int[slots.length * 2];
    Arrays.fill(slots, -1);
    for (int row = 0; row < size; row++) {
      int slot = slot(rows, row * words, states[row]);
      while (slots[slot] >= 0) {
        slot = (slot + 1) & (slots.length - 1);
      }
      slots[slot] = row;
    }
  }
}
