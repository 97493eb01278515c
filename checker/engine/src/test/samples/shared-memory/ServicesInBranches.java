import dev.langchain4j.memory.ChatMemory;
import dev.langchain4j.memory.chat.MessageWindowChatMemory;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.service.AiServices;
import java.util.List;
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

  /** Both threads run before anybody waits; one stream asks both. */
  static class Threads {
    interface Ship {
      String book(String town);
    }

    interface Train {
      String book(String town);
    }

    interface Taxi {
      String book(String town);
    }

    interface Bus {
      String book(String town);
    }

    final Ship ship;
    final Train train;
    final Taxi taxi;
    final Bus bus;

    Threads(ChatModel model, ChatMemory sea, ChatMemory road) {
      ship = AiServices.builder(Ship.class).chatModel(model).chatMemory(sea).build();
      train =
          AiServices.builder(Train.class)
              .chatModel(model)
              .chatMemory(sea) // want "`Ship` and `Train` run at once and share one chat memory"
              .build();
      taxi = AiServices.builder(Taxi.class).chatModel(model).chatMemory(road).build();
      bus =
          AiServices.builder(Bus.class)
              .chatModel(model)
              .chatMemory(road) // want "`Taxi` and `Bus` run at once and share one chat memory"
              .build();
    }

    void joinsBoth(String town) throws InterruptedException {
      Thread one = new Thread(() -> ship.book(town));
      Thread other = new Thread(() -> train.book(town));
      one.start();
      other.start();
      one.join();
      other.join();
    }

    List<String> inOneStream(List<String> towns) {
      return towns.parallelStream().map(taxi::book).map(bus::book).toList();
    }
  }

  interface Tram {
    String book(String town);
  }

  interface Ferry {
    String book(String town);
  }

  /** What a static field holds is one memory, in whatever method it is given. */
  static class Kept {
    static final ChatMemory MEMORY = MessageWindowChatMemory.withMaxMessages(10);

    static Tram tram(ChatModel model) {
      return AiServices.builder(Tram.class)
          .chatModel(model)
          .chatMemory(MEMORY) // want "`Ferry` and `Tram` run at once and share one chat memory"
          .build();
    }

    static Ferry ferry(ChatModel model) {
      return AiServices.builder(Ferry.class).chatModel(model).chatMemory(MEMORY).build();
    }

    static void book(ExecutorService pool, Tram tram, Ferry ferry, String town) {
      pool.execute(() -> tram.book(town));
      pool.execute(() -> ferry.book(town));
    }
  }

  interface Plane {
    String book(String town);
  }

  interface Car {
    String book(String town);
  }

  /** Of two desks, each with its own. */
  static class Own {
    final ChatMemory memory = MessageWindowChatMemory.withMaxMessages(10);

    // silent: each is given the memory of another object
    static Plane plane(Own desk, ChatModel model) {
      return AiServices.builder(Plane.class).chatModel(model).chatMemory(desk.memory).build();
    }

    static Car car(Own desk, ChatModel model) {
      return AiServices.builder(Car.class).chatModel(model).chatMemory(desk.memory).build();
    }

    static void book(ExecutorService pool, Plane plane, Car car, String town) {
      pool.execute(() -> plane.book(town));
      pool.execute(() -> car.book(town));
    }
  }
}
