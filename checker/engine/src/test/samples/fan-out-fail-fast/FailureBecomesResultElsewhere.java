import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A helper turns a branch's failure into a result, or only seems to. */
class FailureBecomesResultElsewhere {
  interface ChatModel {
    String chat(String prompt);
  }

  interface Log {
    void warn(String text, Throwable why);
  }

  private final ChatModel model;
  private final Log log;

  FailureBecomesResultElsewhere(ChatModel model, Log log) {
    this.model = model;
    this.log = log;
  }

  private String safely(String question) {
    try {
      return model.chat(question);
    } catch (RuntimeException e) {
      log.warn("no answer", e);
      return "unavailable: " + e.getMessage();
    }
  }

  private String loudly(String question) {
    try {
      return model.chat(question);
    } catch (RuntimeException e) {
      throw new IllegalStateException("unavailable: " + e.getMessage(), e);
    }
  }

  List<String> allSafely(List<String> questions) {
    List<CompletableFuture<String>> answers = new ArrayList<>();
    for (String question : questions) {
      answers.add(CompletableFuture.supplyAsync(() -> safely(question)));
    }
    CompletableFuture.allOf(answers.toArray(new CompletableFuture<?>[0])).join();
    return answers.stream().map(CompletableFuture::join).toList();
  }

  List<String> allLoudly(List<String> questions) {
    List<CompletableFuture<String>> answers = new ArrayList<>();
    for (String question : questions) {
      answers.add(CompletableFuture.supplyAsync(() -> loudly(question)));
    }
    CompletableFuture.allOf(answers.toArray(new CompletableFuture<?>[0])).join(); // want "at `CompletableFuture.join` one failing branch loses the results of the others"
    return answers.stream().map(CompletableFuture::join).toList();
  }

  private CompletableFuture<String> kept(String question) {
    return CompletableFuture.supplyAsync(() -> model.chat(question))
        .exceptionally(e -> "unavailable: " + e.getMessage());
  }

  private CompletableFuture<String> thrownAgain(String question) {
    return CompletableFuture.supplyAsync(() -> model.chat(question))
        .exceptionally(
            e -> {
              throw new IllegalStateException(e);
            });
  }

  private CompletableFuture<String> onlySeen(String question) {
    return CompletableFuture.supplyAsync(() -> model.chat(question))
        .whenComplete((answer, e) -> log.warn(answer, e));
  }

  List<String> allKept(List<String> questions) {
    List<CompletableFuture<String>> answers = questions.stream().map(this::kept).toList();
    CompletableFuture.allOf(answers.toArray(new CompletableFuture<?>[0])).join();
    return answers.stream().map(CompletableFuture::join).toList();
  }

  List<String> allThrownAgain(List<String> questions) {
    List<CompletableFuture<String>> answers = questions.stream().map(this::thrownAgain).toList();
    CompletableFuture.allOf(answers.toArray(new CompletableFuture<?>[0])).join(); // want "at `CompletableFuture.join` one failing branch loses the results of the others"
    return answers.stream().map(CompletableFuture::join).toList();
  }

  List<String> allOnlySeen(List<String> questions) {
    List<CompletableFuture<String>> answers = questions.stream().map(q -> onlySeen(q)).toList();
    CompletableFuture.allOf(answers.toArray(new CompletableFuture<?>[0])).join(); // want "at `CompletableFuture.join` one failing branch loses the results of the others"
    return answers.stream().map(CompletableFuture::join).toList();
  }

  List<String> oneOfTwoKept(String question) {
    CompletableFuture<String> first = kept(question);
    CompletableFuture<String> second = CompletableFuture.supplyAsync(() -> model.chat(question));
    CompletableFuture.allOf(first, second).join(); // want "at `CompletableFuture.join` one failing branch loses the results of the others"
    return List.of(first.join(), second.join());
  }

  private static int number(String answer) {
    if (answer.isEmpty()) {
      throw new IllegalArgumentException("no number");
    }
    return answer.length();
  }

  List<Integer> allParsed(List<String> questions) {
    var answers = questions.stream().map(q -> kept(q).thenApply(a -> number(a))).toList();
    return answers.stream().map(CompletableFuture::join).toList(); // want "at `Stream.map` one failing branch loses the results of the others"
  }
}
