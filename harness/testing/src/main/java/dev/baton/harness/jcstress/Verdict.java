package dev.baton.harness.jcstress;

/** What a pass says about a test. */
enum Verdict {
  /** Enough samples, and nothing forbidden among them. */
  PASSED,
  /** Something forbidden was seen, or the test broke. */
  FAILED,
  /** Too few samples to say anything, or a twin whose bug did not show. */
  INCONCLUSIVE
}
