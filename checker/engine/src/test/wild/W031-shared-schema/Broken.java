import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/**
 * parallel steps put their own schema into one context, and parse with each other's
 *
 * @see <a href="https://github.com/agno-agi/agno/issues/6590">agno-agi/agno#6590</a>
 */
class Broken {
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
      context.schema = schema; // want "changes one"
      String answer = model.chat(task);
      return context.schema + ": " + answer;
    }
  }

  List<String> run(ExecutorService pool, List<Step> steps, String task)
      throws InterruptedException {
    Context context = new Context();
    List<Future<String>> running = new ArrayList<>();
    for (Step step : steps) {
      running.add(pool.submit(() -> step.run(context, task)));
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
