package io.panelwright.contract.exporter;

import io.panelwright.contract.Metric;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The metrics of one exporter, read from a resource; a line is parsed when it is first used. */
final class MetricTable {

  private static final Map<String, MetricTable> TABLES = new ConcurrentHashMap<>();

  private final Map<String, String> lines = new LinkedHashMap<>();
  private final Map<NamePattern, MetricRow> families = new LinkedHashMap<>();
  private final Map<String, MetricRow> rows = new ConcurrentHashMap<>();

  private MetricTable(String text) {
    text.lines().filter(line -> !line.startsWith("#")).forEach(this::add);
  }

  private void add(String line) {
    String name = line.substring(0, line.indexOf(' '));
    if (NamePattern.isPattern(name)) {
      families.put(NamePattern.of(name), MetricRow.parse(line));
    } else {
      lines.put(name, line);
    }
  }

  /** The table in a resource of this package. */
  static MetricTable of(String resource) {
    return TABLES.computeIfAbsent(resource, key -> new MetricTable(read(key)));
  }

  private static String read(String resource) {
    try (InputStream in = MetricTable.class.getResourceAsStream(resource)) {
      byte[] bytes = Objects.requireNonNull(in, resource).readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All metrics with a fixed name, sorted. */
  List<Metric> metrics() {
    return lines.keySet().stream().map(name -> row(name).metric(name)).toList();
  }

  /** The names of open families, such as {@code node_ethtool_*}. */
  List<String> openFamilies() {
    return families.values().stream().map(MetricRow::name).toList();
  }

  /** The metric of a series: one with a fixed name, else one of an open family. */
  Optional<Metric> ofSeries(String series) {
    return fixedNames(series)
        .map(name -> row(name).metric(name))
        .filter(metric -> metric.seriesNames().contains(series))
        .findFirst()
        .or(() -> family(series).map(row -> row.metric(series)));
  }

  /** Whether a series has a fixed name. */
  boolean hasSeries(String series) {
    return fixedNames(series)
        .anyMatch(name -> row(name).metric(name).seriesNames().contains(series));
  }

  /** The patterns of labels of a series that users configure. */
  List<String> openLabels(String series) {
    return fixedNames(series)
        .map(this::row)
        .findFirst()
        .or(() -> family(series))
        .map(row -> row.labels().patterns())
        .orElse(List.of());
  }

  /** The metrics that can have the series, such as {@code x} and {@code x_count} for the latter. */
  private Stream<String> fixedNames(String series) {
    return Stream.of("", "_bucket", "_sum", "_count")
        .filter(series::endsWith)
        .map(suffix -> series.substring(0, series.length() - suffix.length()))
        .filter(lines::containsKey);
  }

  private Optional<MetricRow> family(String name) {
    return families.entrySet().stream()
        .filter(family -> family.getKey().matches(name))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private MetricRow row(String name) {
    return rows.computeIfAbsent(name, key -> MetricRow.parse(lines.get(key)));
  }
}
