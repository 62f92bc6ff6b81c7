package io.panelwright.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A metric that a common exporter renamed.
 *
 * @param oldName before {@code version}
 * @param newName since {@code version}
 * @param selector of the new metric in PromQL, with the matchers that select the old series
 * @param exporter its name, such as {@code node_exporter}
 * @param oldUnit the unit of the old metric, if the new one has another
 */
public record RenamedMetric(
    String oldName,
    String newName,
    String selector,
    String version,
    String exporter,
    Optional<MetricUnit> oldUnit) {

  private static final String RESOURCE = "renamed-metrics.txt";
  private static final List<String> SUFFIXES = List.of("_bucket", "_sum", "_count");
  private static final int UNIT_COLUMN = 4;

  /** Read at the first unknown metric. */
  private static final class Table {

    static final Map<String, RenamedMetric> BY_OLD_NAME = read();
  }

  /** All renamed metrics by old name. */
  public static Collection<RenamedMetric> all() {
    return Table.BY_OLD_NAME.values();
  }

  /** The metric with this old name; for {@code x_count}, also the series of an old histogram x. */
  public static Optional<RenamedMetric> find(String series) {
    return Optional.ofNullable(Table.BY_OLD_NAME.get(series)).or(() -> findPart(series));
  }

  private static Optional<RenamedMetric> findPart(String series) {
    return SUFFIXES.stream()
        .filter(series::endsWith)
        .flatMap(
            suffix ->
                Stream.ofNullable(Table.BY_OLD_NAME.get(withoutSuffix(series, suffix)))
                    .map(metric -> metric.part(suffix)))
        .findFirst();
  }

  private static String withoutSuffix(String series, String suffix) {
    return series.substring(0, series.length() - suffix.length());
  }

  private RenamedMetric part(String suffix) {
    String changed = newName + suffix;
    return new RenamedMetric(
        oldName + suffix, changed, selector.replace(newName, changed), version, exporter, oldUnit);
  }

  private static Map<String, RenamedMetric> read() {
    Map<String, RenamedMetric> metrics = new TreeMap<>();
    try (InputStream in = RenamedMetric.class.getResourceAsStream(RESOURCE)) {
      byte[] bytes = Objects.requireNonNull(in, RESOURCE).readAllBytes();
      new String(bytes, StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(RenamedMetric::parse)
          .forEach(metric -> metrics.put(metric.oldName, metric));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return metrics;
  }

  private static RenamedMetric parse(String line) {
    List<String> columns = List.of(line.split(" +"));
    String selector = columns.get(1);
    return new RenamedMetric(
        columns.get(0),
        selector.replaceAll("\\{.*", ""),
        selector,
        columns.get(2),
        columns.get(3),
        columns.stream()
            .skip(UNIT_COLUMN)
            .map(unit -> MetricUnit.valueOf(unit.toUpperCase(Locale.ROOT)))
            .findFirst());
  }
}
