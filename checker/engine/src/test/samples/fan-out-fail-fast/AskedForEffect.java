import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** Answers that branches put aside are lost as well where the join throws. */
class AskedForEffect {
  interface ChatModel {
    String chat(String prompt);
  }

  Map<String, String> ask(ChatModel model, List<String> questions) {
    Map<String, String> answers = new ConcurrentHashMap<>();
    List<CompletableFuture<Void>> futures = new ArrayList<>();
    for (String question : questions) {
      futures.add(CompletableFuture.runAsync(() -> answers.put(question, model.chat(question))));
    }
    CompletableFuture.allOf(futures.toArray(new CompletableFuture[0])).join(); // want "one failing branch loses the results"
    return answers;
  }
}
