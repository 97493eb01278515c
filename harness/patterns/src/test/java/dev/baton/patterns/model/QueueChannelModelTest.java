package dev.baton.patterns.model;

import dev.baton.patterns.CoordinationListener;
import dev.baton.patterns.HandoffPayload;
import dev.baton.patterns.ManualTime;
import dev.baton.patterns.QueueChannel;
import dev.baton.patterns.Receipt;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** One receiver, three tasks, queues of four, leases of three ticks, two attempts. */
class QueueChannelModelTest implements SequentialModel {
  private static final int CAPACITY = 4;
  private static final int LEASE = 3;
  private static final int BOUND = 2;

  @Override
  public List<String> real(List<Integer> operations) {
    ManualTime clock = new ManualTime();
    QueueChannel channel =
        QueueChannel.between("b").bounded(CAPACITY).observed(CoordinationListener.NONE, clock);
    List<Receipt> receipts = new ArrayList<>();
    List<String> said = new ArrayList<>();
    for (int op : operations) {
      HandoffPayload payload = payload(op / 7 % 30);
      Receipt one = receipts.isEmpty() ? null : receipts.get(op / 7 % receipts.size());
      said.add(
          switch (op % 7) {
            case 0 -> channel.deliver(payload).getClass().getSimpleName();
            case 1 -> channel.receive("b").map(QueueChannelModelTest::text).orElse("");
            case 2 ->
                channel
                    .take("b", Duration.ofNanos(LEASE))
                    .map(receipt -> receipts.add(receipt) ? text(receipt.payload()) : "")
                    .orElse("");
            case 3 -> one == null ? "" : "acknowledged " + one.acknowledge();
            case 4 -> one == null ? "" : "sent back " + one.sendBack("no");
            case 5 -> "dead " + channel.deadLetters().size();
            default -> "at " + clock.tick();
          });
    }
    said.add("" + channel.deadLetters().stream().map(QueueChannelModelTest::text).toList());
    return said;
  }

  private static HandoffPayload payload(int number) {
    return HandoffPayload.from("a")
        .to("b")
        .taskId("t" + number % 3)
        .result(number / 3)
        .status("done")
        .timestamp(Instant.EPOCH)
        .maxAttempts(BOUND)
        .build();
  }

  private static String text(HandoffPayload payload) {
    return payload.taskId() + " " + payload.result() + " #" + payload.attempt();
  }

  private record Item(int number, int attempt) {
    Item next() {
      return new Item(number, attempt + 1);
    }

    @Override
    public String toString() {
      return "t" + number % 3 + " " + number / 3 + " #" + attempt;
    }
  }

  private static final class Flight {
    private final Item item;
    private final long since;
    private boolean open = true;

    Flight(Item item, long since) {
      this.item = item;
      this.since = since;
    }
  }

  private static final class Spec {
    private final int mutant;
    private final List<Item> waiting = new ArrayList<>();
    private final List<Flight> flights = new ArrayList<>();
    private final List<Item> dead = new ArrayList<>();
    private final Set<Integer> seen = new HashSet<>();
    private long now = 1;

    Spec(int mutant) {
      this.mutant = mutant;
    }

    private long open() {
      return flights.stream().filter(f -> f.open).count();
    }

    private boolean isOverdue(Flight flight) {
      return now - flight.since >= LEASE;
    }

    String deliver(int number) {
      sweep();
      boolean room = waiting.size() + (mutant == 1 ? 0 : open()) < CAPACITY;
      if (!room || (!seen.add(number) && mutant != 2)) {
        return "Rejected";
      }
      waiting.add(new Item(number, 1));
      return "Accepted";
    }

    boolean again(Flight flight) {
      boolean was = flight.open;
      flight.open = false;
      if (was && flight.item.attempt() >= BOUND) {
        dead.add(flight.item.next());
      } else if (was) {
        waiting.add(mutant == 3 ? waiting.size() : 0, flight.item.next());
      }
      return was;
    }

    /** Whoever looks takes back what is overdue. */
    void sweep() {
      for (int i = flights.size() - 1; i >= 0; i--) {
        if (isOverdue(flights.get(i))) {
          again(flights.get(i));
        }
      }
    }

    int dead() {
      if (mutant != 6) {
        sweep();
      }
      return dead.size();
    }

    Item receive() {
      sweep();
      for (Item item : waiting) {
        boolean busy =
            flights.stream().anyMatch(f -> f.open && f.item.number() % 3 == item.number() % 3);
        if (!busy || mutant == 4) {
          waiting.remove(item);
          return item;
        }
      }
      return null;
    }
  }

  @Override
  public List<String> model(List<Integer> operations, int mutant) {
    Spec spec = new Spec(mutant);
    List<Flight> flights = spec.flights;
    List<String> said = new ArrayList<>();
    for (int op : operations) {
      Flight one = flights.isEmpty() ? null : flights.get(op / 7 % flights.size());
      said.add(
          switch (op % 7) {
            case 0 -> spec.deliver(op / 7 % 30);
            case 1 -> text(spec.receive());
            case 2 -> {
              Item item = spec.receive();
              if (item != null) {
                flights.add(new Flight(item, spec.now));
              }
              yield text(item);
            }
            case 3 -> {
              boolean done = one != null && one.open && (mutant == 5 || !spec.isOverdue(one));
              if (done) {
                one.open = false;
              }
              yield one == null ? "" : "acknowledged " + done;
            }
            case 4 -> one == null ? "" : "sent back " + spec.again(one);
            case 5 -> "dead " + spec.dead();
            default -> "at " + spec.now++;
          });
    }
    spec.dead();
    said.add("" + spec.dead);
    return said;
  }

  private static String text(Item item) {
    return item == null ? "" : item.toString();
  }

  @Override
  public int mutants() {
    return 6;
  }
}
