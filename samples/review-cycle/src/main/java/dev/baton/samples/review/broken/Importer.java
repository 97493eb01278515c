package dev.baton.samples.review.broken;

/** A nightly job that loads articles from elsewhere. */
final class Importer {
  private Importer() {}

  static void load(ReviewState state, String text) {
    state.draft = text; // want "runs as no role"
  }
}
