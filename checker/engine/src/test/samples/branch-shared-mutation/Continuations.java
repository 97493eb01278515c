import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** What runs behind a branch runs in its thread, at once with what runs behind the others. */
class Continuations {
  interface ChatModel {
    String chat(String prompt);
  }

  private final ChatModel model;
  private final Executor pool;
  private String last = "";

  Continuations(ChatModel model, Executor pool) {
    this.model = model;
    this.pool = pool;
  }

  private CompletableFuture<String> ask(String question) {
    return CompletableFuture.supplyAsync(() -> model.chat(question), pool).exceptionally(e -> "");
  }

  void fields(List<String> questions) {
    List<CompletableFuture<Void>> all = new ArrayList<>();
    for (String question : questions) {
      all.add(
          CompletableFuture.supplyAsync(() -> model.chat(question), pool)
              .exceptionally(e -> "")
              .thenAccept(answer -> last = last + answer)); // want "every run of this branch changes one `last` at once"
    }
    all.forEach(CompletableFuture::join);
  }

  void eachIsWaitedFor(List<String> questions) {
    for (String question : questions) {
      CompletableFuture.supplyAsync(() -> model.chat(question), pool)
          .exceptionally(e -> "")
          .thenAccept(answer -> last = last + answer)
          .join();
    }
  }

  List<String> triedAgain(String question) {
    List<String> tried = new ArrayList<>();
    for (int attempt = 0; attempt < 3; attempt++) {
      try {
        CompletableFuture.supplyAsync(() -> model.chat(question), pool)
            .whenComplete((answer, e) -> tried.add(e == null ? answer : "failed"))
            .join();
        return tried;
      } catch (RuntimeException e) {
        tried.add("again");
      }
    }
    return tried;
  }

  List<String> firstThenSecond(String question) {
    List<String> answers = new ArrayList<>();
    CompletableFuture.runAsync(() -> answers.add(model.chat(question)), pool)
        .exceptionally(e -> null)
        .join();
    CompletableFuture.runAsync(() -> answers.add(model.chat(question + "?")), pool)
        .exceptionally(e -> null)
        .join();
    return answers;
  }

  List<String> inTheirOrder(List<String> questions) {
    List<String> answers = new ArrayList<>();
    questions.parallelStream().map(String::trim).forEachOrdered(answers::add);
    return answers;
  }

  Map<String, String> maps(List<String> questions) {
    Map<String, String> answers = new HashMap<>();
    CompletableFuture.allOf(
            questions.stream()
                .map(
                    question ->
                        CompletableFuture.supplyAsync(() -> model.chat(question), pool)
                            .handle((answer, e) -> answers.put(question, "" + answer))) // want "every run of this branch changes one `answers` at once"
                .toArray(CompletableFuture<?>[]::new))
        .join();
    return answers;
  }

  List<String> oneForEach(List<String> questions) {
    List<String> all = new ArrayList<>();
    for (String question : questions) {
      List<String> mine = new ArrayList<>();
      CompletableFuture.supplyAsync(() -> model.chat(question), pool)
          .thenAccept(mine::add)
          .exceptionally(e -> null)
          .join();
      all.addAll(mine);
    }
    return all;
  }

  List<String> oneAfterTheOther(String question) {
    List<String> answers = new ArrayList<>();
    CompletableFuture.supplyAsync(() -> model.chat(question), pool)
        .thenAccept(answers::add)
        .thenRun(() -> answers.add("done"))
        .exceptionally(e -> null)
        .join();
    return answers;
  }

  List<String> two(String question) {
    List<String> answers = new ArrayList<>();
    CompletableFuture<Void> one =
        CompletableFuture.supplyAsync(() -> model.chat(question), pool)
            .thenAccept(answers::add)
            .exceptionally(e -> null);
    CompletableFuture<Void> two =
        CompletableFuture.supplyAsync(() -> model.chat(question + "?"), pool)
            .thenAccept(answers::add) // want "several branches change one `answers` at once"
            .exceptionally(e -> null);
    one.join();
    two.join();
    return answers;
  }

  /** The functions of streams and futures that nobody runs at once. */
  List<String> inOrder(List<String> questions) {
    List<String> answers = new ArrayList<>();
    questions.stream().map(this::ask).map(CompletableFuture::join).forEach(answers::add);
    return answers;
  }

  List<String> guarded(List<String> questions) {
    List<String> answers = Collections.synchronizedList(new ArrayList<>());
    questions.parallelStream().forEach(answers::add);
    return answers;
  }

  List<String> methodOfTheList(List<String> questions) {
    List<String> answers = new ArrayList<>();
    questions.parallelStream().map(String::trim).forEach(answers::add); // want "every run of this branch changes one `answers` at once"
    return answers;
  }
}
