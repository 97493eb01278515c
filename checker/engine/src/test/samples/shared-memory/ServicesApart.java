import dev.langchain4j.memory.ChatMemory;
import dev.langchain4j.memory.chat.MessageWindowChatMemory;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.service.AiServices;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Services that share a memory and never meet, or meet and share none. */
class ServicesApart {
  interface Food {
    String find(String mood);
  }

  interface Film {
    String choose(String mood);
  }

  private static ChatMemory memory() {
    return MessageWindowChatMemory.withMaxMessages(10);
  }

  // silent: a memory each
  String atOnce(ChatModel model, String mood) {
    Food food = AiServices.builder(Food.class).chatModel(model).chatMemory(memory()).build();
    Film film = AiServices.builder(Film.class).chatModel(model).chatMemory(memory()).build();
    CompletableFuture<String> meal = CompletableFuture.supplyAsync(() -> food.find(mood));
    CompletableFuture<String> movie = CompletableFuture.supplyAsync(() -> film.choose(mood));
    return meal.join() + movie.join();
  }

  interface Writer {
    String write(String task);
  }

  interface Critic {
    String judge(String draft);
  }

  // silent: the one is waited for before the other starts
  String oneAfterTheOther(ChatModel model, String task) {
    ChatMemory memory = memory();
    Writer writer = AiServices.builder(Writer.class).chatModel(model).chatMemory(memory).build();
    Critic critic = AiServices.builder(Critic.class).chatModel(model).chatMemory(memory).build();
    String draft = CompletableFuture.supplyAsync(() -> writer.write(task)).join();
    return CompletableFuture.supplyAsync(() -> critic.judge(draft)).join();
  }

  interface Asker {
    String ask(String question);
  }

  interface Answerer {
    String answer(String question);
  }

  // silent: they talk with each other, in one thread
  String inTurn(ChatModel model, String topic) {
    ChatMemory memory = memory();
    Asker asker = AiServices.builder(Asker.class).chatModel(model).chatMemory(memory).build();
    Answerer answerer =
        AiServices.builder(Answerer.class).chatModel(model).chatMemory(memory).build();
    return answerer.answer(asker.ask(topic));
  }

  interface Cook {
    String cook(String meal);
  }

  interface Waiter {
    String serve(String meal);
  }

  // silent: a memory for each conversation
  void byConversation(ChatModel model, String meal) {
    Cook cook =
        AiServices.builder(Cook.class).chatModel(model).chatMemoryProvider(id -> memory()).build();
    Waiter waiter =
        AiServices.builder(Waiter.class).chatModel(model).chatMemoryProvider(id -> memory()).build();
    CompletableFuture.runAsync(() -> cook.cook(meal)).join();
    CompletableFuture.runAsync(() -> waiter.serve(meal)).join();
  }

  /** One after the other, in threads of their own. */
  static class InThreads {
    interface First {
      String ask(String text);
    }

    interface Second {
      String ask(String text);
    }

    final First first;
    final Second second;

    // silent: somebody waits in between, each time
    InThreads(ChatModel model, ChatMemory memory) {
      first = AiServices.builder(First.class).chatModel(model).chatMemory(memory).build();
      second = AiServices.builder(Second.class).chatModel(model).chatMemory(memory).build();
    }

    void joins(String text) throws InterruptedException {
      Thread one = new Thread(() -> first.ask(text));
      Thread other = new Thread(() -> second.ask(text));
      one.start();
      one.join();
      other.start();
      other.join();
    }

    void closes(String text) throws InterruptedException {
      ExecutorService pool = Executors.newCachedThreadPool();
      pool.execute(() -> first.ask(text));
      pool.shutdown();
      pool.awaitTermination(1, TimeUnit.MINUTES);
      ExecutorService next = Executors.newCachedThreadPool();
      next.execute(() -> second.ask(text));
      next.shutdown();
    }

    void counts(ExecutorService pool, String text) throws InterruptedException {
      CountDownLatch done = new CountDownLatch(1);
      pool.execute(
          () -> {
            try {
              first.ask(text);
            } finally {
              done.countDown();
            }
          });
      done.await();
      pool.execute(() -> second.ask(text));
    }

    interface WorkPool extends AutoCloseable {
      void execute(Runnable work);

      @Override
      void close();
    }

    void scopes(Supplier<WorkPool> pools, String text) {
      try (WorkPool pool = pools.get()) {
        pool.execute(() -> first.ask(text));
      }
      try (WorkPool pool = pools.get()) {
        pool.execute(() -> second.ask(text));
      }
    }

    void streams(List<String> texts) {
      texts.parallelStream().forEach(first::ask);
      texts.parallelStream().forEach(second::ask);
    }
  }
}
