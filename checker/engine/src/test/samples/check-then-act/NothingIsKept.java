import java.util.HashMap;
import java.util.Map;

/** Statics of a class that has no field keep nothing between a `get` and a `write`. */
class NothingIsKept {
  interface ChatModel {
    String chat(String prompt);
  }

  static final class Fields {
    private static final String NAME = "name";

    static String readField(Map<String, String> on) {
      return on.getOrDefault(NAME, "");
    }

    static void writeField(Map<String, String> on, String value) {
      on.put(NAME, value);
    }
  }

  static final class Drafts {
    private static final Map<String, String> KEPT = new HashMap<>();

    static String readDraft(String task) {
      return KEPT.getOrDefault(task, "");
    }

    static void writeDraft(String task, String text) {
      KEPT.put(task, text);
    }
  }

  // silent: what is written is what the caller brought
  void renames(ChatModel model, Map<String, String> on) {
    String name = Fields.readField(on);
    Fields.writeField(on, model.chat(name));
  }

  void refines(ChatModel model, String task) {
    String draft = Drafts.readDraft(task);
    Drafts.writeDraft(task, model.chat(draft)); // want "`Drafts` is written from what was read before `ChatModel.chat` was asked"
  }

  static final class Registry {
    static final Map<String, String> KEPT = new HashMap<>();
  }

  static final class Elsewhere {
    static String readDraft(String task) {
      return Registry.KEPT.getOrDefault(task, "");
    }

    static void writeDraft(String task, String text) {
      Registry.KEPT.put(task, text);
    }
  }

  void refinesElsewhere(ChatModel model, String task) {
    String draft = Elsewhere.readDraft(task);
    Elsewhere.writeDraft(task, model.chat(draft)); // want "`Elsewhere` is written from what was read before `ChatModel.chat` was asked"
  }
}
