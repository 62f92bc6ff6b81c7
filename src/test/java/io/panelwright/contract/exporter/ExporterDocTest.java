package io.panelwright.contract.exporter;

import io.panelwright.testing.Golden;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** {@code docs/exporters.md}: the tables are those of the code, the examples are compiled. */
class ExporterDocTest {

  private static final Path PAGE = Path.of("docs", "exporters.md");
  private static final Path EXAMPLES = Path.of("src/test/java/com/example/hosts");

  @Tag(Golden.TAG)
  @Test
  void thePageHasTheFactsOfTheTables() throws IOException {
    String page =
        template()
            .replace("{exporters}", lines(ExporterDocTest::row))
            .replace("{families}", lines(ExporterDocTest::families))
            .replace("{labels}", lines(ExporterDocTest::openLabels))
            .replace("{contract}", source("HostContract.java"))
            .replace("{panel}", method(source("HostDashboards.java"), "cpu"))
            .replace("{spring}", method(source("SpringBootProducer.java"), "shop"));
    Golden.assertFile(PAGE, page);
  }

  private static String template() throws IOException {
    try (InputStream in = ExporterDocTest.class.getResourceAsStream("exporters.md")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String source(String file) throws IOException {
    return Files.readString(EXAMPLES.resolve(file));
  }

  /** A method of an example, without its indentation. */
  private static String method(String source, String name) {
    List<String> lines = source.lines().toList();
    int start = 0;
    while (!lines.get(start).matches("  (private )?static \\w+ " + name + "\\(.*")) {
      start++;
    }
    int end = start + lines.subList(start, lines.size()).indexOf("  }") + 1;
    return lines.subList(start, end).stream()
        .map(line -> line.replaceFirst("^ {2}", "") + "\n")
        .collect(Collectors.joining());
  }

  private static String lines(Function<Exporter, String> text) {
    return Stream.of(Exporter.values()).map(text).collect(Collectors.joining());
  }

  private static String row(Exporter exporter) {
    return String.format(
        Locale.ROOT,
        "| `%s` | [%s](%s) | %s | %,d | %d |%n",
        exporter.name(),
        exporter.title(),
        exporter.source(),
        exporter.version(),
        exporter.metrics().size(),
        exporter.openFamilies().size());
  }

  private static String families(Exporter exporter) {
    return bullet(exporter, exporter.table().openFamilies());
  }

  private static String openLabels(Exporter exporter) {
    TreeSet<String> labels = new TreeSet<>();
    for (var metric : exporter.table().metrics()) {
      metric.seriesNames().forEach(series -> labels.addAll(exporter.openLabels(series)));
    }
    return bullet(exporter, List.copyOf(labels));
  }

  private static String bullet(Exporter exporter, List<String> names) {
    return names.isEmpty()
        ? ""
        : "- " + exporter.title() + ": `" + String.join("`, `", names) + "`\n";
  }
}
