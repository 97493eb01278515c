package dev.baton.harness.audit;

import dev.baton.harness.anomaly.Anomaly;
import dev.baton.harness.anomaly.Certainty;
import dev.baton.harness.anomaly.Settings;
import dev.baton.harness.history.Event;
import dev.baton.harness.history.Format;
import dev.baton.harness.history.History;
import dev.baton.harness.history.JsonLines;
import dev.baton.harness.history.Reading;
import dev.baton.harness.judge.Judge;
import dev.baton.harness.judge.Judgement;
import dev.baton.harness.machine.Machine;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;

/**
 * Audits a history in a file. Baton's own format is read once from beginning to end, so that it may
 * be of any length; only what a linearizability check needs is kept.
 */
public final class FileAudit {
  private static final long STEPS = 200_000_000;
  private static final int TELL = 1 << 16;

  private final Request request;
  private final LongConsumer progress;

  /**
   * What to look for, and what is known besides.
   *
   * @param format how the file is written
   * @param model the object to check linearizability against, if any
   * @param settings what the history does not say of itself
   * @param chosen which detectors, by their ids
   */
  public record Request(
      Format format, Optional<ModelName> model, Settings settings, Predicate<String> chosen) {}

  /**
   * What was found.
   *
   * @param report what the detectors found
   * @param judgement whether it is linearizable, where that was asked
   * @param problems what could not be read, in the order of lines
   */
  public record Outcome(
      AuditReport report, Optional<Judgement> judgement, List<Reading.Problem> problems) {

    /** All findings, that of the model last. */
    public List<AuditReport.Group> groups() {
      List<AuditReport.Group> groups = new ArrayList<>(report.groups());
      judgement
          .filter(j -> j.kind() == Judgement.Kind.VIOLATION && !j.witness().isEmpty())
          .ifPresent(j -> groups.add(new AuditReport.Group(anomaly(j), List.of())));
      return groups;
    }

    private static Anomaly anomaly(Judgement judgement) {
      List<Event> witness = new ArrayList<>(judgement.witness());
      Collections.reverse(witness); // the last one is the culprit
      return new Anomaly(
          Catalogue.LINEARIZABILITY.id(), Certainty.CONFIRMED, judgement.sentence(), witness);
    }

    /** Why it is not known whether the history is linearizable; empty where it is known. */
    public String undecided() {
      return judgement
          .filter(j -> j.kind() == Judgement.Kind.UNDECIDED)
          .map(Judgement::sentence)
          .orElse("");
    }

    /** One line: what is known now. */
    public String summary() {
      String model =
          judgement
              .map(
                  j ->
                      switch (j.kind()) {
                        case LINEARIZABLE -> "; linearizable";
                        case VIOLATION -> "; not linearizable";
                        case UNDECIDED -> "; linearizability undecided";
                      })
              .orElse("");
      return report.summary() + model;
    }
  }

  private FileAudit(Request request, LongConsumer progress) {
    this.request = request;
    this.progress = progress;
  }

  /**
   * Audits a file.
   *
   * @param progress told now and then how many events were read
   * @throws IOException when it cannot be read
   * @throws IllegalArgumentException when a policy has none of the forms, or an event no sense
   */
  public static Outcome of(Path file, Request request, LongConsumer progress) throws IOException {
    return new FileAudit(request, progress).run(file);
  }

  private Outcome run(Path file) throws IOException {
    if (request.format != Format.BATON) {
      try (Reader source = open(file)) {
        return inMemory(request.format.read(source));
      }
    }
    Optional<Outcome> streamed = stream(file);
    if (streamed.isPresent()) {
      return streamed.get();
    }
    try (Reader source = open(file)) {
      return inMemory(JsonLines.read(source));
    }
  }

  /**
   * The text of the lines on which the witnesses of some findings stand, by number.
   *
   * @throws IOException when the file cannot be read again
   */
  public static Map<Integer, String> lines(Path file, List<AuditReport.Group> groups)
      throws IOException {
    Set<Integer> wanted = new HashSet<>();
    groups.forEach(group -> group.first().witness().forEach(event -> wanted.add(event.line())));
    int last = wanted.stream().max(Integer::compare).orElse(0);
    Map<Integer, String> lines = new HashMap<>();
    try (BufferedReader source = open(file)) {
      int number = 0;
      for (String line = source.readLine(); line != null && number < last; ) {
        number++;
        if (wanted.contains(number)) {
          lines.put(number, line);
        }
        line = source.readLine();
      }
    }
    return lines;
  }

  /** Text of a file, unpacked where it is compressed. */
  private static BufferedReader open(Path file) throws IOException {
    InputStream bytes = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    boolean packed = file.toString().endsWith(".gz");
    return new BufferedReader(
        new InputStreamReader(
            packed ? new GZIPInputStream(bytes, 1 << 16) : bytes, StandardCharsets.UTF_8),
        1 << 16);
  }

  /**
   * The outcome; empty where events are so far from the order of calls that all have to be kept.
   */
  private Optional<Outcome> stream(Path file) throws IOException {
    Auditor auditor = auditor();
    List<Event> kept = new ArrayList<>();
    List<Reading.Problem> problems = new ArrayList<>();
    Optional<Machine<?>> machine = request.model.map(ModelName::machine);
    long[] count = {0};
    Reorder reorder =
        new Reorder(
            event -> {
              auditor.add(event);
              if (machine.isPresent() && machine.get().concerns(event)) {
                kept.add(event);
              }
              if ((++count[0] & (TELL - 1)) == 0) {
                progress.accept(count[0]);
              }
            });
    boolean whole;
    try (Reader source = open(file)) {
      whole = JsonLines.read(source, reorder::add, problems::add);
    }
    return reorder.finish()
        ? Optional.of(
            new Outcome(auditor.finish(whole), judgement(History.of(kept)), List.copyOf(problems)))
        : Optional.empty();
  }

  private Outcome inMemory(Reading reading) {
    Auditor auditor = auditor();
    reading.history().forEach(auditor::add);
    return new Outcome(
        auditor.finish(reading.whole()), judgement(reading.history()), reading.problems());
  }

  private Auditor auditor() {
    boolean model = request.model.map(ModelName::independent).orElse(false);
    Settings settings = request.settings.independent(model || request.format.independent());
    return new Auditor(settings, request.chosen);
  }

  private Optional<Judgement> judgement(History history) {
    return request.model.map(model -> Judge.within(STEPS).judge(model.machine(), history));
  }
}
