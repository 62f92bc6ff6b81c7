package io.panelwright.promql.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamingConventionTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          up                                       | GAUGE flag
          ALERTS                                   | GAUGE flag
          ALERTS_FOR_STATE                         | GAUGE unix time
          scrape_duration_seconds                  | GAUGE seconds
          scrape_samples_scraped                   | GAUGE count
          http_requests_total                      | COUNTER count
          http_request_total                       | COUNTER unknown
          windows_cpu_time_total                   | COUNTER unknown
          energy_joules_total                      | COUNTER joules
          process_cpu_seconds_total                | COUNTER seconds
          node_disk_io_time_seconds_total          | COUNTER seconds
          node_network_receive_bytes_total         | COUNTER bytes
          gc_ms_total                              | COUNTER milliseconds
          request_duration_seconds_bucket          | BUCKET seconds
          request_time_seconds_bucket              | BUCKET seconds
          request_size_bytes_bucket                | BUCKET bytes
          batch_size_bucket                        | BUCKET unknown
          request_duration_seconds_sum             | SUM seconds
          request_duration_milliseconds_sum        | SUM milliseconds
          batch_size_sum                           |
          request_duration_seconds_count           | COUNT seconds
          jvm_threads_count                        | UNKNOWN count
          process_start_time_seconds               | GAUGE unix time
          node_boot_time_seconds                   | GAUGE unix time
          last_reload_success_timestamp_seconds    | GAUGE unix time
          certificate_expiration_timestamp_ms      | GAUGE unix milliseconds
          node_time_seconds                        |
          go_memstats_last_gc_time_seconds         |
          node_textfile_mtime_seconds              |
          ssl_expire_time_seconds                  |
          certificate_expires_seconds              |
          process_uptime_seconds                   | UNKNOWN seconds
          poll_latency_ms                          | UNKNOWN milliseconds
          latency_microseconds                     | UNKNOWN microseconds
          latency_nanoseconds                      | UNKNOWN nanoseconds
          node_memory_MemFree_bytes                | UNKNOWN bytes
          node_network_speed_bytes                 |
          receive_rate_kb_per_seconds              |
          cache_hit_ratio                          | GAUGE ratio
          node_hwmon_temp_celsius                  | GAUGE celsius
          kube_pod_info                            | GAUGE flag
          cpu_usage_percent                        |
          oplog_head_timestamp                     |
          order_created                            |
          job:http_requests:rate5m                 |
          job:http_requests_total                  |
          seconds                                  |
          queue_length                             |
          """)
  void a_name_determines_kind_and_unit(String name, String expected) {
    String actual =
        MetricCatalog.BY_NAME
            .seriesInfo(name)
            .map(known -> known.kind() + " " + known.quantity().text())
            .orElse(null);

    assertThat(actual).isEqualTo(expected);
  }

  @Test
  void a_name_determines_no_labels() {
    assertThat(MetricCatalog.BY_NAME.seriesInfo("up").orElseThrow().labels()).isEmpty();
  }

  @Test
  void the_first_catalog_with_the_name_is_used() {
    SeriesInfo exact =
        SeriesInfo.of(SeriesInfo.Kind.GAUGE, Set.of("job"), Quantity.of(MeasurementUnit.SECONDS));
    MetricCatalog mine = name -> name.equals("up") ? Optional.of(exact) : Optional.empty();
    MetricCatalog both = mine.or(MetricCatalog.BY_NAME);

    assertThat(both.seriesInfo("up")).contains(exact);
    assertThat(both.seriesInfo("x_bytes")).isPresent();
    assertThat(both.seriesInfo("x")).isEmpty();
    assertThat(MetricCatalog.NONE.seriesInfo("up")).isEmpty();
  }
}
