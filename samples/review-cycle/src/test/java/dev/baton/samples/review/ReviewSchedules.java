package dev.baton.samples.review;

import dev.baton.harness.Explore;
import dev.baton.harness.Point;
import dev.baton.harness.Scenario;
import dev.baton.patterns.BoundedRetry;
import dev.baton.patterns.FanOut;
import dev.baton.patterns.HandoffPayload;
import dev.baton.patterns.Hold;
import dev.baton.patterns.QueueChannel;
import dev.baton.patterns.RetryAction;
import dev.baton.patterns.TaskOwnership;
import dev.baton.patterns.Versioned;
import dev.baton.patterns.VersionedState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What goes wrong between writer, reviewer, and publisher when they work at the same time, each
 * broken and fixed. The fixed ones carry {@link Explore}, so that an IDE and {@code baton stress}
 * find them.
 */
final class ReviewSchedules {
  private static final Duration LONG = Duration.ofDays(9_999_999);

  @Explore
  Scenario<VersionedState<String>> noUpdateIsLost() {
    return lostUpdate(true);
  }

  @Explore
  Scenario<Desk> anArticleIsReviewedOnce() {
    return doubleHandoff(true);
  }

  @Explore
  Scenario<Drafts> holdersDoNotWaitForEachOther() {
    return deadlock(true);
  }

  @Explore
  Scenario<Table> theRoundsEnd() {
    return pingPong(true);
  }

  @Explore
  Scenario<List<Integer>> noVerdictIsLost() {
    return lostResult(true);
  }

  /** Broken: nobody looks at what became of the write, and the text is older than its version. */
  static Scenario<VersionedState<String>> lostUpdate(boolean fixed) {
    Scenario<VersionedState<String>> scenario =
        Scenario.of("lost update", () -> VersionedState.of("draft", "", Point.listener()));
    for (String agent : List.of("writer", "reviewer")) {
      scenario =
          scenario.agent(
              agent,
              draft -> {
                if (fixed) {
                  draft.update(BoundedRetry.attempts(3), text -> text + agent + " ");
                } else {
                  String text = draft.read().value();
                  Versioned<String> now = draft.read();
                  draft.write(text + agent + " ", now.version());
                }
              });
    }
    return scenario.end(
        "both edits survive",
        draft ->
            draft.read().value().contains("writer") && draft.read().value().contains("reviewer"));
  }

  /** Where articles wait for a reviewer: a list that is looked at first, or a channel. */
  static final class Desk {
    private final List<String> inbox = new ArrayList<>();
    private final QueueChannel channel =
        QueueChannel.between("writer", "reviewer").observed(Point.listener(), Point.time());
    private final List<String> reviews = new ArrayList<>();

    void offer(boolean fixed) {
      if (fixed) {
        channel.deliver(
            HandoffPayload.from("writer")
                .to("reviewer")
                .taskId("a-1")
                .result("text")
                .status("drafted")
                .build());
      } else {
        Point.write("inbox");
        inbox.add("a-1");
      }
    }

    void review(boolean fixed) {
      if (fixed) {
        channel.receive("reviewer").ifPresent(payload -> reviews.add(payload.taskId()));
        return;
      }
      Point.read("inbox");
      if (!inbox.isEmpty()) {
        String article = inbox.get(0);
        Point.write("inbox");
        inbox.remove(article);
        reviews.add(article);
      }
    }

    @Override
    public String toString() {
      return "reviewed: " + reviews;
    }
  }

  /** Broken: two reviewers take one article from a list, and both have it. */
  static Scenario<Desk> doubleHandoff(boolean fixed) {
    return Scenario.of("double hand-off", Desk::new)
        .agent("writer", desk -> desk.offer(fixed))
        .agent("reviewer-1", desk -> desk.review(fixed))
        .agent("reviewer-2", desk -> desk.review(fixed))
        .end("reviewed once at most", desk -> desk.reviews.size() <= 1);
  }

  /** Two articles that refer to each other. */
  record Drafts(TaskOwnership first, TaskOwnership second) {
    static Drafts fresh() {
      return new Drafts(task("first"), task("second"));
    }

    private static TaskOwnership task(String name) {
      return TaskOwnership.of(name, "writer").observed(Point.listener());
    }

    static void link(TaskOwnership from, TaskOwnership to) throws InterruptedException {
      try (Hold outer = from.hold("writer", LONG).orElseThrow();
          Hold inner = to.hold("writer", LONG).orElseThrow()) {
        if (outer.token() < 1 || inner.token() < 1) {
          throw new IllegalStateException("a hold has a token");
        }
      }
    }
  }

  /** Broken: each of two runs of the writer holds one article and waits for the other. */
  static Scenario<Drafts> deadlock(boolean fixed) {
    return Scenario.of("deadlock", Drafts::fresh)
        .agent("writer-1", drafts -> Drafts.link(drafts.first, drafts.second))
        .agent(
            "writer-2",
            drafts ->
                Drafts.link(
                    fixed ? drafts.first : drafts.second, fixed ? drafts.second : drafts.first));
  }

  /** Where the article lies, and whether somebody has put an end to it. */
  static final class Table {
    private String with = "writer";
    private boolean over;

    void play(String me, String other, BoundedRetry retry) {
      while (true) {
        Point.await("the article", () -> over || with.equals(me));
        if (over) {
          return;
        }
        Point.write("article");
        over = retry.next("still not good, says " + other) != RetryAction.RETRY;
        with = other;
      }
    }
  }

  /** Broken: the bound is made anew for each round, so that no round is the last. */
  static Scenario<Table> pingPong(boolean fixed) {
    return Scenario.of("ping-pong", Table::new)
        .maxSteps(60)
        .agent("writer", table -> rounds(table, "writer", "reviewer", fixed))
        .agent("reviewer", table -> rounds(table, "reviewer", "writer", fixed));
  }

  private static void rounds(Table table, String me, String other, boolean fixed) {
    if (fixed) {
      table.play(me, other, BoundedRetry.attempts(3));
      return;
    }
    while (true) {
      Point.await("the article", () -> table.over || table.with.equals(me));
      Point.write("article");
      table.over = BoundedRetry.attempts(3).next("still not good") != RetryAction.RETRY;
      table.with = other;
    }
  }

  /** Broken: the branches add their verdicts to one number. */
  static Scenario<List<Integer>> lostResult(boolean fixed) {
    Scenario<List<Integer>> scenario = Scenario.of("lost result", ArrayList::new);
    return scenario
        .agent(
            "publisher",
            verdicts -> {
              List<Integer> sum = new ArrayList<>(List.of(0));
              int good =
                  FanOut.over(List.of("style", "facts"))
                      .observed(Point.listener(), Point.time())
                      .run(
                          section -> {
                            if (!fixed) {
                              Point.read("sum");
                              int before = sum.get(0);
                              Point.write("sum");
                              sum.set(0, before + 1);
                            }
                            return 1;
                          })
                      .reduce(Integer::sum)
                      .orElse(0);
              verdicts.add(fixed ? good : sum.get(0));
            })
        .end("both verdicts count", verdicts -> verdicts.equals(List.of(2)));
  }
}
