import dev.baton.annotation.AgentRole;
import dev.baton.annotation.Coordinator;
import java.util.ArrayList;
import java.util.List;

/** A lock may be held by whoever calls a private method, and a keeper made for one task. */
class Keepers {
  interface ChatModel {
    String chat(String prompt);
  }

  static class History {
    private final List<String> messages = new ArrayList<>();

    void add(String message) {
      messages.add(message);
    }
  }

  @AgentRole("locked")
  static class Locked {
    private final History history = new History(); // silent: all calls of the helper hold the lock

    synchronized String call(ChatModel model, String message) {
      return work(model, message); // want "`ChatModel.chat` is asked while `this` is held"
    }

    private String work(ChatModel model, String message) {
      history.add(message);
      return model.chat(message);
    }
  }

  @AgentRole("half")
  static class HalfLocked {
    private final History history = new History(); // want "`HalfLocked` keeps `history` from one task to the next"

    synchronized String call(ChatModel model, String message) {
      return work(model, message); // want "`ChatModel.chat` is asked while `this` is held"
    }

    String unlocked(ChatModel model, String message) {
      return work(model, message);
    }

    private String work(ChatModel model, String message) {
      history.add(message);
      return model.chat(message);
    }
  }

  @AgentRole("each")
  static class OneForEach {
    private final History history = new History(); // silent: each question has a session of its own

    String call(ChatModel model, String message) {
      history.add(message);
      return model.chat(message);
    }
  }

  @AgentRole("all")
  static class OneForAll {
    private final History history = new History(); // want "`OneForAll` keeps `history` from one task to the next"

    String call(ChatModel model, String message) {
      history.add(message);
      return model.chat(message);
    }
  }

  static class Session {
    private final OneForEach agent = new OneForEach();

    String ask(ChatModel model, String question) {
      return agent.call(model, question);
    }
  }

  static class Lasting {
    private final OneForAll agent = new OneForAll();

    String ask(ChatModel model, String question) {
      return agent.call(model, question);
    }
  }

  @Coordinator
  static class Server {
    private final Locked locked = new Locked();
    private final HalfLocked half = new HalfLocked();
    private final List<Lasting> kept = new ArrayList<>();

    String post(ChatModel model, String question) {
      String first = new Session().ask(model, question);
      return first + locked.call(model, question) + half.unlocked(model, question);
    }

    String open(ChatModel model, String question) {
      Lasting lasting = new Lasting();
      kept.add(lasting);
      return lasting.ask(model, question);
    }
  }
}
