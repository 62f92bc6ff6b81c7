package io.panelwright.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A metric that a common exporter renamed.
 *
 * @param oldName up to the version before {@code version}
 * @param newName since {@code version}
 * @param selector of the new metric in PromQL, with the matchers that select the old series
 * @param exporter its name, such as {@code node_exporter}
 */
public record RenamedMetric(
    String oldName, String newName, String selector, String exporter, String version) {

  private static final String RESOURCE = "renamed-metrics.txt";
  private static final int COLUMNS = 4;

  /** Read at the first unknown metric. */
  private static final class Table {

    static final Map<String, RenamedMetric> BY_OLD_NAME = read();
  }

  /** The metric that had this name in an older version of an exporter. */
  public static Optional<RenamedMetric> find(String oldName) {
    return Optional.ofNullable(Table.BY_OLD_NAME.get(oldName));
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
    String[] columns = line.split(" +", COLUMNS);
    String selector = columns[1];
    String newName = selector.replaceAll("\\{.*", "");
    return new RenamedMetric(columns[0], newName, selector, columns[3], columns[2]);
  }
}
