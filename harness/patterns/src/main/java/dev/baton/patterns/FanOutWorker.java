package dev.baton.patterns;

import dev.baton.patterns.Operation.Kind;
import org.jspecify.annotations.Nullable;

/**
 * One thread of a fan-out: it runs branch after branch until none is left, or until the caller has
 * ended one of them, which it then has lost.
 */
final class FanOutWorker<I, R> implements Runnable {
  /** The worker has no branch, and takes none any more. */
  static final int GONE = -1;

  private final FanOutRun<I, R> run;
  private volatile int branch;
  private volatile long since;
  private volatile @Nullable Thread thread;

  FanOutWorker(FanOutRun<I, R> run, int first) {
    this.run = run;
    this.since = run.nanos();
    this.branch = first;
  }

  @Override
  public void run() {
    int index = branch;
    while (index != GONE && run.filled(index) == null) {
      if (!run.fill(index, result(index))) {
        // the caller has ended it, and has put another worker in this one's place
        branch = GONE;
        return;
      }
      // what a branch does to the interrupt flag is no business of the next
      Thread.interrupted();
      index = run.claim();
      since = run.nanos();
      branch = index;
    }
    branch = GONE;
    if (index == GONE) {
      run.left();
    }
  }

  /** The branch it works on, or {@link #GONE}. */
  int branch() {
    return branch;
  }

  /** Nanoseconds since its branch was started; read after {@link #branch}. */
  long elapsed() {
    return run.nanos() - since;
  }

  /** Starts it for real; a scheduler runs it in its own way instead. */
  void start(String name, Runnable body) {
    Thread made = Threads.create(name, body);
    thread = made;
    made.start();
  }

  /** Reaches a branch that was ended, on a thread that is the worker's own. */
  void interrupt() {
    Thread own = thread;
    if (own != null) {
      own.interrupt();
    }
  }

  /** What becomes of a branch, also where a listener breaks. */
  private SubtaskResult<R> result(int index) {
    try {
      return run.plan.listener() == CoordinationListener.NONE ? attempts(index) : observed(index);
    } catch (Throwable broken) {
      return new SubtaskResult.Failed<>(broken);
    }
  }

  private SubtaskResult<R> observed(int index) {
    CoordinationListener listener = run.plan.listener();
    Operation dispatch = Operation.of(Kind.DISPATCH).key(Integer.toString(index));
    listener.before(dispatch);
    SubtaskResult<R> result = attempts(index);
    SubtaskResult<R> ended = run.filled(index);
    SubtaskResult<R> counts = ended == null ? result : ended;
    listener.after(dispatch.value(counts).outcome(outcome(counts)));
    return result;
  }

  private static String outcome(SubtaskResult<?> result) {
    if (result instanceof SubtaskResult.Succeeded) {
      return "ok";
    }
    boolean late = result instanceof SubtaskResult.TimedOut;
    return late ? "timed-out" : result instanceof SubtaskResult.Cancelled ? "cancelled" : "failed";
  }

  /** A branch that dies is a result as well: the others go on. */
  private SubtaskResult<R> attempts(int index) {
    try {
      return bounded(index);
    } catch (Throwable fatal) {
      return new SubtaskResult.Failed<>(fatal);
    }
  }

  private SubtaskResult<R> bounded(int index) {
    BoundedRetry bound = null;
    long start = run.plan.retry().nanos();
    while (true) {
      try {
        return new SubtaskResult.Succeeded<>(run.work(index));
      } catch (Exception e) {
        bound = bound == null ? run.plan.retry().fresh(start) : bound;
        if (e instanceof InterruptedException || !isTriedAgain(index, bound, e)) {
          return new SubtaskResult.Failed<>(e);
        }
      }
    }
  }

  private boolean isTriedAgain(int index, BoundedRetry bound, Exception thrown) {
    return run.filled(index) == null
        && bound.next(String.valueOf(thrown.getMessage()), false) == RetryAction.RETRY
        && bound.pause()
        && run.filled(index) == null;
  }
}
