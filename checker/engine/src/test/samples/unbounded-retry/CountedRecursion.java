import java.util.concurrent.CompletableFuture;

class CountedRecursion {
  interface ChatModel {
    String chat(String prompt);

    CompletableFuture<String> later(String prompt);
  }

  String ask(ChatModel model, String question, int left) {
    if (left == 0) {
      return "";
    }
    String answer = model.chat(question);
    return answer.isEmpty() ? ask(model, question, left - 1) : answer;
  }

  String swapped(ChatModel model, String question, int count, int tested) {
    if (tested == 3) {
      return "";
    }
    String answer = model.chat(question + count);
    return answer.isEmpty()
        ? swapped(model, question, tested + 1, tested) // want "repeats `ChatModel.chat`, and nothing bounds it"
        : answer;
  }

  String there(ChatModel model, String question, int left) {
    if (left == 0) {
      return "";
    }
    String answer = model.chat(question);
    return answer.isEmpty() ? back(model, left - 1, question) : answer;
  }

  private String back(ChatModel model, int left, String question) {
    return there(model, question + "?", left);
  }

  String capped(ChatModel model, String question, int left) {
    if (left <= 0) {
      return "";
    }
    String answer = model.chat(question);
    return answer.isEmpty() ? andBack(model, left - 1, question) : answer;
  }

  // silent: what it makes of the number is not followed
  private String andBack(ChatModel model, int left, String question) {
    int most = Math.min(left, 5);
    return capped(model, question + "?", most);
  }

  String lost(ChatModel model, String question, int left) {
    if (left == 0) {
      return "";
    }
    String answer = model.chat(question);
    return answer.isEmpty() ? again(model, left - 1, left, question) : answer;
  }

  private String again(ChatModel model, int next, int left, String question) {
    System.out.println(next);
    return lost(model, question + "?", left); // want "repeats `ChatModel.chat`, and nothing bounds it"
  }

  CompletableFuture<String> later(ChatModel model, String question, int count) {
    if (count >= 3) {
      return CompletableFuture.completedFuture("");
    }
    return model
        .later(question)
        .thenCompose(
            answer ->
                answer.isEmpty()
                    ? later(model, question, count + 1)
                    : CompletableFuture.completedFuture(answer));
  }

  CompletableFuture<String> still(ChatModel model, String question, int count, int tested) {
    if (tested >= 3) {
      return CompletableFuture.completedFuture("");
    }
    return model
        .later(question + count)
        .thenCompose(
            answer ->
                answer.isEmpty()
                    ? still(model, question, tested + 1, tested) // want "repeats `ChatModel.later`, and nothing bounds it"
                    : CompletableFuture.completedFuture(answer));
  }
}
