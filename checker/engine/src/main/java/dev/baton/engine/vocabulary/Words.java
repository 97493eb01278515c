package dev.baton.engine.vocabulary;

import java.util.Set;

/** Sets of names, written as a text. */
public final class Words {
  private Words() {}

  /** The names in a text, parted by blanks. */
  public static Set<String> of(String names) {
    return Set.of(names.split(" "));
  }
}
