import java.util.concurrent.BlockingQueue;

/** A worker lives as long as its program. */
class WorkerThread {
  interface Agent {
    String ask(String question);
  }

  void start(Agent agent, BlockingQueue<String> questions) {
    Thread worker =
        new Thread(
            () -> {
              try {
                while (true) {
                  agent.ask(questions.take());
                }
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
    worker.start();
  }
}
