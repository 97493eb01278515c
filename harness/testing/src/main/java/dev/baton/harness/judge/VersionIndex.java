package dev.baton.harness.judge;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The versions that a history knows of one key, in order, as small numbers. Where they lie close
 * together the number is the distance from the smallest, else it is found by halving.
 */
final class VersionIndex {
  private final long smallest;
  private final long[] sparse;
  private final BitSet known;
  private final int size;

  /**
   * Indexes the first {@code count} of the versions. Those from {@code sure} on get a number, but
   * may never have existed.
   */
  VersionIndex(long[] versions, int sure, int count) {
    long low = Long.MAX_VALUE;
    long high = Long.MIN_VALUE;
    for (int i = 0; i < count; i++) {
      low = Math.min(low, versions[i]);
      high = Math.max(high, versions[i]);
    }
    smallest = low;
    known = new BitSet();
    if (high - low <= 4L * count + 64) {
      sparse = new long[0];
      size = (int) (high - low) + 1;
    } else {
      sparse = Arrays.stream(versions, 0, count).sorted().distinct().toArray();
      size = sparse.length;
    }
    for (int i = 0; i < sure; i++) {
      known.set(of(versions[i]));
    }
  }

  int size() {
    return size;
  }

  /** The number of a version, or one that is not {@link #known}. */
  int of(long version) {
    if (sparse.length > 0) {
      return Arrays.binarySearch(sparse, version);
    }
    long distance = version - smallest;
    return distance < 0 || distance >= size ? -1 : (int) distance;
  }

  long version(int number) {
    return sparse.length > 0 ? sparse[number] : smallest + number;
  }

  boolean known(int number) {
    return number >= 0 && known.get(number);
  }

  /** Notes that the version before this one existed; false where it has no number. */
  boolean learnPredecessor(int number) {
    if (sparse.length > 0 && sparse[number - 1] != sparse[number] - 1) {
      return false;
    }
    known.set(number - 1);
    return true;
  }

  int before(int number) {
    return known.previousSetBit(number - 1);
  }

  int first() {
    return known.nextSetBit(0);
  }

  int after(int number) {
    return known.nextSetBit(number + 1);
  }
}
