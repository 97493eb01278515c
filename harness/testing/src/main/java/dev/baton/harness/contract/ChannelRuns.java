package dev.baton.harness.contract;

import static dev.baton.harness.contract.Laws.equal;
import static dev.baton.harness.contract.Laws.hold;

import dev.baton.harness.explore.Search;
import dev.baton.harness.stress.Plan;
import dev.baton.harness.stress.Plan.Call;
import dev.baton.harness.stress.Stress;
import dev.baton.patterns.Delivery;
import dev.baton.patterns.HandoffPayload;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** The runs of a channel: sequences, schedules, and real threads. */
public final class ChannelRuns {
  private static final int SEQUENCES = 100;
  private static final int LENGTH = 40;
  private static final int SENDERS = 2;
  private static final int EACH = 100;

  private ChannelRuns() {}

  /** Makes channels. */
  public interface Factory {
    /** A new channel. */
    Channel channel(String... roles);
  }

  /** A complete payload. */
  public static HandoffPayload payload(String from, String to, String task) {
    return HandoffPayload.from(from)
        .to(to)
        .taskId(task)
        .result("result of " + task)
        .status("done")
        .build();
  }

  /** Random sequences, compared with a queue for each role kept beside. */
  public static void sequences(Factory factory) {
    Random random = new Random(1);
    List<String> roles = List.of("writer", "reviewer");
    for (int i = 0; i < SEQUENCES; i++) {
      Channel channel = factory.channel("writer", "reviewer");
      Map<String, Deque<String>> model = new HashMap<>();
      roles.forEach(role -> model.put(role, new ArrayDeque<>()));
      for (int step = 0; step < LENGTH; step++) {
        String role = roles.get(random.nextInt(2));
        Deque<String> queue = model.getOrDefault(role, new ArrayDeque<>());
        if (random.nextBoolean()) {
          String task = "t-" + step;
          Delivery delivery = channel.deliver(payload("writer", role, task));
          hold(
              delivery instanceof Delivery.Accepted,
              "step %d was not accepted: %s",
              step,
              delivery);
          queue.add(task);
        } else {
          Optional<String> received = channel.receive(role).map(HandoffPayload::taskId);
          equal(Optional.ofNullable(queue.poll()), received, "step " + step + ": what is received");
        }
      }
    }
  }

  /** Plans small enough for every schedule, where the channel comes to points. */
  public static void schedules(Factory factory) {
    Stress<Channel> stress =
        Stress.of("channel", () -> factory.channel("writer", "reviewer"))
            .operation(
                "deliver",
                List.of("t-1", "t-2"),
                (channel, task) -> channel.deliver(payload("writer", "reviewer", task)))
            .operation(
                "receive", channel -> channel.receive("reviewer").map(HandoffPayload::taskId))
            .look(channel -> List.of(left(channel), left(channel), left(channel)));
    Call one = new Call("deliver", "t-1");
    Call two = new Call("deliver", "t-2");
    Call receive = new Call("receive", null);
    List<Plan> plans =
        List.of(
            new Plan(List.of(List.of(one), List.of(receive))),
            new Plan(List.of(List.of(one), List.of(two))),
            new Plan(List.of(List.of(one, receive), List.of(receive))),
            new Plan(List.of(List.of(one, two), List.of(receive, receive))));
    for (Plan plan : plans) {
      VersionedRuns.every(stress.explore(plan, Search.exhaustive().within(Duration.ofSeconds(5))));
    }
  }

  private static Object left(Channel channel) {
    return channel.receive("reviewer").map(HandoffPayload::taskId);
  }

  /** Senders and receivers at once: what was accepted is received, each payload once. */
  public static void threads(Factory factory, Duration budget) {
    long end = System.nanoTime() + budget.toNanos();
    do {
      Channel channel = factory.channel("writer", "reviewer");
      AtomicInteger sending = new AtomicInteger(SENDERS);
      List<ConcurrentLinkedQueue<String>> received =
          List.of(new ConcurrentLinkedQueue<>(), new ConcurrentLinkedQueue<>());
      Together.run(
          SENDERS + received.size(),
          agent -> {
            if (agent < SENDERS) {
              send(channel, agent);
              sending.decrementAndGet();
            } else {
              receive(channel, sending, received.get(agent - SENDERS));
            }
          });
      received.forEach(ChannelRuns::inOrder);
      Map<String, Integer> all = new HashMap<>();
      received.forEach(queue -> queue.forEach(task -> all.merge(task, 1, Integer::sum)));
      all.forEach((task, times) -> hold(times == 1, "`%s` was received %d times", task, times));
      hold(
          all.size() == SENDERS * EACH,
          "%d payloads were accepted, and %d arrived",
          SENDERS * EACH,
          all.size());
    } while (System.nanoTime() < end);
  }

  private static void send(Channel channel, int agent) {
    for (int i = 0; i < EACH; i++) {
      Delivery delivery = channel.deliver(payload("writer", "reviewer", agent + "-" + i));
      hold(delivery instanceof Delivery.Accepted, "a payload was not accepted: %s", delivery);
    }
  }

  private static void receive(
      Channel channel, AtomicInteger sending, ConcurrentLinkedQueue<String> received) {
    boolean last = false;
    while (!last) {
      last = sending.get() == 0;
      Optional<HandoffPayload> next = channel.receive("reviewer");
      next.ifPresent(payload -> received.add(payload.taskId()));
      last &= next.isEmpty();
    }
  }

  /** What one receiver got of one sender came in the order of sending. */
  private static void inOrder(Iterable<String> tasks) {
    Map<String, Integer> last = new HashMap<>();
    for (String task : tasks) {
      String[] parts = task.split("-", 2);
      int number = Integer.parseInt(parts[1]);
      int before = last.getOrDefault(parts[0], -1);
      hold(number > before, "payload %s of a sender came after payload %d", task, before);
      last.put(parts[0], number);
    }
  }
}
