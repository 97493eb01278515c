package dev.baton.harness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.baton.harness.history.Format;
import dev.baton.harness.history.Reading;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Verdicts on public histories of real systems. They are not part of this project: they are read
 * from the folder that {@code -Dbaton.histories.folder} or {@code BATON_HISTORIES} names, or from
 * {@code shared/histories} beside the project, and only what is there is judged.
 */
class PublicHistoriesTest {
  @TestFactory
  List<DynamicTest> etcd() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (Path folder : folder().stream().toList()) {
      for (String line : Files.readAllLines(folder.resolve("etcd_verdicts.csv"))) {
        String[] cells = line.split(",", -1);
        Path file = folder.resolve("etcd").resolve(cells[0]);
        if (Files.exists(file)) {
          boolean good = Boolean.parseBoolean(cells[1].strip());
          tests.add(judged(file, Format.JEPSEN_LOG, Model.register(), good));
        }
      }
    }
    return tests;
  }

  @TestFactory
  List<DynamicTest> keyValueStores() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (Path folder : folder().stream().toList()) {
      try (Stream<Path> files = Files.list(folder.resolve("kv"))) {
        files
            .sorted()
            .forEach(
                f ->
                    tests.add(
                        judged(f, Format.JEPSEN_KV, Model.kv(), f.toString().endsWith("-ok.txt"))));
      }
    }
    return tests;
  }

  @Test
  void aReadThatGoesBackIsNotLinearizable() throws IOException {
    String log =
        """
        INFO jepsen.util - 0 :invoke :write 1
        INFO jepsen.util - 0 :ok :write 1
        INFO jepsen.util - 1 :invoke :read nil
        INFO jepsen.util - 1 :ok :read nil
        """;
    assertEquals(Verdict.Violation.class, verdict(new StringReader(log)).getClass());
  }

  @Test
  void aReadThatOverlapsTheWriteMayMissIt() throws IOException {
    String log =
        """
        INFO jepsen.util - 0 :invoke :write 1
        INFO jepsen.util - 1 :invoke :read nil
        INFO jepsen.util - 0 :ok :write 1
        INFO jepsen.util - 1 :ok :read nil
        """;
    assertEquals(new Verdict.Linearizable(), verdict(new StringReader(log)));
  }

  private static Verdict verdict(Reader log) throws IOException {
    return Linearizability.check(Model.register(), Format.JEPSEN_LOG.read(log).history());
  }

  private static DynamicTest judged(Path file, Format format, Model<?> model, boolean good) {
    return dynamicTest(
        file.getFileName().toString(),
        () -> {
          try (Reader source = Files.newBufferedReader(file)) {
            Reading reading = format.read(source);
            assertEquals(List.of(), reading.problems());
            Verdict verdict = Linearizability.check(model, reading.history());
            Class<?> expected = good ? Verdict.Linearizable.class : Verdict.Violation.class;
            assertEquals(expected, verdict.getClass(), verdict::toString);
          }
        });
  }

  private static Optional<Path> folder() {
    String named =
        System.getProperty("baton.histories.folder", System.getenv().get("BATON_HISTORIES"));
    Path folder = named == null ? Path.of("../../../shared/histories") : Path.of(named);
    return Optional.of(folder).filter(Files::isDirectory);
  }
}
