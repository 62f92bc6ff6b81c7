package io.panelwright.contract.exporter;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.contract.Label;
import io.panelwright.contract.Metric;
import io.panelwright.contract.MetricType;
import io.panelwright.contract.MetricUnit;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MetricTableTest {

  /** Suffixes of metric names with their units; the longer one of two comes first. */
  private static final Map<String, Set<MetricUnit>> SUFFIXES =
      Map.ofEntries(
          Map.entry("_seconds", Set.of(MetricUnit.SECONDS, MetricUnit.UNIX_TIME)),
          Map.entry("_ms", Set.of(MetricUnit.MILLISECONDS)),
          Map.entry("_ns", Set.of(MetricUnit.NANOSECONDS)),
          Map.entry("_bytes", Set.of(MetricUnit.BYTES)),
          Map.entry("_bits", Set.of(MetricUnit.BITS)),
          Map.entry("_ratio", Set.of(MetricUnit.RATIO)),
          Map.entry("_percent", Set.of(MetricUnit.PERCENT)),
          Map.entry("_celsius", Set.of(MetricUnit.CELSIUS)),
          Map.entry("_hertz", Set.of(MetricUnit.HERTZ)),
          Map.entry("_volts", Set.of(MetricUnit.VOLTS)),
          Map.entry("_amps", Set.of(MetricUnit.AMPERES)),
          Map.entry("_watts", Set.of(MetricUnit.WATTS)),
          Map.entry("_joules", Set.of(MetricUnit.JOULES)),
          Map.entry("_rpm", Set.of(MetricUnit.REVOLUTIONS_PER_MINUTE)),
          Map.entry("_info", Set.of(MetricUnit.FLAG)));

  /** Metrics whose unit is not that of their name, with the reason. */
  private static final Map<String, String> OTHER_UNITS =
      Map.of(
          "jvm_gc_overhead_percent", "the value is from 0 to 1",
          "jvm_memory_usage_after_gc_percent", "the value is from 0 to 1",
          "node_network_advertised_speed_bytes", "bytes per second",
          "node_network_speed_bytes", "bytes per second",
          "node_network_supported_speed_bytes", "bytes per second",
          "probe_failed_due_to_bytes", "1 if a comparison of bytes failed",
          "prometheus_tsdb_compaction_chunk_range_seconds",
              "Prometheus observes milliseconds, against the name");

  /** Other types with the suffix of a counter, as their exporter serves them. */
  private static final Set<String> OTHERS_NAMED_TOTAL =
      Set.of(
          "container_fs_inodes_total",
          "container_network_advance_tcp_stats_total",
          "container_network_tcp6_usage_total",
          "container_network_tcp_usage_total",
          "container_network_udp6_usage_total",
          "container_network_udp_usage_total",
          "node_sysctl_fs_file_nr_total");

  @ParameterizedTest
  @EnumSource
  void theLinesAreSortedAndUnique(Exporter exporter) throws IOException {
    List<String> names =
        lines(exporter).stream().map(line -> line.substring(0, line.indexOf(' '))).toList();
    assertThat(names).hasSizeGreaterThan(20);
    assertThat(names).isEqualTo(List.copyOf(new TreeSet<>(names)));
  }

  @ParameterizedTest
  @EnumSource
  void everyLineIsAMetricWithSortedLabels(Exporter exporter) throws IOException {
    for (String line : lines(exporter)) {
      MetricRow row = MetricRow.parse(line);
      String name = row.name().replace("*", "x");
      assertThat(row.metric(name).name()).isEqualTo(name);
      List<String> labels = row.labels().declared().stream().map(Label::name).toList();
      assertThat(labels).as(line).isEqualTo(List.copyOf(new TreeSet<>(labels)));
      for (Label label : row.labels().declared()) {
        assertThat(label.values()).as(line).doesNotHaveDuplicates().doesNotContain("");
      }
      assertThat(line).doesNotContain("\t").isEqualTo(line.strip());
    }
  }

  @ParameterizedTest
  @EnumSource
  void twoMetricsHaveNoSeriesInCommon(Exporter exporter) {
    List<String> series =
        exporter.table().metrics().stream().flatMap(m -> m.seriesNames().stream()).toList();
    assertThat(series).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @EnumSource
  void unitsAgreeWithNames(Exporter exporter) {
    List<String> wrong = new ArrayList<>();
    for (Metric metric : exporter.table().metrics()) {
      String name = metric.name().replaceFirst("_total$", "");
      new TreeMap<>(SUFFIXES)
          .forEach(
              (suffix, units) -> {
                if (name.endsWith(suffix)
                    && !units.contains(metric.unit())
                    && !OTHER_UNITS.containsKey(metric.name())) {
                  wrong.add(metric.name() + " is in " + metric.unit());
                }
              });
    }
    assertThat(wrong).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void onlyCountersAreNamedTotal(Exporter exporter) {
    List<String> gauges =
        exporter.table().metrics().stream()
            .filter(metric -> metric.name().endsWith("_total"))
            .filter(metric -> metric.type() != MetricType.COUNTER)
            .map(Metric::name)
            .filter(name -> !OTHERS_NAMED_TOTAL.contains(name))
            .toList();
    assertThat(gauges).isEmpty();
  }

  private static List<String> lines(Exporter exporter) throws IOException {
    String resource = exporter.resource();
    try (InputStream in = Exporter.class.getResourceAsStream(resource)) {
      Stream<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines();
      return lines.filter(line -> !line.startsWith("#")).toList();
    }
  }
}
