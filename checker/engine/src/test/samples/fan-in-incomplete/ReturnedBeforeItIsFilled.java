import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;

/** A thread fills what its host has returned long before. */
class ReturnedBeforeItIsFilled {
  interface ChatModel {
    String chat(String prompt);
  }

  private final ChatModel model;
  private final Map<String, String> known = new ConcurrentHashMap<>();

  ReturnedBeforeItIsFilled(ChatModel model) {
    this.model = model;
  }

  Map<String, String> all(List<String> questions) {
    Map<String, String> answers = new ConcurrentHashMap<>();
    for (String question : questions) {
      new Thread(() -> answers.put(question, model.chat(question))).start(); // want "nobody waits for the branch that `new Thread` forks"
    }
    return answers;
  }

  void learn(List<String> questions) {
    for (String question : questions) {
      new Thread(() -> known.put(question, model.chat(question))).start();
    }
  }

  CompletableFuture<String> later(String question) {
    CompletableFuture<String> answer = new CompletableFuture<>();
    new Thread(() -> complete(answer, question)).start();
    return answer;
  }

  private void complete(CompletableFuture<String> answer, String question) {
    try {
      answer.complete(model.chat(question));
    } catch (RuntimeException e) {
      answer.completeExceptionally(e);
    }
  }

  BlockingQueue<String> stream(List<String> questions) {
    BlockingQueue<String> answers = new LinkedBlockingQueue<>();
    new Thread(
            () -> {
              for (String question : questions) {
                answers.add(model.chat(question));
              }
            })
        .start();
    return answers;
  }

  /** Who gave the pool can wait for it. */
  Map<String, String> onThePoolOf(ExecutorService caller, List<String> questions) {
    Map<String, String> answers = new ConcurrentHashMap<>();
    for (String question : questions) {
      caller.execute(() -> answers.put(question, model.chat(question)));
    }
    return answers;
  }
}
