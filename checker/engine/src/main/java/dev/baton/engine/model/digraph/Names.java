package dev.baton.engine.model.digraph;

import java.util.Arrays;
import java.util.List;

/**
 * Names by number, 0 for the first. A table of hashes (open addressing, linear probing) that is
 * looked up without following references until a name is found. Thread-safe once it is filled.
 */
public final class Names {
  private String[] names;
  private long[] slots;
  private int size;

  /** Makes room for so many; it grows. */
  public Names(int expected) {
    names = new String[Math.max(8, expected)];
    slots = new long[2 * Integer.highestOneBit(2 * names.length)];
  }

  /** The number of a name, which is added where it is new. */
  public int add(String name) {
    int slot = slot(name);
    if (slots[slot] == 0) {
      if (2 * (size + 1) > slots.length) {
        grow();
        slot = slot(name);
      }
      if (size == names.length) {
        names = Arrays.copyOf(names, 2 * size);
      }
      names[size++] = name;
      slots[slot] = entry(name, size);
    }
    return number(slots[slot]);
  }

  /** The number of a name; -1 where it was not added. */
  public int find(String name) {
    return number(slots[slot(name)]);
  }

  /** All of them, by number. */
  public List<String> all() {
    return List.of(Arrays.copyOf(names, size));
  }

  /** Where a name stands, or would stand. */
  private int slot(String name) {
    int hash = hash(name);
    int at = hash & (slots.length - 1);
    while (slots[at] != 0
        && !((int) (slots[at] >>> Integer.SIZE) == hash && names[number(slots[at])].equals(name))) {
      at = (at + 1) & (slots.length - 1);
    }
    return at;
  }

  private void grow() {
    slots = new long[2 * slots.length];
    for (int number = 0; number < size; number++) {
      slots[slot(names[number])] = entry(names[number], number + 1);
    }
  }

  private static long entry(String name, int place) {
    return (long) hash(name) << Integer.SIZE | place;
  }

  private static int number(long entry) {
    return (int) entry - 1;
  }

  /** Names that differ in their last characters alone do not stand side by side. */
  private static int hash(String name) {
    int hash = name.hashCode() * 0x9E3779B9;
    return hash ^ hash >>> 15;
  }
}
