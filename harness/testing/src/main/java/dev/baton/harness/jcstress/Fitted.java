package dev.baton.harness.jcstress;

import java.io.DataInputStream;
import java.io.IOException;
import org.openjdk.jcstress.infra.runners.ForkedTestConfig;
import org.openjdk.jcstress.infra.runners.ResourceEstimator;

/**
 * How a fork runs a test, with a fitting of its own for how many objects the actors go through
 * between two meetings. jcstress's takes some two hundred runs, more than a short test itself, and
 * gives up at the first that is slow: on a busy machine a handful of samples is left.
 */
final class Fitted extends ForkedTestConfig {
  // three steps to some thousands
  private static final int FASTER = 48;
  private static final long MEGABYTE = 1024 * 1024;
  private static final long SLOW_NANOS = 50_000_000;
  // jcstress runs the actors once before, to see whether they can be called
  private long samples = 1;

  /** Reads what jcstress would send to its fork. */
  Fitted(DataInputStream in) throws IOException {
    super(in);
  }

  /** How many samples come from fitting, in which actors hardly ever meet. */
  long samples() {
    return samples;
  }

  @Override
  public void adjustStrideCount(ResourceEstimator estimator) {
    int most = strideSize * strideCount;
    int fits = 1;
    int next = Math.min(most, FASTER);
    while (fits < most && fits(estimator, next)) {
      fits = next;
      next = Math.min(most, fits * FASTER);
    }
    strideSize = Math.min(fits, strideSize);
    strideCount = fits / strideSize;
  }

  /**
   * A slow run counts only if it is slow twice: the first may be cold, or interrupted by others.
   */
  private boolean fits(ResourceEstimator estimator, int count) {
    try {
      for (int run = 0; run < 2; run++) {
        long[] bytesAndNanos = new long[2];
        estimator.runWith(count, bytesAndNanos);
        samples += count;
        if (bytesAndNanos[0] > maxFootprintMB * MEGABYTE) {
          return false;
        }
        if (bytesAndNanos[1] <= SLOW_NANOS) {
          return true;
        }
      }
      return false;
    } catch (OutOfMemoryError tooMany) {
      return false;
    }
  }
}
