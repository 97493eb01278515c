package dev.baton.samples.review.fixed;

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
  @OwnedBy("publisher")
  static final String SUMMARY = "summary";

  @OwnedBy("writer")
  String draft = "";

  @OwnedBy("reviewer")
  String verdict = "";

  @OwnedBy("publisher")
  String address = "";

  @Monotonic int round;
  @AppendOnly final List<String> comments = new ArrayList<>();
  @SharedRead final Map<String, String> glossary = new HashMap<>();
  @SharedRead String imprint = "Baton Press";
  final Map<String, Object> board = new HashMap<>();

  /** The state of a new article. */
  public ReviewState(Map<String, String> glossary) {
    this.glossary.putAll(glossary);
    this.glossary.putIfAbsent("baton", "what is passed on");
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
