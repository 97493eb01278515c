import dev.baton.annotation.AgentRole;
import java.util.List;
import java.util.Queue;

/** The review is an object, and the retry is told a part of it. */
class PartOfTheLastReview {
  record Review(boolean approved, String feedback, String draft, List<String> comments) {
    static final Review NONE = new Review(false, "", "", List.of());

    Review after(Review earlier) {
      return new Review(approved, earlier.feedback + feedback, draft, comments);
    }
  }

  @AgentRole("writer")
  static class Writer {
    String write(String topic, String wish) {
      return topic + wish;
    }

    String polish(String text, String again) {
      return text + again;
    }

    String answer(String topic, List<String> history, String feedback) {
      return topic + history + feedback;
    }
  }

  @AgentRole("reviewer")
  static class Reviewer {
    Review review(String draft) {
      return new Review(draft.length() > 80, draft, draft, List.of());
    }
  }

  String called(Writer writer, Reviewer reviewer, String topic) {
    Review last = new Review(false, "", "", List.of());
    String draft = "";
    for (int round = 0; round < 3 && !last.approved(); round++) {
      draft = writer.write(topic, last.feedback()); // want "`Writer.write` is tried again with the last feedback only"
      last = reviewer.review(draft);
    }
    return draft;
  }

  String made(Writer writer, Reviewer reviewer, String topic) {
    Review last = new Review(false, "", "", List.of());
    String draft = "";
    for (int round = 0; round < 3 && !last.approved(); round++) {
      draft = writer.write(topic, "Mind this: " + last.feedback()); // want "`Writer.write` is tried again with the last feedback only"
      Review now = reviewer.review(draft);
      last = new Review(now.approved(), now.feedback(), draft, now.comments());
    }
    return draft;
  }

  String joined(Writer writer, Reviewer reviewer, String topic) {
    Review last = new Review(false, "", "", List.of());
    String draft = "";
    for (int round = 0; round < 3 && !last.approved(); round++) {
      draft = writer.write(topic, last.feedback());
      last = reviewer.review(draft).after(last);
    }
    return draft;
  }

  String added(Writer writer, Reviewer reviewer, String topic) {
    Review last = new Review(false, "", "", List.of());
    String draft = "";
    for (int round = 0; round < 3 && !last.approved(); round++) {
      draft = writer.write(topic, last.feedback());
      Review now = reviewer.review(draft);
      last = new Review(now.approved(), last.feedback() + now.feedback(), draft, List.of());
    }
    return draft;
  }

  String workProduct(Writer writer, Reviewer reviewer, String topic) {
    Review last = new Review(false, "", topic, List.of());
    for (int round = 0; round < 3 && !last.approved(); round++) {
      last = reviewer.review(writer.polish(last.draft(), "more"));
    }
    return last.draft();
  }

  String besideAllOthers(Writer writer, Reviewer reviewer, String topic, List<String> said) {
    Review last = new Review(false, "", "", List.of());
    String draft = "";
    for (int round = 0; round < 3 && !last.approved(); round++) {
      draft = writer.answer(topic, said, last.feedback());
      last = reviewer.review(draft);
      said.add(last.feedback());
    }
    return draft;
  }

  void eachItsOwn(Writer writer, Queue<Review> open, Review first) {
    Review now = first;
    while (now != null) {
      System.out.println(writer.write(now.draft(), now.feedback()));
      now = open.poll();
    }
  }

  String draftCarriesOn(Writer writer, Reviewer reviewer, String topic) {
    String draft = writer.write(topic, "");
    Review last = reviewer.review(draft);
    for (int round = 0; round < 3 && !last.approved(); round++) {
      draft = writer.write(draft, last.feedback());
      last = reviewer.review(draft);
    }
    return draft;
  }
}
