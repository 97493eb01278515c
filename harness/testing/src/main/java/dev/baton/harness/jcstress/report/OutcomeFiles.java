package dev.baton.harness.jcstress.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** The outcome tables as JSON, and as JUnit XML, which build servers show. jcstress has neither. */
public final class OutcomeFiles {
  /** Name of the file with the outcomes as JSON. */
  public static final String JSON = "outcomes.json";

  /** Name of the file with the outcomes as JUnit XML. */
  public static final String JUNIT = "TEST-jcstress.xml";

  private final Path folder;
  private final boolean mustTell;

  /**
   * Files in a folder.
   *
   * @param mustTell whether a test that is inconclusive counts as an error
   */
  public OutcomeFiles(Path folder, boolean mustTell) {
    this.folder = folder;
    this.mustTell = mustTell;
  }

  /** Writes both; {@code conditions} says in which circumstances the outcomes were seen. */
  public void write(List<Judged> verdicts, Map<String, String> conditions) throws IOException {
    Map<String, Object> content = new LinkedHashMap<>(conditions);
    content.put("tests", verdicts);
    new ObjectMapper()
        .enable(SerializationFeature.INDENT_OUTPUT)
        .writeValue(folder.resolve(JSON).toFile(), content);
    try (OutputStream out = Files.newOutputStream(folder.resolve(JUNIT))) {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, "UTF-8");
      suite(xml, verdicts);
      xml.close();
    } catch (XMLStreamException e) {
      throw new IOException("cannot write the JUnit report in " + folder, e);
    }
  }

  private void suite(XMLStreamWriter xml, List<Judged> verdicts) throws XMLStreamException {
    String inconclusive = count(verdicts, Verdict.INCONCLUSIVE);
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeStartElement("testsuite");
    xml.writeAttribute("name", "jcstress");
    xml.writeAttribute("tests", Integer.toString(verdicts.size()));
    xml.writeAttribute("failures", count(verdicts, Verdict.FAILED));
    xml.writeAttribute("errors", mustTell ? inconclusive : "0");
    xml.writeAttribute("skipped", mustTell ? "0" : inconclusive);
    xml.writeAttribute("time", seconds(verdicts.stream().mapToLong(Judged::millis).sum()));
    for (Judged judged : verdicts) {
      testCase(xml, judged);
    }
    xml.writeEndElement();
    xml.writeEndDocument();
  }

  private static String count(List<Judged> verdicts, Verdict verdict) {
    return Long.toString(verdicts.stream().filter(v -> v.verdict() == verdict).count());
  }

  private static String seconds(long millis) {
    return String.format(Locale.ROOT, "%.3f", millis / 1000.0);
  }

  private void testCase(XMLStreamWriter xml, Judged judged) throws XMLStreamException {
    int lastDot = judged.test().lastIndexOf('.');
    xml.writeStartElement("testcase");
    xml.writeAttribute("classname", judged.test().substring(0, Math.max(0, lastDot)));
    xml.writeAttribute("name", judged.test().substring(lastDot + 1));
    xml.writeAttribute("time", seconds(judged.millis()));
    if (judged.verdict() != Verdict.PASSED) {
      xml.writeStartElement(element(judged.verdict()));
      xml.writeAttribute("message", printable(judged.why()));
      xml.writeEndElement();
    }
    xml.writeStartElement("system-out");
    xml.writeCharacters(printable(OutcomeTable.of(judged.outcomes())));
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private String element(Verdict verdict) {
    if (verdict == Verdict.FAILED) {
      return "failure";
    }
    return mustTell ? "error" : "skipped";
  }

  /** XML 1.0 has no place for control characters. */
  private static String printable(String text) {
    return text.replaceAll("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\ufffe\\uffff]", "?");
  }
}
