package dev.baton.harness.jcstress.report;

/** What a pass says about a test. */
public enum Verdict {
  /** Enough samples, and nothing forbidden among them. */
  PASSED,
  /** Something forbidden was seen, or the test broke, or it never ran. */
  FAILED,
  /** Too few samples to say anything, or a twin whose bug did not show. */
  INCONCLUSIVE
}
