package dev.baton.engine.source.mend;

import java.util.List;

/** What a mend says about one place: how, or why not. */
sealed interface Repair {
  /** These edits mend it. */
  record Possible(List<Edit> edits) implements Repair {
    public Possible {
      edits = List.copyOf(edits);
    }
  }

  /**
   * It is left to a person.
   *
   * @param why lower case, no full stop
   */
  record Left(String why) implements Repair {}
}
