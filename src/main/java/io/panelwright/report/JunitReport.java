package io.panelwright.report;

import io.panelwright.diagnostic.Finding;
import io.panelwright.diagnostic.FindingFormatter;
import io.panelwright.diagnostic.Severity;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Findings as JUnit XML for CI servers: a suite for each file, a failed test for each error and
 * warning, a passed test for each info and for each file without findings. A last suite has a
 * skipped test for each excluded finding.
 */
final class JunitReport {

  private final StringWriter text = new StringWriter();
  private final XMLStreamWriter xml;

  private JunitReport() throws XMLStreamException {
    this.xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
  }

  static String render(ReportData run) {
    try {
      var report = new JunitReport();
      report.write(run);
      return report.text + "\n";
    } catch (XMLStreamException e) {
      throw new IllegalStateException("writing to a string cannot fail", e);
    }
  }

  private void write(ReportData run) throws XMLStreamException {
    Map<String, List<Finding>> bySource = run.bySource();
    xml.writeStartDocument("UTF-8", "1.0");
    line(0);
    start("testsuites", "panelwright");
    List<ExcludedFinding> excluded = run.excluded().findings();
    counts(
        bySource.values().stream().flatMap(List::stream).toList(),
        tests(bySource) + excluded.size());
    skipped(excluded);
    for (Map.Entry<String, List<Finding>> source : bySource.entrySet()) {
      suite(source.getKey(), source.getValue());
    }
    if (!excluded.isEmpty()) {
      excludedSuite(excluded);
    }
    line(0);
    xml.writeEndElement();
    xml.writeEndDocument();
  }

  private void excludedSuite(List<ExcludedFinding> excluded) throws XMLStreamException {
    line(1);
    start("testsuite", "excluded");
    counts(List.of(), excluded.size());
    skipped(excluded);
    for (ExcludedFinding skipped : excluded) {
      start(skipped.finding(), ReportData.source(skipped.finding()));
      xml.writeEmptyElement("skipped");
      attribute("message", "excluded: " + skipped.reason());
      line(2);
      xml.writeEndElement();
    }
    line(1);
    xml.writeEndElement();
  }

  private void skipped(List<ExcludedFinding> excluded) throws XMLStreamException {
    if (!excluded.isEmpty()) {
      attribute("skipped", String.valueOf(excluded.size()));
    }
  }

  private static int tests(Map<String, List<Finding>> bySource) {
    return bySource.values().stream().mapToInt(JunitReport::tests).sum();
  }

  private static int tests(List<Finding> findings) {
    return Math.max(1, findings.size());
  }

  private void suite(String source, List<Finding> findings) throws XMLStreamException {
    String name = source.isEmpty() ? "panelwright" : source;
    line(1);
    start("testsuite", name);
    counts(findings, tests(findings));
    if (findings.isEmpty()) {
      line(2);
      start("testcase", "nothing found");
      attribute("classname", name);
      xml.writeEndElement();
    }
    for (Finding finding : findings) {
      test(name, finding);
    }
    line(1);
    xml.writeEndElement();
  }

  private void counts(List<Finding> findings, int tests) throws XMLStreamException {
    attribute("tests", String.valueOf(tests));
    attribute("failures", String.valueOf(findings.stream().filter(this::fails).count()));
    attribute("errors", "0");
  }

  private boolean fails(Finding finding) {
    return finding.severity() != Severity.INFO;
  }

  private void start(Finding finding, String source) throws XMLStreamException {
    String path = String.join(" / ", finding.location().path());
    line(2);
    start("testcase", finding.code() + (path.isEmpty() ? "" : ": " + path));
    attribute("classname", source);
    line(3);
  }

  private void test(String source, Finding finding) throws XMLStreamException {
    start(finding, source);
    if (fails(finding)) {
      xml.writeStartElement("failure");
      attribute("type", finding.severity().label());
      attribute("message", finding.message());
    } else {
      xml.writeStartElement("system-out");
    }
    xml.writeCharacters(valid(FindingFormatter.formatEntry(finding)));
    xml.writeEndElement();
    line(2);
    xml.writeEndElement();
  }

  private void start(String element, String name) throws XMLStreamException {
    xml.writeStartElement(element);
    attribute("name", name);
  }

  private void attribute(String name, String value) throws XMLStreamException {
    xml.writeAttribute(name, valid(value));
  }

  /** Replaces characters that XML does not allow, which the JDK's writer does not check. */
  private static String valid(String value) {
    var kept = new StringBuilder(value.length());
    value.codePoints().forEach(c -> kept.appendCodePoint(isValid(c) ? c : 0xFFFD));
    return kept.toString();
  }

  private static boolean isValid(int c) {
    return c == '\t'
        || c == '\n'
        || c >= 0x20 && c < Character.MIN_SURROGATE
        || c > Character.MAX_SURROGATE && c < 0xFFFE
        || c > 0xFFFF;
  }

  private void line(int depth) throws XMLStreamException {
    xml.writeCharacters("\n" + "  ".repeat(depth));
  }
}
