package com.example.catalog;

import static io.panelwright.dsl.Dashboard.dashboard;
import static io.panelwright.dsl.Section.section;
import static io.panelwright.dsl.panel.Panels.stat;
import static io.panelwright.dsl.panel.Panels.table;
import static io.panelwright.dsl.panel.Panels.timeseries;

import io.panelwright.dsl.Dashboard;
import io.panelwright.dsl.DashboardLink;
import io.panelwright.dsl.Section;
import io.panelwright.dsl.field.Color;
import io.panelwright.dsl.field.Thresholds;
import io.panelwright.dsl.field.Unit;
import io.panelwright.dsl.field.Units;
import io.panelwright.dsl.panel.Panel;
import io.panelwright.dsl.panel.Stat;
import io.panelwright.dsl.query.Owner;
import io.panelwright.dsl.variable.Variables;
import java.util.ArrayList;
import java.util.List;

/** A dashboard of up to four sections of five panels. */
final class CatalogPanels {

  private static final Owner CATALOG =
      Owner.of(CatalogContract.contract(), CatalogContract.CATALOG);

  private static final String REGION = "{region=~\"$region\"}";

  private final int index;
  private final String metric;

  private CatalogPanels(int index) {
    this.index = index;
    this.metric = CatalogContract.service(index);
  }

  static Dashboard create(int index, int next, int sections) {
    return new CatalogPanels(index).build(next, sections);
  }

  static String uid(int index) {
    return "catalog-" + index;
  }

  private Dashboard build(int next, int count) {
    List<Section> sections = new ArrayList<>();
    for (int part = 0; part < count; part++) {
      sections.add(part(part));
    }
    return dashboard(uid(index), "Catalog " + index, sections.toArray(Section[]::new))
        .description("Requests, latency and queues of " + metric + ", team " + index + ".")
        .tags("catalog", metric)
        .time("now-3h", "now")
        .variables(
            Variables.query("region", CATALOG.labelValues(metric + "_queue_length", "region"))
                .label("Region")
                .multi()
                .includeAll())
        .links(DashboardLink.link("Next", "/d/" + uid(next) + "?var-region=${region}"));
  }

  private Section part(int part) {
    String window = List.of("5m", "10m", "30m", "1h").get(part);
    return section(
        "Window of " + window,
        CATALOG,
        requests(window),
        latency(window),
        errorShare(window),
        queue(window),
        retries(window));
  }

  private Panel requests(String window) {
    return timeseries(
            "Requests per second (" + window + ")",
            Units.REQUESTS_PER_SECOND,
            CATALOG
                .query(
                    "sum by (status) (rate(" + metric + "_requests_total" + REGION + range(window))
                .legend("{{status}}"))
        .noValue("no requests")
        .description("Requests of " + metric + ", by status.")
        .width(10);
  }

  private Panel latency(String window) {
    String query =
        "histogram_quantile(0.95, sum by (le) (rate("
            + metric
            + "_request_seconds_bucket"
            + REGION
            + "["
            + window
            + "])))";
    return timeseries(
            "Latency p95 (" + window + ")", Units.SECONDS, CATALOG.query(query).legend("p95"))
        .noValue("no requests")
        .threshold(1)
        .description("95 of 100 requests take at most this long.")
        .width(10);
  }

  private Panel errorShare(String window) {
    String total = metric + "_requests_total{region=~\"$region\"";
    String query =
        "sum(rate("
            + total
            + ", status=\"5xx\"}"
            + range(window)
            + " / sum(rate("
            + total
            + "}"
            + range(window);
    return number("Errors (" + window + ")", Units.RATIO, query)
        .description("Share of requests with status 5xx.");
  }

  private Stat number(String title, Unit unit, String query) {
    return stat(title, unit, CATALOG.query(query).instant())
        .thresholds(Thresholds.base(Color.GREEN).step(.05, Color.RED))
        .noValue("no requests")
        .width(4);
  }

  private Panel queue(String window) {
    return stat(
            "Queue (" + window + ")",
            Units.NUMBER,
            CATALOG
                .query("max(max_over_time(" + metric + "_queue_length" + REGION + range(window))
                .instant())
        .description("Requests that wait for a worker.")
        .width(4);
  }

  private Panel retries(String window) {
    return table(
            "Retries by target (" + window + ")",
            Units.NUMBER,
            CATALOG
                .query(
                    "topk(10, sum by (target) (increase("
                        + metric
                        + "_retries_total"
                        + REGION
                        + range(window)
                        + ")")
                .instant()
                .table())
        .noValue("no retries")
        .description("The targets with the most retries.")
        .width(20);
  }

  private static String range(String window) {
    return "[" + window + "]))";
  }
}
