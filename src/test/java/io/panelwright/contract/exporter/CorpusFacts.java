package io.panelwright.contract.exporter;

import io.panelwright.contract.exporter.CorpusSelectors.CorpusSelector;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What is known about the projects of the corpus: their target labels, and other programs. */
final class CorpusFacts {

  private static final String EVERY_PROJECT = "*";

  private final List<TargetLabels> targetLabels =
      lines("corpus-target-labels.txt").map(TargetLabels::parse).toList();
  private final List<OtherMetrics> otherMetrics =
      lines("corpus-other-metrics.txt").map(OtherMetrics::parse).toList();

  /** Labels that a project adds to all series of a job. */
  private record TargetLabels(String project, List<Pattern> names) {

    static TargetLabels parse(String line) {
      int colon = line.indexOf(": ");
      String[] names = line.substring(colon + 2).split(" ");
      return new TargetLabels(
          line.substring(0, line.indexOf(' ')), Stream.of(names).map(CorpusFacts::regex).toList());
    }
  }

  /** Metrics of another program that start like those of an exporter. */
  private record OtherMetrics(String project, Pattern names, String origin) {

    static OtherMetrics parse(String line) {
      String[] columns = line.split(" ", 3);
      return new OtherMetrics(columns[0], regex(columns[1]), columns[2]);
    }
  }

  boolean isTargetLabel(String project, String label) {
    return targetLabels.stream()
        .filter(all -> all.project().equals(project) || all.project().equals(EVERY_PROJECT))
        .flatMap(all -> all.names().stream())
        .anyMatch(name -> name.matcher(label).matches());
  }

  /** The origin of a metric that is not of the exporter with its prefix. */
  Optional<String> origin(CorpusSelector selector) {
    if (selector.metric().contains(":")) {
      return Optional.of("recording rule");
    }
    return otherMetrics.stream()
        .filter(other -> other.project().equals(selector.project()))
        .filter(other -> other.names().matcher(selector.metric()).matches())
        .map(OtherMetrics::origin)
        .findFirst();
  }

  private static Pattern regex(String pattern) {
    return Pattern.compile(Pattern.quote(pattern).replace("*", "\\E.*\\Q"));
  }

  private static Stream<String> lines(String resource) {
    try (InputStream in = CorpusFacts.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
