package dev.baton.samples.review.broken;

import dev.baton.annotation.AppendOnly;
import dev.baton.annotation.Monotonic;
import dev.baton.annotation.OwnedBy;
import dev.baton.annotation.SharedRead;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the agents share while they work on one article. */
public final class ReviewState {
  static final String SUMMARY = "summary"; // want "`publisher`, `reviewer`"

  @OwnedBy("writer")
  String draft = "";

  @OwnedBy("reviewer")
  String verdict = "";

  @OwnedBy("publsiher")
  String address = ""; // want "`publsiher`"

  @Monotonic int round;
  @AppendOnly final List<String> comments = new ArrayList<>();
  @SharedRead final Map<String, String> glossary = new HashMap<>();

  @OwnedBy("publisher")
  @SharedRead
  String imprint = "Baton Press"; // want "`imprint` has policies that"

  final Map<String, Object> board = new HashMap<>();

  /** The state of a new article. */
  public ReviewState(Map<String, String> glossary) {
    this.glossary.putAll(glossary);
  }

  /** The text as it stands. */
  public String draft() {
    return draft;
  }

  /** What the reviewer has said, oldest first. */
  public List<String> comments() {
    return List.copyOf(comments);
  }
}
