package dev.baton.harness.report;

import java.io.StringWriter;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** The XML that build servers read, one test suite in all. */
public final class JUnitXml {
  private JUnitXml() {}

  /** The whole document. */
  public static String of(RunReport report) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("testsuite");
      xml.writeAttribute("name", "baton stress");
      xml.writeAttribute("tests", String.valueOf(report.results().size()));
      xml.writeAttribute("failures", String.valueOf(report.count(TestResult.Status.FAILED)));
      xml.writeAttribute("errors", "0");
      xml.writeAttribute("skipped", String.valueOf(report.count(TestResult.Status.NOT_RUN)));
      xml.writeAttribute("time", seconds(report.millis()));
      for (TestResult result : report.results()) {
        write(xml, result);
      }
      xml.writeEndElement();
      xml.writeEndDocument();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("writing XML to memory", e);
    }
    return text.append('\n').toString();
  }

  private static void write(XMLStreamWriter xml, TestResult result) throws XMLStreamException {
    int dot = result.name().lastIndexOf('.');
    xml.writeStartElement("testcase");
    xml.writeAttribute("classname", dot < 0 ? "" : result.name().substring(0, dot));
    xml.writeAttribute("name", result.name().substring(dot + 1));
    xml.writeAttribute("time", seconds(result.millis()));
    if (result.status() == TestResult.Status.FAILED) {
      xml.writeStartElement("failure");
      xml.writeAttribute("message", printable(result.summary()));
      xml.writeCharacters(printable(result.details()));
      xml.writeEndElement();
    } else if (result.status() == TestResult.Status.NOT_RUN) {
      xml.writeEmptyElement("skipped");
      xml.writeAttribute("message", result.summary());
    }
    xml.writeEndElement();
  }

  /** XML 1.0 has no place for control characters. */
  private static String printable(String text) {
    return text.replaceAll("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\ufffe\\uffff]", "?");
  }

  private static String seconds(long millis) {
    return String.format(Locale.ROOT, "%.3f", millis / 1000.0);
  }
}
