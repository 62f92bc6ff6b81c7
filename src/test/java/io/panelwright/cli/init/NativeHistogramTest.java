package io.panelwright.cli.init;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.Main;
import io.panelwright.client.prometheus.Sample;
import io.panelwright.contract.MetricType;
import io.panelwright.contract.MetricUnit;
import io.panelwright.dashboard.DashboardDocument;
import io.panelwright.discovery.DiscoveredLabel;
import io.panelwright.discovery.DiscoveredMetric;
import io.panelwright.discovery.DiscoveredSystem;
import io.panelwright.discovery.ServerDiscovery;
import io.panelwright.testing.NativeHistogramServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Native histograms of a real server: discovery, a new project, its checks and its data. */
class NativeHistogramTest {

  private static final String NATIVE = "shop_request_duration_seconds";
  private static final String CLASSIC = "shop_db_duration_seconds";

  /** Queries of the forms that the server does not have. */
  private static final String OTHER_FORMS =
      """
      package com.example.shop;

      import static io.panelwright.dsl.Section.section;
      import static io.panelwright.dsl.panel.Panels.timeseries;

      import io.panelwright.dsl.Section;
      import io.panelwright.dsl.field.Units;

      final class ShopSection {

        static Section panels() {
          return section(
              "shop",
              ShopOwners.SHOP,
              timeseries(
                  "Requests",
                  Units.SECONDS,
                  ShopOwners.SHOP.query(
                      "histogram_quantile(0.9, sum by (le) (rate(shop_request_duration_seconds_bucket[5m])))")),
              timeseries(
                  "Queries",
                  Units.SECONDS,
                  ShopOwners.SHOP.query(
                      "histogram_quantile(0.9, sum(rate(shop_db_duration_seconds[5m])))")));
        }
      }
      """;

  @TempDir private static Path folder;

  private static NativeHistogramServer server;
  private static Path project;

  private String out;
  private String err;

  @BeforeAll
  static void start() throws Exception {
    server = NativeHistogramServer.start(folder.resolve("prometheus"));
    project = folder.resolve("shop");
    var test = new NativeHistogramTest();
    assertThat(test.runIn(folder, "init", "shop", "--from", server.url())).as(test.err).isZero();
    NewProjectCompiler.compile(project);
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.close();
    }
  }

  private int run(String... arguments) {
    return runIn(project, arguments);
  }

  private int runIn(Path directory, String... arguments) {
    var outWriter = new StringWriter();
    var errWriter = new StringWriter();
    int code =
        Main.run(directory, new PrintWriter(outWriter), new PrintWriter(errWriter), arguments);
    out = outWriter.toString();
    err = errWriter.toString();
    return code;
  }

  private static DiscoveredMetric metric(String job, String name) {
    DiscoveredSystem system =
        ServerDiscovery.discover(server.client(), Instant.now()).value().orElseThrow();
    assertThat(system.notes()).isEmpty();
    return system.servers().get(0).jobs().stream()
        .filter(one -> one.name().equals(job))
        .flatMap(one -> one.metrics().stream())
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aNativeHistogramBesideAClassicOne() {
    assertThat(metric("shop", NATIVE))
        .isEqualTo(
            new DiscoveredMetric(
                NATIVE,
                DiscoveredMetric.Metadata.declared(
                    MetricType.NATIVE_HISTOGRAM, MetricUnit.SECONDS, "Time of requests."),
                List.of(new DiscoveredLabel("method", List.of("get"), true)),
                List.of(),
                List.of(),
                1));
    DiscoveredMetric classic = metric("shop", CLASSIC);
    assertThat(classic.type()).isEqualTo(MetricType.HISTOGRAM);
    assertThat(classic.isAlsoNative()).isFalse();
    assertThat(classic.buckets()).containsExactly(0.1, 1.0);
  }

  @Test
  void oneHistogramInBothForms() {
    DiscoveredMetric both = metric("stock", "stock_lookup_duration_seconds");

    assertThat(both.type()).isEqualTo(MetricType.HISTOGRAM);
    assertThat(both.isAlsoNative()).isTrue();
    assertThat(both.labels()).extracting(DiscoveredLabel::name).containsExactly("shelf");
    assertThat(both.seriesNames())
        .contains("stock_lookup_duration_seconds", "stock_lookup_duration_seconds_bucket");
  }

  @Test
  void theContractDeclaresEachForm() throws IOException {
    assertThat(source("ShopMetrics"))
        .contains(
            "Metric.histogram( \"shop_db_duration_seconds\", MetricUnit.SECONDS, List.of(0.1, 1.0),",
            "Metric.nativeHistogram( \"shop_request_duration_seconds\", MetricUnit.SECONDS,"
                + " SeriesPresence.AFTER_FIRST_EVENT, Label.open(\"method\"))"
                + " .help(\"Time of requests.\")")
        .doesNotContain("alsoNative");
    assertThat(source("StockMetrics")).contains(".alsoNative() .help(\"Lookups.\")");
  }

  private static String source(String name) throws IOException {
    Path file = project.resolve("src/main/java/com/example/shop").resolve(name + ".java");
    return Files.readString(file).replaceAll("\\s+", " ");
  }

  @Test
  void theProjectHasDataAndNoFindings() throws IOException {
    assertThat(run("render", "--contract", "Shop")).as(out + err).isZero();
    assertThat(run("lint", "dashboards/shop-overview.json")).as(out + err).isZero();
    assertThat(out).contains("nothing found in 1 dashboard");
    assertThat(run("check", "--contract", "Shop")).as(out + err).isZero();

    List<String> queries = queries(project, "Request duration");
    assertThat(queries)
        .hasSize(3)
        .contains(
            "histogram_quantile(0.95, sum(rate(shop_request_duration_seconds{job=\"shop\"}[$__rate_interval])))");
    // Half of the observations are from 0.0625 to 0.125, the others are at most 0.25.
    assertThat(queries).extracting(NativeHistogramTest::value).first().isEqualTo(0.125);
    assertThat(value(queries.get(1))).isGreaterThan(0.125).isLessThan(0.25);
    assertThat(queries(project, "Requests"))
        .singleElement()
        .extracting(NativeHistogramTest::value)
        .satisfies(rate -> assertThat(rate).isPositive());
  }

  private static List<String> queries(Path folder, String title) throws IOException {
    Path file = folder.resolve("dashboards/shop-overview.json");
    return DashboardDocument.read(Files.readString(file)).panels().stream()
        .filter(panel -> panel.title().equals(title))
        .flatMap(panel -> panel.targets().stream())
        .map(target -> target.expr().orElseThrow())
        .toList();
  }

  /** The only value of a query. */
  private static double value(String promql) {
    String interpolated = promql.replace("$__rate_interval", "1m");
    List<Double> values =
        server.client().query(interpolated, Instant.now()).value().orElseThrow().series().stream()
            .flatMap(series -> series.samples().stream())
            .map(Sample::value)
            .toList();
    assertThat(values).as(promql).hasSize(1);
    return values.get(0);
  }

  private List<String> live(String... command) {
    List<String> all = new ArrayList<>(List.of(command));
    all.addAll(List.of("--contract", "Shop", "--datasource", "prometheus=" + server.url()));
    return all;
  }

  @Test
  void theContractAgreesWithTheServer() {
    String[] check = live("contract", "check").toArray(String[]::new);

    assertThat(run(check)).as(out + err).isZero();
    assertThat(out).startsWith("nothing found in 1 contract");
  }

  @Test
  void theDoctorFindsData() {
    assertThat(run("render", "--contract", "Shop")).as(out + err).isZero();
    String[] doctor =
        live("doctor", "dashboards/shop-overview.json", "--all").toArray(String[]::new);

    assertThat(run(doctor)).as(out + err).isZero();
    assertThat(out)
        .containsPattern("data +Request duration +3 series")
        .doesNotContain("empty as expected");
  }

  @Test
  void declarationsOfTheOtherFormAreReported() throws IOException {
    Path other = folder.resolve("other");
    assertThat(runIn(folder, "init", "other", "--name", "Shop", "--from", server.url())).isZero();
    Path sources = other.resolve("src/main/java/com/example/shop");
    edit(
        sources.resolve("ShopMetrics.java"),
        "Metric.histogram(\n                \"" + CLASSIC,
        "Metric.nativeHistogram(\n                \"" + CLASSIC,
        "MetricUnit.SECONDS,\n                List.of(0.1, 1.0),",
        "MetricUnit.SECONDS,",
        "Metric.nativeHistogram(\n                \"" + NATIVE,
        "Metric.histogram(\n                \"" + NATIVE);
    Files.writeString(sources.resolve("ShopSection.java"), OTHER_FORMS);
    NewProjectCompiler.compile(other);

    assertThat(runIn(other, live("contract", "check").toArray(String[]::new))).isOne();
    assertThat(out.replaceAll("\\s+", " "))
        .contains(
            "metric shop_db_duration_seconds error: the contract has a native histogram, the server"
                + " a classic histogram [metric-type] → write"
                + " Metric.histogram(\"shop_db_duration_seconds\", MetricUnit.SECONDS, List.of(0.1,"
                + " 1.0), SeriesPresence.AFTER_FIRST_EVENT, Label.open(\"table\")), and query"
                + " shop_db_duration_seconds_bucket by le,",
            "metric shop_request_duration_seconds error: the contract has a classic histogram, the"
                + " server a native histogram [metric-type] → write"
                + " Metric.nativeHistogram(\"shop_request_duration_seconds\", MetricUnit.SECONDS,"
                + " SeriesPresence.AFTER_FIRST_EVENT, Label.open(\"method\")), and query"
                + " shop_request_duration_seconds without _bucket, _sum, _count and le",
            "2 errors in 1 contract");

    assertThat(runIn(other, "render", "--contract", "Shop")).as(out + err).isZero();
    List<String> doctor = live("doctor", "dashboards/shop-overview.json");
    assertThat(runIn(other, doctor.toArray(String[]::new))).as(out + err).isOne();
    assertThat(out)
        .contains(
            "\"shop_db_duration_seconds\" is a classic histogram on ",
            "\"shop_request_duration_seconds\" is a native histogram on ",
            "[histogram-form-wrong]")
        .doesNotContain("empty as expected", "[series-idle]");
  }

  private static void edit(Path file, String... replacements) throws IOException {
    String text = Files.readString(file);
    for (int i = 0; i < replacements.length; i += 2) {
      assertThat(text).contains(replacements[i]);
      text = text.replace(replacements[i], replacements[i + 1]);
    }
    Files.writeString(file, text);
  }
}
