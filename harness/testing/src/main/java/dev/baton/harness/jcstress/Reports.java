package dev.baton.harness.jcstress;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** The outcome tables as JSON, and as JUnit XML, which build servers show. jcstress has neither. */
final class Reports {
  private final Path folder;

  Reports(Path folder) {
    this.folder = folder;
  }

  /** Writes {@code outcomes.json} and {@code TEST-jcstress.xml}. */
  void write(List<Judged> verdicts) throws IOException {
    new ObjectMapper()
        .enable(SerializationFeature.INDENT_OUTPUT)
        .writeValue(folder.resolve("outcomes.json").toFile(), Map.of("tests", verdicts));
    try (OutputStream out = Files.newOutputStream(folder.resolve("TEST-jcstress.xml"))) {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, "UTF-8");
      suite(xml, verdicts);
      xml.close();
    } catch (XMLStreamException e) {
      throw new IOException("cannot write the JUnit report in " + folder, e);
    }
  }

  private static void suite(XMLStreamWriter xml, List<Judged> verdicts) throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeStartElement("testsuite");
    xml.writeAttribute("name", "jcstress");
    xml.writeAttribute("tests", Integer.toString(verdicts.size()));
    xml.writeAttribute("failures", count(verdicts, Verdict.FAILED));
    xml.writeAttribute("errors", count(verdicts, Verdict.INCONCLUSIVE));
    for (Judged judged : verdicts) {
      testCase(xml, judged);
    }
    xml.writeEndElement();
    xml.writeEndDocument();
  }

  private static String count(List<Judged> verdicts, Verdict verdict) {
    return Long.toString(verdicts.stream().filter(v -> v.verdict() == verdict).count());
  }

  private static void testCase(XMLStreamWriter xml, Judged judged) throws XMLStreamException {
    int lastDot = judged.test().lastIndexOf('.');
    xml.writeStartElement("testcase");
    xml.writeAttribute("classname", judged.test().substring(0, Math.max(0, lastDot)));
    xml.writeAttribute("name", judged.test().substring(lastDot + 1));
    if (judged.verdict() != Verdict.PASSED) {
      xml.writeStartElement(judged.verdict() == Verdict.FAILED ? "failure" : "error");
      xml.writeAttribute("message", judged.why());
      xml.writeEndElement();
    }
    xml.writeStartElement("system-out");
    xml.writeCharacters(table(judged));
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private static String table(Judged judged) {
    StringBuilder text = new StringBuilder();
    for (Judged.Row row : judged.outcomes()) {
      text.append(row.count()).append(" x  ").append(row.outcome()).append("  ");
      text.append(row.expect()).append("  ").append(row.meaning()).append('\n');
    }
    return text.toString();
  }
}
