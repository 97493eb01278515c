package dev.baton.harness.carrier;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A thread a lane, made once and used for every run. The turn goes over by a volatile flag: whoever
 * waits for it looks a while and then parks, and how long it looks follows what paid off lately, so
 * that it soon parks at once on a busy machine.
 */
final class ThreadCarrier implements Carrier {
  private static final int MOST_LOOKS = Runtime.getRuntime().availableProcessors() > 1 ? 20_000 : 0;

  private final Seat caller = new Seat();
  private final List<Seat> seats = new ArrayList<>();
  private volatile boolean closed;

  private static final class Seat {
    volatile boolean turn;
    volatile boolean parked;
    @Nullable Thread thread;
    int looks = Math.min(1_000, MOST_LOOKS);

    void wake() {
      turn = true;
      if (parked) {
        LockSupport.unpark(thread);
      }
    }

    /** Waits for the turn, until the deadline if there is one; whether it came. */
    boolean await(long deadlineNanos) {
      for (int i = 0; i < looks; i++) {
        if (turn) {
          looks = Math.min(MOST_LOOKS, looks + looks / 4 + 1);
          turn = false;
          return true;
        }
        Thread.onSpinWait();
      }
      looks = Math.max(MOST_LOOKS / 400, looks - looks / 8);
      return park(deadlineNanos);
    }

    private boolean park(long deadlineNanos) {
      parked = true;
      while (!turn) {
        if (deadlineNanos == 0) {
          LockSupport.park(this);
        } else if (deadlineNanos > System.nanoTime()) {
          LockSupport.parkNanos(this, deadlineNanos - System.nanoTime());
        } else {
          break;
        }
        boolean ignored = Thread.interrupted(); // an interrupt must not make the wait spin
      }
      parked = false;
      boolean came = turn;
      turn = false;
      return came;
    }
  }

  private Seat seat(int lane) {
    return lane == CALLER ? caller : seats.get(lane);
  }

  @Override
  public void open(int lane, Runnable loop) {
    Seat seat = new Seat();
    seats.add(lane, seat);
    Thread thread =
        new Thread(
            () -> {
              seat.await(0);
              while (!closed) {
                loop.run();
              }
            },
            "baton-agent-" + lane);
    thread.setDaemon(true);
    seat.thread = thread;
    thread.start();
  }

  @Override
  public void transfer(int from, int to) {
    Seat mine = seat(from);
    seat(to).wake();
    mine.await(0);
  }

  @Override
  public void start(int to) {
    caller.thread = Thread.currentThread();
    seat(to).wake();
  }

  @Override
  public boolean awaitCaller(long patienceMillis) {
    return caller.await(System.nanoTime() + patienceMillis * 1_000_000);
  }

  @Override
  public StackTraceElement[] where(int lane) {
    Thread thread = seat(lane).thread;
    return thread == null ? new StackTraceElement[0] : thread.getStackTrace();
  }

  @Override
  public void close() {
    closed = true;
    seats.forEach(Seat::wake);
  }
}
