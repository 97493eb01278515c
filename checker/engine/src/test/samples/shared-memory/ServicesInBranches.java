import dev.langchain4j.memory.ChatMemory;
import dev.langchain4j.memory.chat.MessageWindowChatMemory;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.service.AiServices;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;

/** Services that no graph knows, asked by several threads. */
class ServicesInBranches {
  interface Food {
    String find(String mood);
  }

  interface Film {
    String choose(String mood);
  }

  String evening(ChatModel model, String mood) {
    ChatMemory memory = MessageWindowChatMemory.withMaxMessages(10);
    Food food = AiServices.builder(Food.class).chatModel(model).chatMemory(memory).build();
    Film film =
        AiServices.builder(Film.class)
            .chatModel(model)
            .chatMemory(memory) // want "`Food` and `Film` run at once and share one chat memory"
            .build();
    CompletableFuture<String> meal = CompletableFuture.supplyAsync(() -> food.find(mood));
    CompletableFuture<String> movie = CompletableFuture.supplyAsync(() -> film.choose(mood));
    return meal.join() + movie.join();
  }

  interface Hotel {
    String book(String town);
  }

  interface Flight {
    String book(String town);
  }

  /** Each has its own branch, far from where the services are made. */
  static class Desk {
    private final ChatMemory memory = MessageWindowChatMemory.withMaxMessages(10);
    private final Hotel hotel;
    private final Flight flight;

    Desk(ChatModel model) {
      hotel = AiServices.builder(Hotel.class).chatModel(model).chatMemory(memory).build();
      flight =
          AiServices.builder(Flight.class)
              .chatModel(model)
              .chatMemory(memory) // want "`Hotel` and `Flight` run at once and share one chat memory"
              .build();
    }

    void book(ExecutorService pool, String town) {
      pool.execute(() -> bed(town));
      pool.execute(() -> seat(town));
    }

    private void bed(String town) {
      hotel.book(town);
    }

    private void seat(String town) {
      flight.book(town);
    }
  }
}
