package dev.baton.engine.report;

import dev.baton.engine.model.Finding;
import dev.baton.engine.model.Finding.Subject;
import dev.baton.engine.model.Place;
import dev.baton.engine.model.RuleInfo;
import dev.baton.engine.model.Severity;
import dev.baton.engine.model.Step;
import dev.baton.engine.model.Waiver.Waived;
import java.util.List;

/** A report that has everything in it, made by hand so that it changes only with the formats. */
final class Example {
  private static final RuleInfo FOREIGN =
      new RuleInfo(
              "foreign-write",
              "state isolation",
              Severity.ERROR,
              "an agent writes state that another agent owns",
              """
              Two agents that write one cell overwrite each other:
              the work of one is lost.""",
              "hand the change back to the owner")
          .remedy("writer.accept(change);\n")
          .seen("two agents rewrote one file", "https://example.org/issues/1");
  private static final RuleInfo SHARED =
      new RuleInfo(
              "shared-agent-state",
              "state isolation",
              Severity.WARNING,
              "an agent that serves many tasks remembers state between them",
              "What one task leaves behind, the next one finds.",
              "keep it in the task's state")
          .guess("instance", "one instance serves every task");
  private static final RuleInfo UNVERIFIED =
      new RuleInfo(
          "unverified",
          "state isolation",
          Severity.NOTE,
          "something here could not be followed",
          "What cannot be followed is said.",
          "write it so that it can be followed");

  private static final String FILE = "src/main/java/demo/Reviewer äö.java";
  private static final String[] LINES = {
    "package demo;",
    "",
    "final class Reviewer {",
    "\tvoid review(ReviewState state) {",
    "\t\tstate.draft = \"版本 🎉\" + state.draft; // <b>&amp;</b>",
    "\t\tlog(\"校对完成\"); state.draft = fix(state.draft);",
    "\t}",
    "}",
  };

  private Example() {}

  static Report report() {
    Report.Scope scope =
        new Report.Scope("1.2.3", "", "class files, sources beside", "baton.yaml", 12, 9);
    return new Report(
        List.of(first(), second(), heuristic()),
        List.of(unverified()),
        List.of(new Waived(elsewhere("waived", 8), "the importer runs before any agent")),
        List.of(elsewhere("known", 7)),
        List.of("foreign-write | editor | demo.ReviewState#draft | demo.Editor.edit()"),
        List.of("src/main/java/demo/Broken.java:3:7: does not parse: `;` is missing"),
        scope,
        List.of(FOREIGN, SHARED, UNVERIFIED),
        Example::line);
  }

  static Report clean() {
    Report.Scope scope = new Report.Scope("1.2.3", "core", "sources, compiled in memory", "", 1, 1);
    return new Report(
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        scope,
        List.of(FOREIGN),
        Example::line);
  }

  private static String line(Place place) {
    boolean known = place.file().equals(FILE) && place.line() >= 1 && place.line() <= LINES.length;
    return known ? LINES[place.line() - 1] : "";
  }

  private static Finding first() {
    return Finding.of(
            FOREIGN, new Place(FILE, 5, 3, 11), "`reviewer` writes `draft`, which `writer` owns")
        .label("written here")
        .reached(
            List.of(
                new Step("Reviewer.review (runs as `reviewer`)", new Place(FILE, 4, 7, 6)),
                new Step("Typos.fix", new Place("src/main/java/demo/Typos.java", 9, 5, 3))))
        .related(
            "owner: @OwnedBy(\"writer\") String[] draft",
            new Place("src/main/java/demo/ReviewState.java", 12, 28, 5))
        .wayOut("hand the change back to `writer`, or give `reviewer` a key of its own")
        .about(
            new Subject("reviewer", "demo.ReviewState#draft", "demo.Reviewer.review(ReviewState)"));
  }

  private static Finding second() {
    return Finding.of(FOREIGN, new Place(FILE, 6, 16, 11), first().message())
        .label("written here, after wide characters")
        .about(first().subject());
  }

  private static Finding heuristic() {
    return Finding.of(
            SHARED, Place.line("demo/Cache.java", 0), "`Cache` keeps `seen` between tasks")
        .likely();
  }

  private static Finding unverified() {
    return Finding.of(UNVERIFIED, Place.line(FILE, 6), "`draft` may be touched here: reflection")
        .label("not followed");
  }

  private static Finding elsewhere(String what, int line) {
    return Finding.of(FOREIGN, new Place(FILE, line, 1, 1), "`editor` writes `draft`, " + what)
        .about("editor", "demo.ReviewState#draft");
  }
}
