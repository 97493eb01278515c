package dev.baton.engine.rules.isolation;

import dev.baton.engine.model.Fact;
import dev.baton.engine.model.Facts;
import dev.baton.engine.model.Finding;
import dev.baton.engine.model.Rule;
import dev.baton.engine.model.RuleInfo;
import dev.baton.engine.model.Severity;
import java.util.stream.Stream;

/** An agent instance that serves several tasks keeps no mutable state of its own. */
public final class SharedAgentState implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
            "shared-agent-state",
            "state isolation",
            Severity.WARNING,
            "an agent that serves many tasks remembers state between them",
            """
            One instance serves every task. What it keeps in a field while it works on one is seen, and
            overwritten, by the next.\
            """,
            "pass the state as an argument, keep it in the task's own state, or make one agent a"
                + " task")
        .remedy(
            """
            @AgentRole("writer")
            final class Writer {
              String write(Task task) {
                List<String> messages = new ArrayList<>(); // a local, not a field: each task has its own
                return model.chat(messages);
              }
            }\
            """)
        .seen(
            "one node object keeps the messages in a field, and concurrent runs mix conversations",
            "https://github.com/alibaba/spring-ai-alibaba/issues/2510")
        .seen(
            "a thread-local is cleared on a thread that held another task's",
            "https://github.com/embabel/embabel-agent/pull/1477")
        .guess(
            "shared instance",
            "an agent that is kept in a field, or carries a stereotype such as @Service, serves"
                + " several tasks; so does a service with such a stereotype that asks a model");
  }

  @Override
  public Stream<Finding> check(Facts facts) {
    return Stream.concat(
        facts.of(Fact.AgentState.class).map(this::finding),
        facts.of(Fact.ThreadState.class).map(this::finding));
  }

  private Finding finding(Fact.ThreadState state) {
    String message = "`%s` is set by `%s` and read by `%s`, which may run in another thread";
    return Finding.of(
            info(), state.place(), message.formatted(state.field(), state.setBy(), state.readBy()))
        .label("kept in the thread")
        .about(state.setBy(), state.field())
        .related("set: by `" + state.setBy() + "`", state.set())
        .related("read: by `" + state.readBy() + "`", state.read())
        .wayOut("hand it over: put it into the payload or the task's own state")
        .likely();
  }

  private Finding finding(Fact.AgentState state) {
    String message = "`%s` keeps `%s` from one task to the next, and one instance serves them all";
    return Finding.of(info(), state.place(), message.formatted(state.agent(), state.field()))
        .label("kept here")
        .likely();
  }
}
