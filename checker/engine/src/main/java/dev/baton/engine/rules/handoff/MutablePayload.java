package dev.baton.engine.rules.handoff;

import dev.baton.engine.model.Facts;
import dev.baton.engine.model.Finding;
import dev.baton.engine.model.Rule;
import dev.baton.engine.model.RuleInfo;
import dev.baton.engine.model.Severity;
import dev.baton.engine.model.coordination.CoordinationFact.LiveReference;
import java.util.stream.Stream;

/** What is handed over cannot still be changed through the sender's reference. */
public final class MutablePayload implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
            "mutable-payload",
            "hand-off",
            Severity.ERROR,
            "something is handed over that its sender can still change",
            """
            Sender and receiver hold one object, so both own it, and neither can rely on what it
            reads. The change that breaks the receiver's work may come much later.""",
            "hand over a copy, or an immutable value")
        .remedy(
            """
            reviewer.take(new Review(task.id(), List.copyOf(notes)));

            record Review(String id, List<String> notes) {
              Review {
                notes = List.copyOf(notes);
              }
            }""")
        .seen(
            "one list of active tools is handed to all sessions, and changed by each",
            "https://github.com/agentscope-ai/agentscope-java/issues/1165")
        .guess(
            "caller's reference", "whoever passed a collection in keeps it, and changes it later");
  }

  @Override
  public Stream<Finding> check(Facts facts) {
    return facts.of(LiveReference.class).map(this::finding);
  }

  private Finding finding(LiveReference live) {
    String message =
        "`%s` is handed over, and can still be changed through %s"
            .formatted(live.object(), live.holder());
    Finding finding = Finding.of(info(), live.place(), message).label("handed over here");
    return live.certain() ? finding : finding.likely();
  }
}
