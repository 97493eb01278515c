package dev.baton.samples.review.broken;

import dev.baton.annotation.Waive;

/** Corrects what is easily corrected. */
final class Typos {
  private Typos() {}

  static void fix(ReviewState state) {
    state.draft = corrected(state.draft); // want "`reviewer` writes `draft`"
  }

  @Waive(rule = "foreign-write", because = "in place") // want "nothing here breaks"
  static String corrected(String text) {
    return text.replace("teh ", "the ");
  }
}
