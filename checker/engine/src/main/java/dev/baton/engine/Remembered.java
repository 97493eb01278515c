package dev.baton.engine;

import dev.baton.engine.cache.Answer;
import dev.baton.engine.cache.CacheFolder;
import dev.baton.engine.cache.Recent;
import dev.baton.engine.cache.Store;
import dev.baton.engine.source.Sources;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;

/** The result of an earlier run over the same input, in this process or in one before. */
final class Remembered {
  private static final Recent<Answer> RECENT = new Recent<>(64);
  private final Answered answered;
  private final ResultKey key;
  private final Store store;

  Remembered(Answered answered, ResultKey key) {
    this.answered = answered;
    this.key = key;
    this.store = new Store(CacheFolder.of(answered.request().paths()));
  }

  /** What is remembered; where nothing is, what the work comes to. */
  Analysis.Result or(ProgramReader reader, Function<ProgramReader, Analysis.Result> work)
      throws IOException {
    String text = key.text(reader.classFiles());
    Optional<Answer> known = RECENT.get(text).or(() -> store.get(text).flatMap(Answer::of));
    if (known.isPresent()) {
      RECENT.put(text, known.get());
      return answered.result(known.get());
    }
    Analysis.Result result = work.apply(reader);
    // an input that changed meanwhile is neither what was hashed nor surely what was read
    if (key.text().equals(text)) {
      Answer answer = result.answer();
      RECENT.put(text, answer);
      store.put(text, answer.bytes());
    }
    return result;
  }

  /** Forgets what this process remembers; what is on disk stays. */
  static void forget() {
    RECENT.clear();
    Sources.forget();
  }
}
