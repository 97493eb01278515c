package dev.baton.engine.rules.isolation;

import dev.baton.engine.model.Fact;
import dev.baton.engine.model.Facts;
import dev.baton.engine.model.Finding;
import dev.baton.engine.model.Policy;
import dev.baton.engine.model.Rule;
import dev.baton.engine.model.RuleInfo;
import dev.baton.engine.model.Severity;
import java.util.stream.Stream;

/** What is append-only is added to, never replaced or taken from. */
public final class AppendOnlyOverwrite implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
            "append-only-overwrite",
            "state isolation",
            Severity.ERROR,
            "an append-only cell is replaced, or something is taken from it",
            """
        Others appended in between. Replacing the content, or removing from it, loses what they
        added, and nobody notices.""",
            "append instead; if the content has to shrink, the cell needs an owner")
        .remedy(
            """
            @AppendOnly final List<String> notes = new CopyOnWriteArrayList<>();

            void note(String text) {
              notes.add(text);
            }""")
        .seen(
            "agents that rewrite one memory file lose what the others added",
            "https://github.com/Yeachan-Heo/oh-my-claudecode/issues/1160");
  }

  @Override
  public Stream<Finding> check(Facts facts) {
    return facts
        .of(Fact.CellWrite.class)
        .filter(write -> write.cell().policy(Policy.AppendOnly.class).isPresent())
        .filter(AppendOnlyOverwrite::breaks)
        .map(
            write ->
                Writes.finding(
                    info(),
                    write,
                    "%s %s `%s`, which is append-only"
                        .formatted(
                            Writes.who(write.runner()), verb(write.kind()), write.cell().name()),
                    "policy"));
  }

  private static boolean breaks(Fact.CellWrite write) {
    return switch (write.kind()) {
      case ADD, MERGE, INCREASE -> false;
      case ASSIGN, DECREASE, REPLACE, REMOVE -> true;
    };
  }

  private static String verb(Fact.WriteKind kind) {
    return kind == Fact.WriteKind.REMOVE || kind == Fact.WriteKind.DECREASE
        ? "takes from"
        : "overwrites";
  }
}
