import dev.baton.annotation.AgentRole;
import dev.baton.annotation.Coordinator;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What a shared agent keeps inside objects of classes of its own is memory as well. */
class OwnObjects {
  interface ChatModel {
    String chat(String prompt);
  }

  static class History {
    private final List<String> messages = new ArrayList<>();

    void add(String message) {
      messages.add(message);
    }

    List<String> all() {
      return List.copyOf(messages);
    }
  }

  static class Toolkit {
    private List<String> active = List.of();

    void activate(List<String> tools) {
      active = List.copyOf(tools);
    }
  }

  static class SafeHistory {
    private final List<String> messages = new CopyOnWriteArrayList<>();

    void add(String message) {
      messages.add(message);
    }
  }

  static class LockedHistory {
    private final List<String> messages = new ArrayList<>();

    synchronized void add(String message) {
      messages.add(message);
    }
  }

  static class Usage {
    private int calls;

    void count() {
      calls++;
    }
  }

  static class Prompts {
    private final List<String> rules = new ArrayList<>();

    void add(String rule) {
      rules.add(rule);
    }

    String join(String task) {
      List<String> all = new ArrayList<>(rules);
      all.add(task);
      return String.join("\n", all);
    }
  }

  @AgentRole("react")
  static class Agent {
    private final History history = new History(); // want "`Agent` keeps `history` from one task to the next"
    private final Toolkit toolkit = new Toolkit(); // want "`Agent` keeps `toolkit` from one task to the next"
    private final SafeHistory safe = new SafeHistory();
    private final LockedHistory locked = new LockedHistory();
    private final Usage usage = new Usage(); // silent: nothing of a task is kept
    private final Prompts prompts = new Prompts(); // silent: set up, and only read from then on
    private final History given; // silent: its owner may give each task one
    private final ChatModel model;

    Agent(ChatModel model, History given) {
      this.model = model;
      this.given = given;
      prompts.add("be brief");
    }

    void setRule(String rule) {
      prompts.add(rule);
    }

    String call(String message, List<String> tools) {
      history.add(message);
      toolkit.activate(tools);
      safe.add(message);
      locked.add(message);
      usage.count();
      given.add(message);
      History own = new History();
      own.add(message);
      return model.chat(prompts.join(message) + history.all() + own.all());
    }
  }

  /** Nobody keeps such an agent: each task has one. */
  @AgentRole("once")
  static class OneForEach {
    private final History history = new History();

    String call(ChatModel model, String message) {
      history.add(message);
      return model.chat(history.all().toString());
    }
  }

  @Coordinator
  static class Server {
    private final Agent agent;

    Server(ChatModel model) {
      agent = new Agent(model, new History());
    }

    String post(String message) {
      return agent.call(message, List.of("search"));
    }

    String once(ChatModel model, String message) {
      return new OneForEach().call(model, message);
    }
  }
}
