package dev.baton.samples.review.fixed;

/** A nightly job that loads articles from elsewhere, and gives them to the writer. */
final class Importer {
  private final Writer writer;

  Importer(Writer writer) {
    this.writer = writer;
  }

  void load(ReviewState state, String text) {
    writer.load(state, text);
  }
}
