import java.util.List;
import java.util.function.Function;

/** The first error of a reactive branch cancels the others. */
class ReactiveBranches {
  interface Pair<A, B> {
    A getT1();

    B getT2();
  }

  interface Mono<T> {
    static <T> Mono<T> just(T value) {
      throw new UnsupportedOperationException("" + value);
    }

    static <A, B> Mono<Pair<A, B>> zip(Mono<A> one, Mono<B> other) {
      throw new UnsupportedOperationException("" + one + other);
    }

    <R> Mono<R> map(Function<T, R> how);

    <R> Mono<R> flatMap(Function<T, Mono<R>> how);

    <R> R as(Function<Mono<T>, R> how);

    Mono<T> onErrorResume(Function<Throwable, Mono<T>> how);
  }

  interface Flux<T> {
    static <T> Flux<T> just(T one) {
      throw new UnsupportedOperationException("" + one);
    }

    static <T> Flux<T> fromIterable(Iterable<T> all) {
      throw new UnsupportedOperationException("" + all);
    }

    <R> Flux<R> flatMap(Function<T, Mono<R>> how);

    <R> Flux<R> flatMap(Function<T, Mono<R>> how, int atOnce);

    Mono<List<T>> collectList();
  }

  interface ChatModel {
    Mono<String> chat(String prompt);
  }

  private final ChatModel one;
  private final ChatModel other;

  ReactiveBranches(ChatModel one, ChatModel other) {
    this.one = one;
    this.other = other;
  }

  Mono<String> both(String question) {
    return Mono.zip(one.chat(question), other.chat(question)) // want "at `Mono.zip` one failing branch loses the results of the others"
        .map(answers -> answers.getT1() + answers.getT2());
  }

  Mono<List<String>> all(List<String> questions) {
    return Flux.fromIterable(questions)
        .flatMap(one::chat, 4) // want "at `Flux.flatMap` one failing branch loses the results of the others"
        .collectList();
  }

  /** What has come is given away at once. */
  Flux<String> asTheyCome(List<String> questions) {
    return Flux.fromIterable(questions).flatMap(one::chat);
  }

  private Mono<String> safely(String question) {
    return one.chat(question).onErrorResume(e -> Mono.just("no answer: " + e.getMessage()));
  }

  Mono<List<String>> allSafely(List<String> questions) {
    return Flux.fromIterable(questions).flatMap(this::safely).collectList();
  }

  Mono<String> oneAfterTheOther(String question) {
    return one.chat(question).flatMap(other::chat);
  }

  Mono<List<String>> noAgent(List<String> questions) {
    return Flux.fromIterable(questions).flatMap(q -> Mono.just(q.trim())).collectList();
  }

  private Mono<String> guarded(Mono<String> answer) {
    return answer.onErrorResume(e -> Mono.just("no answer"));
  }

  private Mono<String> behindAnother(String question) {
    return guarded(one.chat(question));
  }

  Mono<List<String>> allGuarded(List<String> questions) {
    return Flux.fromIterable(questions).flatMap(this::behindAnother).collectList();
  }

  Mono<List<String>> allAs(List<String> questions, Function<Mono<String>, Mono<String>> guard) {
    return Flux.fromIterable(questions).flatMap(q -> one.chat(q).as(guard)).collectList();
  }

  Mono<List<String>> oneAtATime(List<String> questions) {
    return Flux.fromIterable(questions).flatMap(one::chat, 1).collectList();
  }

  Mono<List<String>> onlyOne(String question) {
    return Flux.just(question).flatMap(one::chat).collectList();
  }
}
