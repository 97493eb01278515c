package dev.baton.engine.model.digraph;

import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Iterator;
import java.util.PrimitiveIterator;
import org.jspecify.annotations.Nullable;

/** A set of numbers, in order, that takes no more room than they do. Immutable, thread-safe. */
public final class Numbers extends AbstractSet<Integer> {
  private final int[] sorted;

  private Numbers(int[] sorted) {
    this.sorted = sorted;
  }

  /** These numbers; double ones count once. */
  public static Numbers of(int... numbers) {
    int[] sorted = numbers.clone();
    Arrays.sort(sorted);
    int kept = 0;
    for (int i = 0; i < sorted.length; i++) {
      if (i == 0 || sorted[i] != sorted[i - 1]) {
        sorted[kept++] = sorted[i];
      }
    }
    return new Numbers(kept == sorted.length ? sorted : Arrays.copyOf(sorted, kept));
  }

  /** The number at this place in the order. */
  public int at(int index) {
    return sorted[index];
  }

  /** The place of a number in the order; negative where it is not among them. */
  public int find(int number) {
    return Arrays.binarySearch(sorted, number);
  }

  @Override
  public boolean contains(@Nullable Object other) {
    return other instanceof Integer number && find(number) >= 0;
  }

  @Override
  public Iterator<Integer> iterator() {
    PrimitiveIterator.OfInt all = Arrays.stream(sorted).iterator();
    return all;
  }

  @Override
  public int size() {
    return sorted.length;
  }
}
