package dev.baton.engine.cache;

import dev.baton.engine.model.Place;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * What was asked of a source text, and what came of it: where a text has not changed, it need not
 * be parsed again to answer the same. Thread-safe.
 */
public final class Known {
  private static final Recent<Known> BY_TEXT = new Recent<>(20_000);
  private final Map<String, Optional<Place>> places = new ConcurrentHashMap<>();
  private final Map<String, Optional<String>> names = new ConcurrentHashMap<>();

  /** Nothing yet. */
  public Known() {}

  /** What this process knows of a text at this path. */
  public static Known of(String path, String text) {
    String key = new Key().add(path).add(text.getBytes(StandardCharsets.UTF_16BE)).text();
    return BY_TEXT.get(key, Known::new);
  }

  /** Forgets all texts. */
  public static void forget() {
    BY_TEXT.clear();
  }

  public Optional<Place> place(String question, Supplier<Optional<Place>> work) {
    return answer(places, question, work);
  }

  public Optional<String> name(String question, Supplier<Optional<String>> work) {
    return answer(names, question, work);
  }

  private static <T> Optional<T> answer(
      Map<String, Optional<T>> known, String question, Supplier<Optional<T>> work) {
    Optional<T> answer = known.get(question);
    if (answer == null) {
      answer = work.get();
      known.put(question, answer);
    }
    return answer;
  }
}
