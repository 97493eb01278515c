import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** Each step has a context of its own. */
class Fixed {
  interface ChatModel {
    String chat(String prompt);
  }

  static class Context {
    String schema = "";
  }

  static class Step {
    private final ChatModel model;
    private final String schema;

    Step(ChatModel model, String schema) {
      this.model = model;
      this.schema = schema;
    }

    String run(Context context, String task) {
      context.schema = schema;
      String answer = model.chat(task);
      return context.schema + ": " + answer;
    }
  }

  List<String> run(ExecutorService pool, List<Step> steps, String task)
      throws InterruptedException {
    List<Future<String>> running = new ArrayList<>();
    for (Step step : steps) {
      running.add(pool.submit(() -> step.run(new Context(), task)));
    }
    List<String> answers = new ArrayList<>();
    for (Future<String> branch : running) {
      try {
        answers.add(branch.get());
      } catch (ExecutionException e) {
        answers.add("failed: " + e.getCause());
      }
    }
    return answers;
  }
}
