package io.panelwright.scaffold;

import io.panelwright.contract.MetricType;
import io.panelwright.contract.MetricUnit;
import io.panelwright.discovery.DiscoveredJob;
import io.panelwright.discovery.DiscoveredLabel;
import io.panelwright.discovery.DiscoveredMetric;
import io.panelwright.discovery.DiscoveredRule;
import io.panelwright.discovery.DiscoveredServer;
import io.panelwright.discovery.DiscoveredSystem;
import io.panelwright.discovery.DiscoveredTarget;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Systems as a discovery finds them. */
final class FoundSystems {

  static final DiscoveredSystem NONE = new DiscoveredSystem(List.of(), List.of());

  private static final List<String> HOSTILE =
      List.of(
          "",
          "*/ } class X { /*",
          "\\u000a System.exit(1); \\u0022",
          "\"\"\" quotes \\\"\"\"",
          "<script>alert('x')</script> & <b>",
          "line\nbreak\r\n\ttab \u0000 null \u2028 \u202e bidi",
          "{@code x} @deprecated {@link",
          "$__rate_interval ${x} [[y]] $x",
          "%s %n {0}",
          "ünïcode 😀 \uD800",
          "trailing \\",
          "x".repeat(70_000));

  private static final List<String> NAMES =
      List.of(
          "http_requests_total",
          "HTTP_requests_total",
          "class",
          "int_total",
          "a",
          "_",
          "__reserved",
          "x:y:z",
          "request.duration.seconds",
          "größe",
          "up",
          "scrape_duration_seconds",
          "queue_size",
          "queue_Size",
          "a_count",
          "request_seconds",
          "memory_bytes",
          "temperature_celsius",
          "build_info",
          "x".repeat(500));

  private static final List<String> LABELS =
      List.of(
          "code",
          "Code",
          "class",
          "le",
          "quantile",
          "__name__",
          "with.dot",
          "a_b",
          "aB",
          "ab",
          "status",
          "method",
          "instance",
          "job");

  private FoundSystems() {}

  static ProjectRequest request(DiscoveredServer... servers) {
    return new ProjectRequest(
        "Shop",
        "com.example.shop",
        "1.2.3",
        new DiscoveredSystem(List.of(servers), List.of()),
        NONE);
  }

  static DiscoveredLabel label(String name, String... values) {
    return new DiscoveredLabel(name, List.of(values), true);
  }

  /** A metric of a job. */
  record MetricOfJob(String job, DiscoveredMetric metric) {}

  static MetricOfJob metric(
      String name, MetricType type, MetricUnit unit, String job, DiscoveredLabel... labels) {
    return new MetricOfJob(
        job,
        new DiscoveredMetric(
            name,
            DiscoveredMetric.Metadata.declared(type, unit, "Help of " + name + "."),
            List.of(labels),
            type == MetricType.HISTOGRAM ? List.of(0.005, 0.1, 1.0, 10.0, 2.5e9) : List.of(),
            type == MetricType.SUMMARY ? List.of(0.5, 0.99) : List.of(),
            4));
  }

  static DiscoveredServer server(
      String url, List<String> jobs, List<MetricOfJob> metrics, DiscoveredRule... rules) {
    return new DiscoveredServer(
        url,
        Optional.of("3.1.0"),
        Optional.of(Duration.ofSeconds(15)),
        Map.of("region", "eu", "cluster", "a \"quoted\" one"),
        jobs.stream().map(job -> job(job, metrics)).toList(),
        List.of(rules));
  }

  private static DiscoveredJob job(String name, List<MetricOfJob> metrics) {
    return new DiscoveredJob(
        name,
        List.of(new DiscoveredTarget("http://localhost:8080/metrics", "localhost:8080", true)),
        List.of(label("instance", "localhost:8080")),
        metrics.stream().filter(one -> one.job().equals(name)).map(MetricOfJob::metric).toList(),
        Set.of());
  }

  /** A service with metrics of every type, and rules. */
  static DiscoveredServer shop() {
    return server(
        "http://localhost:9090",
        List.of("checkout", "stock"),
        List.of(
            metric(
                "http_request_duration_seconds",
                MetricType.HISTOGRAM,
                MetricUnit.SECONDS,
                "checkout",
                label("code", "200", "404", "500"),
                label("page", "cart", "payment")),
            metric(
                "shop_orders_total",
                MetricType.COUNTER,
                MetricUnit.COUNT,
                "checkout",
                label("result", "declined", "paid")),
            metric("shop_payment_errors_total", MetricType.COUNTER, MetricUnit.COUNT, "checkout"),
            metric(
                "shop_cache_memory_bytes",
                MetricType.GAUGE,
                MetricUnit.BYTES,
                "checkout",
                label("cache", "articles", "prices")),
            metric(
                "shop_last_order_timestamp_seconds",
                MetricType.GAUGE,
                MetricUnit.UNIX_TIME,
                "checkout"),
            metric(
                "shop_timestamp_of_unknown_unit", MetricType.GAUGE, MetricUnit.UNKNOWN, "checkout"),
            metric("shop_build_info", MetricType.INFO, MetricUnit.FLAG, "checkout"),
            metric(
                "stock_lookup_seconds", MetricType.NATIVE_HISTOGRAM, MetricUnit.SECONDS, "stock"),
            metric("stock_rpc_seconds", MetricType.SUMMARY, MetricUnit.SECONDS, "stock"),
            metric("stock_cold_room_celsius", MetricType.GAUGE, MetricUnit.CELSIUS, "stock")),
        new DiscoveredRule(
            true, "job:shop_orders:rate5m", "sum by (job) (rate(shop_orders_total[5m]))"),
        new DiscoveredRule(true, "not_a_level", "up"),
        new DiscoveredRule(true, "job:unknown:rate5m", "rate(unknown_total[5m])"),
        new DiscoveredRule(
            false,
            "CheckoutDown",
            "up{job=\"checkout\"} == 0",
            Duration.ofSeconds(90),
            Map.of("severity", "page"),
            Map.of("summary", "{{ $labels.instance }} is down", "runbook_url", "https://runbook")),
        new DiscoveredRule(
            false,
            "CheckoutDown",
            "up{job=\"checkout\"} == 0",
            Duration.ofHours(2),
            Map.of("severity", "ticket"),
            Map.of()));
  }

  /** A system that a hostile or careless producer exposes. */
  static ProjectRequest random(long seed) {
    Random random = new Random(seed);
    List<DiscoveredServer> servers = new ArrayList<>();
    List<String> urls =
        List.of(
            "http://localhost:9090",
            "https://prometheus.example.com/select/0",
            "http://localhost:9090/",
            "http://10.0.0.1:9090");
    for (int i = 0; i < 1 + random.nextInt(3); i++) {
      servers.add(server(urls.get(random.nextInt(urls.size())), random));
    }
    return new ProjectRequest(
        List.of("Shop", "Größe & Co", "2", "class", "List", "Metric").get(random.nextInt(6)),
        "com.example.shop",
        "1.2.3",
        new DiscoveredSystem(servers, List.of()),
        NONE);
  }

  private static DiscoveredServer server(String url, Random random) {
    List<String> all =
        List.of("node", "class", "it's \"quoted\" \\", "*/", "$x", "List", "Shop", "a b", "größe");
    List<String> jobs = all.stream().filter(job -> random.nextInt(3) == 0).toList();
    List<MetricOfJob> metrics = new ArrayList<>();
    for (String job : jobs) {
      for (String name : NAMES) {
        if (random.nextBoolean()) {
          metrics.add(new MetricOfJob(job, metric(name, random)));
        }
      }
    }
    DiscoveredServer named =
        server(
            url,
            jobs,
            metrics,
            new DiscoveredRule(
                true,
                "a:b:c",
                "sum(http_requests_total)",
                Duration.ZERO,
                Map.of("with.dot", "x", "team", pick(HOSTILE, random)),
                Map.of()),
            new DiscoveredRule(true, "a:b:c", "sum(http_requests_total)"),
            new DiscoveredRule(true, "x:y:z", pick(HOSTILE, random)),
            new DiscoveredRule(true, pick(HOSTILE, random), "up"),
            new DiscoveredRule(
                false,
                pick(HOSTILE, random),
                pick(HOSTILE, random),
                Duration.ofMillis(random.nextInt(3) * 750L),
                Map.of("severity", pick(HOSTILE, random), "team.name", pick(HOSTILE, random)),
                Map.of("summary", pick(HOSTILE, random), "note", pick(HOSTILE, random))));
    return named;
  }

  private static DiscoveredMetric metric(String name, Random random) {
    List<DiscoveredLabel> labels = new ArrayList<>();
    for (String label : LABELS) {
      if (random.nextInt(3) == 0) {
        List<String> values =
            random.nextBoolean() ? List.of("on", "off") : List.of(pick(HOSTILE, random), "200");
        labels.add(new DiscoveredLabel(label, values, random.nextBoolean()));
      }
    }
    MetricType type = MetricType.values()[random.nextInt(MetricType.values().length)];
    MetricUnit unit = MetricUnit.values()[random.nextInt(MetricUnit.values().length)];
    return new DiscoveredMetric(
        name,
        DiscoveredMetric.Metadata.declared(type, unit, pick(HOSTILE, random)),
        labels,
        type == MetricType.HISTOGRAM ? List.of(1e-9, 0.1, 3.0, 1e300) : List.of(),
        type == MetricType.SUMMARY && random.nextBoolean() ? List.of(0.5, 0.999) : List.of(),
        random.nextInt(3) == 0 ? 0 : random.nextInt(100_000));
  }

  private static String pick(List<String> texts, Random random) {
    return texts.get(random.nextInt(texts.size()));
  }
}
