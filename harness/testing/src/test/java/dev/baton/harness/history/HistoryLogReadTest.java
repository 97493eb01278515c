package dev.baton.harness.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.harness.Linearizability;
import dev.baton.harness.Model;
import dev.baton.harness.Verdict;
import dev.baton.patterns.BoundedRetry;
import dev.baton.patterns.Command;
import dev.baton.patterns.CoordinationState;
import dev.baton.patterns.FanOut;
import dev.baton.patterns.HandoffPayload;
import dev.baton.patterns.Hold;
import dev.baton.patterns.QueueChannel;
import dev.baton.patterns.StateKey;
import dev.baton.patterns.TaskOwnership;
import dev.baton.patterns.Time;
import dev.baton.patterns.VersionedState;
import dev.baton.patterns.history.HistoryLog;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What a production system logs is what an audit reads. */
class HistoryLogReadTest {
  private final StringWriter file = new StringWriter();
  private final HistoryLog log = HistoryLog.to(file);

  private History read() throws IOException {
    log.close();
    Reading reading = JsonLines.read(new StringReader(file.toString()));
    assertEquals(List.of(), reading.problems());
    return reading.history();
  }

  @Test
  void statesUnderManyThreadsAreLinearizable() throws Exception {
    VersionedState<Integer> state = VersionedState.of("sum", 0, log.as("setup"));
    List<Thread> agents = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      String name = "agent-" + i;
      Runnable work =
          () -> {
            for (int n = 0; n < 200; n++) {
              state.update(BoundedRetry.attempts(1000), sum -> sum + 1);
            }
          };
      agents.add(new Thread(work, name));
    }
    agents.forEach(Thread::start);
    for (Thread agent : agents) {
      agent.join();
    }
    assertEquals(800, state.read().value());
    Verdict verdict = Linearizability.check(Model.versioned(), read());
    assertInstanceOf(Verdict.Linearizable.class, verdict, verdict.toString());
  }

  @Test
  void everyPatternCanBeRead() throws Exception {
    StateKey<String> draft = StateKey.ownedBy("writer", "draft", String.class);
    StateKey<List<String>> notes = StateKey.appendOnly("notes", String.class);
    CoordinationState state = CoordinationState.of(draft, notes).observed(log.on("t-17"));
    TaskOwnership task = TaskOwnership.of("t-17", "writer").observed(log);
    try (Hold hold = task.hold("writer").orElseThrow()) {
      state.as("writer").holding(hold).apply(new Command(Map.of("draft", "text"), "reviewer"));
    }
    QueueChannel channel = QueueChannel.between("writer", "reviewer").observed(log, Time.system());
    HandoffPayload payload =
        HandoffPayload.from("writer").to("reviewer").taskId("t-17").result(1).status("s").build();
    channel.deliver(payload);
    task.transfer("writer", "reviewer");
    try (var receipt = channel.take("reviewer", Duration.ofMinutes(1)).orElseThrow()) {
      state.as("reviewer").together(e -> e.append(notes, "" + receipt.payload().result()));
      receipt.acknowledge();
    }
    state.as("reviewer").read();
    FanOut.over(List.of(1, 2)).observed(log.as("reviewer").on("t-17"), Time.system()).run(i -> i);
    Set<String> ops = new TreeSet<>();
    for (Event event : read()) {
      ops.add(event.op().word());
      assertEquals("t-17", event.task(), event.sentence());
      assertTrue(event.call() < event.end(), event.sentence());
    }
    assertEquals(
        Set.of(
            "lock",
            "begin",
            "write",
            "commit",
            "unlock",
            "offer",
            "transfer",
            "accept",
            "read",
            "fork",
            "dispatch",
            "join"),
        ops);
  }
}
