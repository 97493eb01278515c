import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** The function keeps the parts that it does not name; the one that it replaces is lost. */
class PartPutBack {
  interface ChatModel {
    String chat(String prompt);
  }

  record Doc(String text, String summary, int edits) {
    Doc withText(String next) {
      return new Doc(next, summary, edits + 1);
    }

    Doc withSummary(String next) {
      return new Doc(text, next, edits + 1);
    }

    Doc followedBy(String more) {
      return new Doc(text + more, summary, edits + 1);
    }
  }

  static class Store {
    private final Map<String, Doc> docs = new ConcurrentHashMap<>();

    Doc load(String key) {
      return docs.get(key);
    }

    void update(String key, UnaryOperator<Doc> change) {
      docs.compute(key, (k, old) -> change.apply(old));
    }
  }

  void replaced(Store store, ChatModel model, String key) {
    String better = model.chat(store.load(key).text());
    store.update(key, old -> old.withText(better)); // want "`store` is written from what was read before `ChatModel.chat` was asked"
  }

  void replacedHere(Store store, ChatModel model, String key) {
    String better = model.chat(store.load(key).text());
    store.update(key, old -> new Doc(better, old.summary(), old.edits())); // want "`store` is written from what was read before `ChatModel.chat` was asked"
  }

  void added(Store store, ChatModel model, String key) {
    String more = model.chat(store.load(key).text());
    store.update(key, old -> old.followedBy(more));
  }

  void anotherPart(Store store, ChatModel model, String key) {
    String summary = model.chat(store.load(key).text());
    store.update(key, old -> old.withSummary(summary));
  }
}
