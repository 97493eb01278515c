import java.util.concurrent.locks.ReentrantLock;

/** A field of the object says whether it holds the lock. */
class NotedInAField {
  private final ReentrantLock lock = new ReentrantLock();
  private volatile boolean leader;
  private volatile boolean busy;
  private Thread thread;

  // silent: noted at once, and asked before it is given back
  void leads(Runnable task) throws InterruptedException {
    leader = false;
    try {
      lock.lockInterruptibly();
      leader = true;
      task.run();
    } finally {
      if (leader) {
        leader = false;
        lock.unlock();
      }
    }
  }

  // silent: a method returns what stood in the field
  void leadsUntilDone(Runnable task) throws InterruptedException {
    thread = Thread.currentThread();
    leader = false;
    try {
      lock.lockInterruptibly();
      leader = true;
      task.run();
    } finally {
      if (done()) {
        lock.unlock();
      }
    }
  }

  private synchronized boolean done() {
    thread = null;
    boolean held = leader;
    if (held) {
      leader = false;
    }
    return held;
  }

  void notedTooLate(Runnable task) throws InterruptedException {
    leader = false;
    try {
      lock.lockInterruptibly(); // want "`lock` is not released on every path"
      task.run();
      leader = true;
      task.run();
    } finally {
      if (leader) {
        leader = false;
        lock.unlock();
      }
    }
  }

  void takenBackTooEarly(Runnable task) throws InterruptedException {
    leader = false;
    try {
      lock.lockInterruptibly(); // want "`lock` is not released on every path"
      leader = true;
      task.run();
      leader = false;
      task.run();
    } finally {
      if (leader) {
        lock.unlock();
      }
    }
  }

  void anotherField(Runnable task) throws InterruptedException {
    leader = false;
    try {
      lock.lockInterruptibly(); // want "`lock` is not released on every path"
      leader = true;
      task.run();
    } finally {
      if (busy) {
        lock.unlock();
      }
    }
  }

  private int tries;

  // silent: a count is no flag
  void countsAsWell(Runnable task) throws InterruptedException {
    tries = 1;
    leader = false;
    try {
      lock.lockInterruptibly();
      leader = true;
      tries = 2;
      task.run();
    } finally {
      if (leader) {
        leader = false;
        lock.unlock();
      }
    }
  }

  void clearedInside() {
    lock.lock(); // want "`lock` is not released on every path"
    leader = true;
    stepDown();
    if (!leader) {
      return;
    }
    lock.unlock();
  }

  private void stepDown() {
    leader = false;
  }
}
