import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** The pool asks, and holds nothing. */
class AskedLater {
  interface ChatModel {
    String chat(String prompt);
  }

  private final List<Future<String>> answers = new ArrayList<>();

  void ask(ExecutorService pool, ChatModel model, String question) {
    synchronized (answers) {
      answers.add(pool.submit(() -> model.chat(question)));
    }
  }
}
