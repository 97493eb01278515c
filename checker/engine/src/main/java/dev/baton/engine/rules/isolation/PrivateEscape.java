package dev.baton.engine.rules.isolation;

import dev.baton.engine.model.Cell;
import dev.baton.engine.model.Fact;
import dev.baton.engine.model.Fact.Way;
import dev.baton.engine.model.Facts;
import dev.baton.engine.model.Finding;
import dev.baton.engine.model.Policy;
import dev.baton.engine.model.Rule;
import dev.baton.engine.model.RuleInfo;
import dev.baton.engine.model.Severity;
import java.util.Optional;
import java.util.stream.Stream;

/** Private state does not leave its role. */
public final class PrivateEscape implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
            "private-escape",
            "state isolation",
            Severity.ERROR,
            "private state of one agent is reached by another",
            """
            What is private is changed without telling anyone. An agent that reads it sees half-done
            work; one that holds a live reference can change it.\
            """,
            "hand out a copy, or an immutable view of what the other needs")
        .remedy(
            """
            @AgentPrivate("writer") private final List<String> scratch = new ArrayList<>();

            List<String> notes() {
              return List.copyOf(scratch);
            }\
            """)
        .seen(
            "a private key of a sub-agent leaks into the parent's state, where two of them collide",
            "https://github.com/langchain-ai/deepagents/issues/923")
        .seen(
            "memory blocks that are private to an agent are found by their label alone",
            "https://github.com/nouamanecodes/lettactl/issues/128");
  }

  @Override
  public Stream<Finding> check(Facts facts) {
    Stream<Finding> reads =
        facts
            .of(Fact.CellRead.class)
            .flatMap(
                read ->
                    own(read.cell())
                        .filter(read.runner()::isOtherThan)
                        .map(role -> read(read, role))
                        .stream());
    return Stream.concat(reads, facts.of(Fact.Escape.class).map(this::leak));
  }

  private static Optional<String> own(Cell cell) {
    return cell.policy(Policy.AgentPrivate.class).map(Policy.AgentPrivate::role);
  }

  private Finding read(Fact.CellRead read, String owner) {
    String message = "`%s` reads `%s`, which is private to `%s`";
    return Finding.of(
            info(),
            read.place(),
            message.formatted(read.runner().role(), read.cell().name(), owner))
        .label("read here")
        .about(read.runner().role(), read.cell().id())
        .reached(read.reached())
        .related(
            "owner: " + Writes.policies(read.cell()) + " " + read.cell().name(),
            read.cell().declared());
  }

  private Finding leak(Fact.Escape leak) {
    Cell cell = leak.cell();
    String message =
        switch (leak.way()) {
          case RETURNED -> "`%s` hands out a live reference to `%s`, which %s";
          case PASSED -> "`%s` is given a live reference to `%s`, which %s";
          case PUBLISHED -> "`%s` puts a live reference to `%s` where others reach it, which %s";
          case CAUGHT -> "`%s` keeps what its caller can still change as `%s`, which %s";
        };
    return Finding.of(
            info(), leak.place(), message.formatted(leak.who(), cell.name(), belongs(cell)))
        .label(leak.way() == Way.CAUGHT ? "kept here" : "leaves here")
        .about("", cell.id())
        .related("owner: " + Writes.policies(cell) + " " + cell.name(), cell.declared())
        .wayOut(leak.way() == Way.CAUGHT ? "keep a copy of what the caller gives" : info().fix());
  }

  private static String belongs(Cell cell) {
    String owner = ForeignWrite.owner(cell).orElse("");
    return own(cell).isPresent() ? "is private to `" + owner + "`" : "`" + owner + "` owns";
  }
}
