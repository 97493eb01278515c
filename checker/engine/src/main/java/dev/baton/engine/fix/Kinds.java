package dev.baton.engine.fix;

import dev.baton.engine.model.Fact;
import dev.baton.engine.model.Facts;
import dev.baton.engine.model.Finding;
import dev.baton.engine.model.GraphFact;
import dev.baton.engine.model.Policy;
import dev.baton.engine.model.coordination.CoordinationFact.OutcomeSeen;
import dev.baton.engine.source.mend.Mend;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which mend is for which finding.
 *
 * @param root what places are relative to
 * @param waived the rules whose findings are accepted
 */
record Kinds(Facts facts, Path root, Set<String> waived) {
  private static final String LOCK = "lock-leak";
  private static final String OUTCOME = "ignored-outcome";
  private static final String ATTEMPT = "handoff-attempt-reset";
  private static final String WRITERS = "multiple-writers";

  /** The one that moves lines first, so that the others see where they come to stand. */
  static final Comparator<Finding> ORDER =
      Comparator.<Finding>comparingInt(f -> f.rule().equals(LOCK) ? 0 : 1)
          .thenComparing(Comparator.naturalOrder());

  /** The mend of a finding; empty where its rule has none that is certain. */
  Optional<Mend> of(Finding finding) {
    if (waived.contains(finding.rule())) {
      return Optional.of(Mend.waive(finding.rule()));
    }
    return switch (finding.rule()) {
      case LOCK -> Optional.of(Mend.releaseInFinally());
      case ATTEMPT -> Optional.of(Mend.carryAttemptOver());
      case OUTCOME -> outcome(finding);
      case WRITERS -> law(finding);
      default -> Optional.empty();
    };
  }

  /** Why there is none. */
  String whyNone(Finding finding) {
    return switch (finding.rule()) {
      case OUTCOME -> "the call is only named like one with such an outcome";
      case WRITERS -> "not every write is known to add, or to merge by one and the same class";
      default -> "there is no certain fix for this rule";
    };
  }

  /** The law that all writes of the key hold; none where a framework's graph writes it, too. */
  private Optional<Mend> law(Finding finding) {
    return facts
        .of(Fact.KeyLaw.class)
        .filter(said -> said.place().equals(finding.place()))
        .filter(said -> finding.message().startsWith("`" + said.key().name() + "` "))
        .filter(
            said ->
                facts
                    .of(GraphFact.KeyWrite.class)
                    .noneMatch(w -> w.key().equals(said.key().name())))
        .findFirst()
        .flatMap(this::declared);
  }

  private Optional<Mend> declared(Fact.KeyLaw said) {
    if (!(said.law() instanceof Policy.MergedBy merged)) {
      return Optional.of(Mend.appendOnly());
    }
    try {
      String source = Files.readString(root.resolve(said.reducer().file()));
      return Optional.of(Mend.mergedBy(new Mend.Reducer(merged.reducer(), source)));
    } catch (IOException | InvalidPathException e) {
      return Optional.empty(); // a class whose source is not there could be anything
    }
  }

  /** What the call is known to return; none where it is only named like such a call. */
  private Optional<Mend> outcome(Finding finding) {
    List<OutcomeSeen> seen =
        facts
            .of(OutcomeSeen.class)
            .filter(OutcomeSeen::certain)
            .filter(s -> s.place().equals(finding.place()))
            .filter(s -> finding.message().contains("`" + s.call() + "`"))
            .toList();
    return seen.size() == 1 ? Optional.of(Mend.lookAt(outcome(seen.get(0)))) : Optional.empty();
  }

  private static Mend.Outcome outcome(OutcomeSeen seen) {
    String method = seen.call().substring(seen.call().lastIndexOf('.') + 1);
    return new Mend.Outcome(method, seen.returned(), seen.operation());
  }
}
