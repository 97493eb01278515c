import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

class SchedulesItself {
  interface ChatModel {
    String chat(String prompt);
  }

  private ScheduledExecutorService clock;
  private ChatModel model;

  void poll() {
    if (model.chat("anything new?").isEmpty()) {
      clock.schedule(this::poll, 1, TimeUnit.SECONDS); // want "this recursion repeats `ChatModel.chat`, and nothing bounds it"
    }
  }
}
