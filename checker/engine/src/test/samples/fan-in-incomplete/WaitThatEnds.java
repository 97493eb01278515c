import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Who waits for a time, and looks whether the signal came, notices that it is missing. */
class WaitThatEnds {
  interface Agent {
    String ask(String question);
  }

  static void isTrue(boolean answered) {
    if (!answered) {
      throw new AssertionError("no answer in time");
    }
  }

  void noticed(Agent agent) throws InterruptedException {
    CountDownLatch answered = new CountDownLatch(1);
    Thread thread = // silent: a missing signal is noticed after two seconds
        new Thread(
            () -> {
              agent.ask("why?");
              answered.countDown();
            });
    thread.start();
    isTrue(answered.await(2, TimeUnit.SECONDS));
    thread.join();
  }

  void ignored(Agent agent) throws InterruptedException {
    CountDownLatch answered = new CountDownLatch(1);
    Thread thread = // want "this branch can end without signalling `answered`"
        new Thread(
            () -> {
              agent.ask("why?");
              answered.countDown();
            });
    thread.start();
    answered.await(2, TimeUnit.SECONDS);
    thread.join();
  }
}
