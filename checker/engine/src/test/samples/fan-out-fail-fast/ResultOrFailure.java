import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A branch gives what it found, or why it found nothing. */
class ResultOrFailure {
  interface ChatModel {
    String chat(String prompt);
  }

  sealed interface Outcome {
    record Found(String answer) implements Outcome {}

    record Failed(Exception why) implements Outcome {}
  }

  private final ChatModel model;

  ResultOrFailure(ChatModel model) {
    this.model = model;
  }

  private Outcome ask(String question) {
    try {
      return new Outcome.Found(model.chat(question));
    } catch (RuntimeException e) {
      return new Outcome.Failed(e);
    }
  }

  private Outcome askOrBlame(String question) {
    try {
      return new Outcome.Found(model.chat(question));
    } catch (IllegalStateException e) {
      return new Outcome.Failed(e);
    }
  }

  List<Outcome> all(List<String> questions) {
    var answers = questions.stream().map(q -> CompletableFuture.supplyAsync(() -> ask(q))).toList();
    return answers.stream().map(CompletableFuture::join).toList();
  }

  List<Outcome> allOrBlame(List<String> questions) {
    var answers =
        questions.stream().map(q -> CompletableFuture.supplyAsync(() -> askOrBlame(q))).toList();
    return answers.stream().map(CompletableFuture::join).toList(); // want "at `Stream.map` one failing branch loses the results of the others"
  }
}
