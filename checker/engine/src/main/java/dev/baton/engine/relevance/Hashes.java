package dev.baton.engine.relevance;

import java.util.Arrays;

/** A growing list of hashes. Not thread-safe. */
final class Hashes {
  private long[] all = new long[16];
  private int size;

  void add(long hash) {
    if (size == all.length) {
      all = Arrays.copyOf(all, size * 2);
    }
    all[size++] = hash;
  }

  /** Each of them once, in order. */
  long[] sorted() {
    Arrays.sort(all, 0, size);
    int kept = 0;
    for (int i = 0; i < size; i++) {
      if (kept == 0 || all[kept - 1] != all[i]) {
        all[kept++] = all[i];
      }
    }
    return Arrays.copyOf(all, kept);
  }
}
