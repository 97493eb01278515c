package dev.baton.harness.zoo;

import dev.baton.harness.HandoffChannelContract;
import dev.baton.harness.Point;
import dev.baton.harness.contract.Channel;
import dev.baton.patterns.Delivery;
import dev.baton.patterns.HandoffPayload;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/** Wrong channels. */
final class ChannelZoo {
  static final List<Wrong> ALL =
      List.of(
          wrong("delivers twice", "arrivesOnce", Twice::new),
          wrong("holds one payload, and overwrites it", "keepsTheOrder", OneSlot::new),
          wrong("gives the newest first", "keepsTheOrder", Stack::new),
          wrong("makes an inbox for any name", "anUnknownTargetIsNotAccepted", AnyInbox::new),
          wrong("accepts what is incomplete", "whatIsIncompleteIsRejected", TakesAll::new),
          wrong("rejects without a reason", "whatIsIncompleteIsRejected", Silent::new),
          wrong("drops what is past its bound", "whatIsPastItsBoundIsADeadLetter", Drops::new),
          wrong(
              "delivers what is past its bound", "whatIsPastItsBoundIsADeadLetter", Unbounded::new),
          wrong("buries the last attempt", "theLastAttemptArrives", OneTooFew::new),
          wrong("filters the context out", "nothingIsFilteredOut", Filters::new),
          wrong("gives everybody everything", "onlyTheTargetReceives", Broadcast::new),
          wrong("shares its queue with all channels", "channelsAreIndependent", Shared::new),
          wrong("looks, and takes a step later", "everyScheduleIsLinearizable", LateTake::new),
          wrong("is not thread-safe", "realThreadsLoseAndDoubleNothing", Unsafe::new));

  private ChannelZoo() {}

  private static Wrong wrong(String name, String law, Function<List<String>, Channel> factory) {
    return new Wrong(
        name,
        law,
        new HandoffChannelContract() {
          @Override
          protected Channel channel(String... roles) {
            return factory.apply(List.of(roles));
          }

          @Override
          protected Duration budget() {
            return Duration.ofMillis(150);
          }
        });
  }

  /** A right one, in which each animal breaks one thing. */
  private static class Right implements Channel {
    final Map<String, Deque<HandoffPayload>> boxes = new HashMap<>();
    final List<HandoffPayload> dead = new ArrayList<>();

    Right(List<String> roles) {
      roles.forEach(role -> boxes.put(role, new ArrayDeque<>()));
    }

    @Override
    public synchronized Delivery deliver(HandoffPayload payload) {
      if (pastBound(payload)) {
        dead.add(payload);
        return new Delivery.DeadLettered("past its bound");
      }
      List<String> problems = new ArrayList<>(payload.problems());
      if (!boxes.containsKey(payload.target())) {
        problems.add("no such role");
      }
      if (!problems.isEmpty()) {
        return new Delivery.Rejected(problems);
      }
      put(boxes.get(payload.target()), payload);
      return new Delivery.Accepted();
    }

    boolean pastBound(HandoffPayload payload) {
      return payload.attempt() > payload.maxAttempts();
    }

    void put(Deque<HandoffPayload> box, HandoffPayload payload) {
      box.addLast(payload);
    }

    @Override
    public synchronized Optional<HandoffPayload> receive(String role) {
      return Optional.ofNullable(boxes.get(role).pollFirst());
    }

    @Override
    public synchronized List<HandoffPayload> deadLetters() {
      return List.copyOf(dead);
    }
  }

  private static final class Twice extends Right {
    Twice(List<String> roles) {
      super(roles);
    }

    @Override
    void put(Deque<HandoffPayload> box, HandoffPayload payload) {
      box.addLast(payload);
      box.addLast(payload);
    }
  }

  private static final class OneSlot extends Right {
    OneSlot(List<String> roles) {
      super(roles);
    }

    @Override
    void put(Deque<HandoffPayload> box, HandoffPayload payload) {
      box.clear();
      box.addLast(payload);
    }
  }

  private static final class Stack extends Right {
    Stack(List<String> roles) {
      super(roles);
    }

    @Override
    void put(Deque<HandoffPayload> box, HandoffPayload payload) {
      box.addFirst(payload);
    }
  }

  private static final class AnyInbox extends Right {
    AnyInbox(List<String> roles) {
      super(roles);
    }

    @Override
    public synchronized Delivery deliver(HandoffPayload payload) {
      boxes.computeIfAbsent(payload.target(), role -> new ArrayDeque<>());
      return super.deliver(payload);
    }
  }

  private static final class TakesAll extends Right {
    TakesAll(List<String> roles) {
      super(roles);
    }

    @Override
    public synchronized Delivery deliver(HandoffPayload payload) {
      if (!payload.problems().isEmpty() && boxes.containsKey(payload.target())) {
        put(boxes.get(payload.target()), payload);
        return new Delivery.Accepted();
      }
      return super.deliver(payload);
    }
  }

  private static final class Silent extends Right {
    Silent(List<String> roles) {
      super(roles);
    }

    @Override
    public synchronized Delivery deliver(HandoffPayload payload) {
      Delivery delivery = super.deliver(payload);
      return delivery instanceof Delivery.Rejected ? new Delivery.Rejected(List.of()) : delivery;
    }
  }

  private static final class Drops extends Right {
    Drops(List<String> roles) {
      super(roles);
    }

    @Override
    public synchronized Delivery deliver(HandoffPayload payload) {
      Delivery delivery = super.deliver(payload);
      dead.clear();
      return delivery;
    }
  }

  private static final class Unbounded extends Right {
    Unbounded(List<String> roles) {
      super(roles);
    }

    @Override
    public synchronized Delivery deliver(HandoffPayload payload) {
      if (pastBound(payload)) {
        put(boxes.get(payload.target()), payload);
        return new Delivery.Accepted();
      }
      return super.deliver(payload);
    }
  }

  private static final class OneTooFew extends Right {
    OneTooFew(List<String> roles) {
      super(roles);
    }

    @Override
    boolean pastBound(HandoffPayload payload) {
      return payload.attempt() >= payload.maxAttempts();
    }
  }

  private static final class Filters extends Right {
    Filters(List<String> roles) {
      super(roles);
    }

    @Override
    void put(Deque<HandoffPayload> box, HandoffPayload payload) {
      box.addLast(
          HandoffPayload.from(payload.source())
              .to(payload.target())
              .taskId(payload.taskId())
              .workProduct(payload.workProduct())
              .constraint(String.join("", payload.constraints()))
              .timestamp(payload.timestamp())
              .attempt(payload.attempt())
              .maxAttempts(payload.maxAttempts())
              .build());
    }
  }

  private static final class Broadcast extends Right {
    Broadcast(List<String> roles) {
      super(roles);
    }

    @Override
    void put(Deque<HandoffPayload> box, HandoffPayload payload) {
      boxes.values().forEach(all -> all.addLast(payload));
    }
  }

  private static final class Shared extends Right {
    private static final Map<String, Deque<HandoffPayload>> ALL_BOXES = new HashMap<>();

    Shared(List<String> roles) {
      super(roles);
      boxes.forEach(ALL_BOXES::putIfAbsent);
      boxes.putAll(ALL_BOXES);
    }
  }

  private static final class LateTake extends Right {
    LateTake(List<String> roles) {
      super(roles);
    }

    @Override
    @SuppressWarnings("UnsynchronizedOverridesSynchronized") // that is what is wrong
    public Optional<HandoffPayload> receive(String role) {
      Point.read("box");
      HandoffPayload first = boxes.get(role).peekFirst();
      Point.write("box");
      boxes.get(role).remove(first);
      return Optional.ofNullable(first);
    }
  }

  private static final class Unsafe extends Right {
    Unsafe(List<String> roles) {
      super(roles);
    }

    @Override
    @SuppressWarnings("UnsynchronizedOverridesSynchronized") // that is what is wrong
    public Optional<HandoffPayload> receive(String role) {
      HandoffPayload first = boxes.get(role).peekFirst();
      // long enough for another receiver to come in between, on a busy machine too
      LockSupport.parkNanos(10_000);
      boxes.get(role).pollFirst();
      return Optional.ofNullable(first);
    }
  }
}
