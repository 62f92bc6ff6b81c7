package io.panelwright.exposition;

import io.panelwright.diagnostic.Finding;
import io.panelwright.diagnostic.Location;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Parses a scrape: each valid line is visited, each invalid one is a finding.
 *
 * <p>Prometheus rejects the whole scrape for one invalid line; therefore these findings are errors.
 */
public final class ExpositionParser {

  private static final int MAX_FINDINGS = 20;

  private static final Set<String> TYPES =
      Set.of(
          "counter",
          "gauge",
          "histogram",
          "summary",
          "untyped",
          "unknown",
          "info",
          "stateset",
          "gaugehistogram");

  private final String file;
  private final String text;
  private final ExpositionFormat format;
  private final ExpositionVisitor visitor;
  private final List<Finding> findings = new ArrayList<>();
  private final Map<String, String> types = new HashMap<>();

  /** Lines with errors beyond those that are reported. */
  private int more;

  private int line = 1;
  private int lineStart;
  private boolean ended;

  private ExpositionParser(
      String file, String text, ExpositionFormat format, ExpositionVisitor visitor) {
    this.file = file;
    this.text = text;
    this.format = format;
    this.visitor = visitor;
  }

  /**
   * Parses a text.
   *
   * @param file for the positions of findings; a URL or a path
   * @return errors and warnings in the order of the lines; only the first ones if there are many
   */
  public static List<Finding> parse(
      String file, String text, ExpositionFormat format, ExpositionVisitor visitor) {
    var parser = new ExpositionParser(file, text, format, visitor);
    parser.lines();
    if (format == ExpositionFormat.OPEN_METRICS && !parser.ended) {
      parser.missingEnd();
    }
    return parser.result();
  }

  private List<Finding> result() {
    if (more > 0) {
      findings.add(
          Finding.error(
              "scrape-invalid",
              Location.at(file, line, 0),
              more + " more lines are invalid",
              "correct the first lines, then read the scrape again"));
    }
    return List.copyOf(findings);
  }

  private void lines() {
    int start = text.startsWith("\uFEFF") ? 1 : 0;
    while (start < text.length()) {
      int newline = text.indexOf('\n', start);
      int end = newline < 0 ? text.length() : newline;
      lineStart = start;
      boolean hasReturn = end > start && text.charAt(end - 1) == '\r';
      line(start, hasReturn ? end - 1 : end);
      start = end + 1;
      line++;
    }
  }

  private void line(int start, int end) {
    var cursor = new LineCursor(text, start, end);
    try {
      cursor.skipBlanks();
      if (cursor.isAtEnd()) {
        return;
      }
      if (ended) {
        throw new LineSyntaxException(start, "found a line after # EOF", "end the text with # EOF");
      }
      if (cursor.skip('#')) {
        comment(cursor);
      } else {
        new SampleParser(cursor).parse(visitor);
      }
    } catch (LineSyntaxException e) {
      add(e.index(), e.getMessage(), e.hint());
    }
  }

  private void comment(LineCursor cursor) throws LineSyntaxException {
    cursor.skipBlanks();
    switch (cursor.word()) {
      case "HELP" -> visitor.help(family(cursor), LineCursor.unescape(cursor.rest()));
      case "TYPE" -> type(cursor);
      case "UNIT" -> visitor.unit(family(cursor), cursor.rest().strip());
      case "EOF" -> ended = format == ExpositionFormat.OPEN_METRICS;
      default -> {
        // A comment.
      }
    }
  }

  private String family(LineCursor cursor) throws LineSyntaxException {
    cursor.skipBlanks();
    String name = cursor.name("the name of a metric", true);
    if (!cursor.isAtEnd() && !cursor.isAt(' ') && !cursor.isAt('\t')) {
      throw cursor.expected(
          "a blank after the name " + name,
          "a name has letters, digits, _ and : only; write others in double quotes");
    }
    cursor.skipBlanks();
    return name;
  }

  private void type(LineCursor cursor) throws LineSyntaxException {
    int start = cursor.index();
    String family = family(cursor);
    int typeStart = cursor.index();
    String type = cursor.rest().strip().toLowerCase(Locale.ROOT);
    if (!TYPES.contains(type)) {
      throw new LineSyntaxException(
          typeStart,
          "expected the type of " + family + ", found \"" + type + "\"",
          "use counter, gauge, histogram, summary or untyped");
    }
    String earlier = types.putIfAbsent(family, type);
    if (earlier == null) {
      visitor.type(family, type);
    } else {
      duplicate(start, family, earlier, type);
    }
  }

  /** Prometheus reads such a text; other readers reject it. */
  private void duplicate(int index, String family, String earlier, String type) {
    String second = earlier.equals(type) ? "a second time" : "first " + earlier + ", now " + type;
    if (findings.size() < MAX_FINDINGS) {
      findings.add(
          Finding.warning(
              "scrape-type-duplicate",
              location(index),
              "the type of " + family + " is declared " + second,
              "declare it once; " + earlier + " is used"));
    }
  }

  private void missingEnd() {
    findings.add(
        Finding.error(
            "scrape-incomplete",
            Location.at(file, Math.max(1, line - 1), 0),
            "the text of OpenMetrics ends without # EOF: its last lines are missing",
            "read the scrape again"));
  }

  private void add(int index, String message, String hint) {
    if (findings.size() == MAX_FINDINGS) {
      more++;
    } else {
      findings.add(Finding.error("scrape-invalid", location(index), message, hint));
    }
  }

  private Location location(int index) {
    return Location.at(file, line, index - lineStart + 1);
  }
}
