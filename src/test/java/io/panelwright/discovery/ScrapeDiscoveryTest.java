package io.panelwright.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.contract.MetricType;
import io.panelwright.contract.MetricUnit;
import io.panelwright.discovery.ScrapeDiscovery.Scrape;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScrapeDiscoveryTest {

  static final String OPEN_METRICS =
      """
      # TYPE orders counter
      # UNIT work joules
      # TYPE work gauge
      orders_total{side="buy"} 1
      orders_created{side="buy"} 1700000000
      # TYPE build info
      build_info{version="1"} 1
      # TYPE idle counter
      work 5
      # TYPE mode stateset
      mode{mode="a"} 1
      # EOF
      """;

  private static List<DiscoveredMetric> metrics(String text) {
    Scrape scrape = ScrapeDiscovery.read("test", text, "job");
    assertThat(scrape.findings()).isEmpty();
    return scrape.system().servers().get(0).jobs().get(0).metrics();
  }

  private static List<String> summary(String text) {
    return metrics(text).stream()
        .map(
            metric ->
                metric.name()
                    + " "
                    + metric.type()
                    + " "
                    + metric.unit()
                    + " "
                    + metric.labels().stream().map(DiscoveredLabel::name).toList()
                    + " "
                    + metric.series())
        .toList();
  }

  @Test
  void familiesOfOpenMetricsHaveTheNamesOfTheirSeries() {
    assertThat(summary(OPEN_METRICS))
        .containsExactly(
            "build_info INFO FLAG [version] 1",
            "idle_total COUNTER COUNT [] 0",
            "mode GAUGE UNKNOWN [mode] 1",
            "orders_created GAUGE UNIX_TIME [side] 1",
            "orders_total COUNTER COUNT [side] 1",
            "work GAUGE JOULES [] 1");
  }

  /** In Prometheus, a native histogram is one series without le. */
  @Test
  void aHistogramWithoutBucketsIsNative() {
    assertThat(summary("# TYPE a_seconds histogram\na_seconds{b=\"c\"} 1\n"))
        .containsExactly("a_seconds NATIVE_HISTOGRAM SECONDS [b] 1");
    assertThat(summary("# TYPE idle_seconds histogram\n"))
        .containsExactly("idle_seconds HISTOGRAM SECONDS [] 0");
  }

  @Test
  void typesWithoutMetadata() {
    String text =
        """
        a_seconds_bucket{le="1",x="y"} 1
        a_seconds_bucket{le="+Inf",x="y"} 1
        a_seconds_sum{x="y"} 1
        a_seconds_count{x="y"} 1
        b_bytes{quantile="0.5"} 1
        b_bytes_sum 1
        b_bytes_count 1
        c_seconds_sum 1
        c_seconds_count 1
        d_total 1
        e_info{a="b"} 1
        f 1
        g_count 1
        h_bucket 1
        """;

    assertThat(summary(text))
        .containsExactly(
            "a_seconds HISTOGRAM SECONDS [x] 4",
            "b_bytes SUMMARY BYTES [] 3",
            "c_seconds SUMMARY SECONDS [] 2",
            "d_total COUNTER COUNT [] 1",
            "e_info INFO FLAG [a] 1",
            "f UNKNOWN UNKNOWN [] 1",
            "g_count UNKNOWN UNKNOWN [] 1",
            "h_bucket UNKNOWN UNKNOWN [] 1");
    assertThat(metrics(text)).noneMatch(metric -> metric.metadata().typeDeclared());
  }

  @ParameterizedTest
  @CsvSource({
    "http_request_duration_seconds, SECONDS",
    "http_request_duration_milliseconds, MILLISECONDS",
    "cpu_seconds_total, SECONDS",
    "received_bytes_total, BYTES",
    "rx_bits, BITS",
    "cache_hit_ratio, RATIO",
    "battery_percent, PERCENT",
    "room_temperature_celsius, CELSIUS",
    "psu_volts, VOLTS",
    "psu_amperes, AMPERES",
    "psu_power_watts, WATTS",
    "fan_speed_rpm, REVOLUTIONS_PER_MINUTE",
    "energy_joules_total, JOULES",
    "clock_hertz, HERTZ",
    "process_start_time_seconds, UNIX_TIME",
    "node_boot_time_seconds, UNIX_TIME",
    "backup_last_success_timestamp_seconds, UNIX_TIME",
    "node_disk_io_time_seconds_total, SECONDS",
    "orders_total, COUNT",
    "network_up, FLAG",
    "queue_length, UNKNOWN",
    "bytes, UNKNOWN",
  })
  void theUnitOfAName(String name, MetricUnit unit) {
    String type = name.endsWith("_total") ? "counter" : "gauge";
    assertThat(metrics("# TYPE " + name + " " + type + "\n" + name + " 1\n").get(0).unit())
        .isEqualTo(unit);
  }

  @ParameterizedTest
  @CsvSource({
    "mode, idle|user|system, true",
    "mode, idle, false",
    "code, 200|404, false",
    "device, eth|lo, false",
    "dialer_name, alertmanager|default, false",
    "path, /a|/b, false",
    "version, one|two, false",
    "result, a b|c-d, true",
    "kind, a|b|c|d|e|f|g|h|i|j|k|l|m, false",
  })
  void fewWordsAreProbablyAllValues(String label, String values, boolean isClosed) {
    List<String> all = List.of(values.split("\\|"));
    assertThat(new DiscoveredLabel(label, all, true).isProbablyClosed()).isEqualTo(isClosed);
    assertThat(new DiscoveredLabel(label, all, false).isProbablyClosed()).isFalse();
  }

  @Test
  void labelsThatTargetsHaveAreRenamedAsPrometheusDoes() {
    assertThat(summary("a{job=\"x\",instance=\"y\",z=\"1\"} 1\n"))
        .containsExactly("a UNKNOWN UNKNOWN [exported_instance, exported_job, z] 1");
  }

  @Test
  void hostileTextIsReadAsItIs() {
    List<DiscoveredMetric> metrics =
        metrics(
            """
            # HELP "http.requests" <script>alert("1")</script> */ \\u0041 {@code
            # TYPE "http.requests" counter
            {"http.requests","service.name"="*/ \\" + x"} NaN
            # TYPE a gauge
            a{b="+Inf"} +Inf
            # TYPE h histogram
            h_bucket{le="not a number"} 1
            h_bucket{le="NaN"} 1
            h_bucket{le="+Inf"} 1
            """);

    assertThat(metrics)
        .extracting(DiscoveredMetric::name)
        .containsExactly("a", "h", "http.requests");
    assertThat(metrics.get(1).buckets()).isEmpty();
    assertThat(metrics.get(2).type()).isEqualTo(MetricType.COUNTER);
    assertThat(metrics.get(2).help()).contains("<script>");
    assertThat(metrics.get(2).labels())
        .containsExactly(new DiscoveredLabel("service.name", List.of("*/ \" + x"), true));
  }

  @Test
  void aHundredThousandSeriesNeedLittleMemory() {
    var text = new StringBuilder(8 << 20);
    for (int i = 0; i < 100_000; i++) {
      text.append("a_total{id=\"user-")
          .append(i)
          .append("\",kind=\"k")
          .append(i % 3)
          .append("\"} 1\n");
    }
    for (int i = 0; i < 20_000; i++) {
      text.append("name_").append(i).append(" 1\n");
    }

    Scrape scrape = ScrapeDiscovery.read("test", text.toString(), "job");

    List<DiscoveredMetric> metrics = scrape.system().servers().get(0).jobs().get(0).metrics();
    assertThat(metrics).hasSize(10_000);
    DiscoveredMetric users = metrics.get(0);
    assertThat(users.series()).isEqualTo(100_000);
    assertThat(users.labels().get(0).values()).hasSize(200);
    assertThat(users.labels().get(0).complete()).isFalse();
    assertThat(users.labels().get(1).complete()).isTrue();
    assertThat(scrape.system().notes())
        .containsExactly("test has more than 10000 metrics; the others were not read");
  }

  @Test
  void errorsOfLinesAreFindings() {
    Scrape scrape = ScrapeDiscovery.read("node.txt", "a 1\nb-c 2\n", "job");

    assertThat(scrape.system().servers().get(0).jobs().get(0).metrics()).hasSize(1);
    assertThat(scrape.findings())
        .extracting(finding -> finding.location().position().orElseThrow() + " " + finding.code())
        .containsExactly("node.txt:2:2 scrape-invalid");
  }
}
