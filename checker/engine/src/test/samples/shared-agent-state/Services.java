import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Services that ask a model; a container makes one of each, whoever asks. */
class Services {
  @Retention(RetentionPolicy.RUNTIME)
  @interface Service {}

  @Retention(RetentionPolicy.RUNTIME)
  @interface RequestScope {}

  @Retention(RetentionPolicy.RUNTIME)
  @interface PostConstruct {}

  @Retention(RetentionPolicy.RUNTIME)
  @interface Autowired {}

  interface ChatModel {
    String chat(String prompt);
  }

  @Service
  static class Assistant {
    private final ChatModel model;
    private final List<String> history = new ArrayList<>(); // want "`Assistant` keeps `history`"
    private String lastUser = ""; // want "`Assistant` keeps `lastUser` from one task to the next"
    private String style = "plain"; // silent: nothing of a request
    private volatile String health = ""; // silent: published on purpose
    private final Map<String, String> byUser = new ConcurrentHashMap<>(); // silent: safe, by key

    Assistant(ChatModel model) {
      this.model = model;
    }

    String chat(String user, String text) {
      if (!user.equals(lastUser)) {
        history.clear();
        lastUser = user;
      }
      if (style.isEmpty()) {
        style = "plain";
      }
      history.add(text);
      String answer = model.chat(style + String.join("\n", history));
      health = answer;
      byUser.put(user, answer);
      return answer;
    }

    void setStyle(String style) {
      this.style = style;
    }
  }

  @Service
  static class Welcome {
    private final String[] last = new String[1]; // want "`Welcome` keeps `last`"
    private ChatModel model = text -> text; // silent: wired
    private String banner = ""; // silent: asked once, before anybody comes
    private String tip = ""; // silent: the same, by a name that containers know

    @Autowired
    void use(ChatModel given) {
      model = given;
      model.chat("are you there?");
    }

    private void look() {
      banner = model.chat("a banner");
    }

    @PostConstruct
    void prepare() {
      look();
    }

    void afterPropertiesSet() {
      tip = model.chat("a tip");
    }

    String greet(String user) {
      last[0] = model.chat(banner + tip + user);
      return last[0];
    }
  }

  @Service
  @RequestScope
  static class OneForEachRequest {
    private final List<String> history = new ArrayList<>(); // silent: made for each request

    String chat(ChatModel model, String text) {
      history.add(text);
      return model.chat(text);
    }
  }

  static class Session {
    private final List<String> history = new ArrayList<>(); // silent: nobody says that it is shared

    String chat(ChatModel model, String text) {
      history.add(text);
      return model.chat(text);
    }
  }
}
