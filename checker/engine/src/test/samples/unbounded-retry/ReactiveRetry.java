import java.util.concurrent.Callable;

class ReactiveRetry {
  static class Mono<T> {
    static <T> Mono<T> fromCallable(Callable<T> work) {
      return new Mono<>();
    }

    Mono<T> retry() {
      return this;
    }
  }

  interface ChatModel {
    String chat(String prompt);
  }

  Mono<String> ask(ChatModel model, String question) {
    return Mono.fromCallable(() -> model.chat(question)).retry(); // want "this retry repeats"
  }
}
