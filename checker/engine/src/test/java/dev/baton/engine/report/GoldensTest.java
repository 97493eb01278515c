package dev.baton.engine.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.baton.engine.report.html.HtmlReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** How each format looks, character by character. Refreshed with {@code -Dbless}. */
class GoldensTest {
  private static final Path GOLDENS = Path.of("src/test/goldens");

  @Test
  void text() throws IOException {
    check("report.txt", new TextReport(false, file -> file).render(Example.report()));
  }

  @Test
  void colouredText() throws IOException {
    String coloured = new TextReport(true, file -> file).render(Example.report());
    check("report.ansi.txt", coloured.replace('\u001b', '␛'));
  }

  @Test
  void cleanText() throws IOException {
    check("clean.txt", new TextReport(false, file -> file).render(Example.clean()));
  }

  @Test
  void sarif() throws IOException {
    check("report.sarif", SarifReport.render(Example.report(), "service/"));
  }

  @Test
  void json() throws IOException {
    check("report.json", JsonReport.render(Example.report()));
  }

  @Test
  void html() throws IOException {
    check("report.html", HtmlReport.render(Example.report()));
  }

  private static void check(String name, String actual) throws IOException {
    Path golden = GOLDENS.resolve(name);
    if (System.getProperty("bless") != null) {
      Files.writeString(golden, actual);
    }
    assertEquals(Files.readString(golden), actual, name + " differs; refresh it with -Dbless");
  }
}
