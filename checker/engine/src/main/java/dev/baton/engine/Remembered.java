package dev.baton.engine;

import dev.baton.engine.cache.Answer;
import dev.baton.engine.cache.CacheFolder;
import dev.baton.engine.cache.Recent;
import dev.baton.engine.cache.Store;
import dev.baton.engine.model.Facts;
import dev.baton.engine.source.Sources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Function;

/** The result of an earlier run over the same input, in this process or in one before. */
final class Remembered {
  private static final Recent<Answer> RECENT = new Recent<>(64);
  private final Analysis.Request request;
  private final Inputs inputs;
  private final ResultKey key;
  private final Store store;

  Remembered(Analysis.Request request, Inputs inputs, ResultKey key) {
    this.request = request;
    this.inputs = inputs;
    this.key = key;
    this.store = new Store(CacheFolder.of(request.paths()));
  }

  /** What is remembered; where nothing is, what the work comes to. */
  Analysis.Result or(ProgramReader reader, Function<ProgramReader, Analysis.Result> work)
      throws IOException {
    String text = key.text(reader.classFiles());
    Optional<Answer> known = RECENT.get(text).or(() -> store.get(text).flatMap(Answer::of));
    if (known.isPresent()) {
      RECENT.put(text, known.get());
      return result(known.get(), work);
    }
    Analysis.Result result = work.apply(reader);
    // an input that changed meanwhile is neither what was hashed nor surely what was read
    if (key.text().equals(text)) {
      Answer answer = answer(result);
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

  private static Answer answer(Analysis.Result result) {
    return new Answer(
        result.findings(),
        result.unverified(),
        result.waived(),
        result.mode(),
        result.types(),
        result.problems());
  }

  private Analysis.Result result(Answer known, Function<ProgramReader, Analysis.Result> work) {
    return new Analysis.Result(
        known.findings(),
        known.unverified(),
        known.waived(),
        new Sources(request.root(), inputs.sources()),
        known.mode(),
        known.types(),
        known.problems(),
        Facts.later(() -> facts(work)));
  }

  /** Few ask for facts: they are found anew. */
  private Facts facts(Function<ProgramReader, Analysis.Result> work) {
    try {
      return work.apply(ProgramReader.open(inputs, request, key.frontEnd())).facts();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
