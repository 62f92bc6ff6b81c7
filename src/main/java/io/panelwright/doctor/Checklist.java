package io.panelwright.doctor;

import io.panelwright.client.grafana.Grafana;
import io.panelwright.client.http.ApiResult;
import io.panelwright.client.http.HttpService;
import io.panelwright.client.prometheus.QueryResult;
import io.panelwright.contract.Contract;
import io.panelwright.contract.GrafanaServer;
import io.panelwright.contract.Producer;
import io.panelwright.contract.PrometheusServer;
import io.panelwright.dashboard.DashboardDocument;
import io.panelwright.doctor.Doctor.Selection;
import io.panelwright.doctor.check.Cause;
import io.panelwright.doctor.check.DiagnosisInputs;
import io.panelwright.panelquery.CachingPrometheus;
import io.panelwright.panelquery.DatasourceServers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** The operator's checklist, in order: servers, producers, dashboards. */
public final class Checklist {

  /** The time ranges for which the dashboards are checked. */
  private static final List<Duration> TIME_RANGES =
      List.of(Duration.ofHours(6), Duration.ofMinutes(15));

  private static final String NOT_CHECKED = "not checked";

  private final Contract contract;
  private final DatasourceServers servers;
  private final Function<Producer, HttpService> producers;
  private final Optional<Grafana> grafana;
  private final List<DashboardDocument> dashboards;

  /**
   * @param producers returns the service of a producer's metrics
   * @param grafana empty if Grafana is not to be checked
   * @param dashboards the contract's dashboards
   */
  public Checklist(
      Contract contract,
      DatasourceServers servers,
      Function<Producer, HttpService> producers,
      Optional<Grafana> grafana,
      List<DashboardDocument> dashboards) {
    this.contract = contract;
    this.servers = servers;
    this.producers = producers;
    this.grafana = grafana;
    this.dashboards = List.copyOf(dashboards);
  }

  /**
   * Runs all checks.
   *
   * @param listener receives each item as soon as it is known
   */
  public List<ChecklistItem> check(Consumer<ChecklistItem> listener) {
    List<ChecklistItem> items = new ArrayList<>();
    Consumer<ChecklistItem> add =
        item -> {
          items.add(item);
          listener.accept(item);
        };
    add.accept(grafanaHealth());
    contract.stack().servers().forEach(server -> add.accept(ready(server)));
    for (Producer producer : contract.producers()) {
      add.accept(scraped(producer));
      add.accept(new ExporterSamplesCheck(producer, producers.apply(producer)).check());
    }
    dashboards.forEach(dashboard -> add.accept(dashboard(dashboard)));
    for (Duration range : TIME_RANGES) {
      dashboards.forEach(dashboard -> add.accept(panels(dashboard, range)));
    }
    return items;
  }

  private ChecklistItem grafanaHealth() {
    String title = "Grafana is healthy";
    String path = GrafanaServer.HEALTH_PATH;
    if (grafana.isEmpty()) {
      return ChecklistItem.skipped(title, path, NOT_CHECKED);
    }
    String url = grafana.get().url() + path;
    return evaluate(
        title,
        url,
        grafana.get().health(),
        health ->
            health.isOk()
                ? ChecklistItem.ok(title, url, "database ok")
                : ChecklistItem.wrong(
                    title, url, "database " + health.database(), "check Grafana's log"));
  }

  private ChecklistItem ready(PrometheusServer server) {
    String title = server.describe() + " is ready";
    Optional<CachingPrometheus> client = servers.serverOf(server);
    if (client.isEmpty()) {
      return ChecklistItem.skipped(title, PrometheusServer.READY_PATH, "no URL");
    }
    String url = client.get().url() + PrometheusServer.READY_PATH;
    return evaluate(title, url, client.get().ready(), text -> ChecklistItem.ok(title, url, text));
  }

  private ChecklistItem scraped(Producer producer) {
    String title = producer.name() + " is scraped";
    String query = "up{job=\"" + producer.job() + "\"}";
    Optional<CachingPrometheus> server = servers.serverOf(producer.scrapedBy());
    if (server.isEmpty()) {
      return ChecklistItem.skipped(title, query, "no URL of " + producer.scrapedBy().describe());
    }
    String request = query + " on " + server.get().url();
    return evaluate(
        title,
        request,
        server.get().query(query, Instant.now()),
        result -> scraped(title, request, server.get(), result));
  }

  private static ChecklistItem scraped(
      String title, String request, CachingPrometheus server, QueryResult result) {
    long all = result.series().size();
    long up =
        result.series().stream()
            .flatMap(series -> series.samples().stream())
            .filter(sample -> sample.value() == 1)
            .count();
    if (all > 0 && up == all) {
      return ChecklistItem.ok(title, request, up == 1 ? "1" : up + " targets up");
    }
    return ChecklistItem.wrong(
        title,
        request,
        all == 0 ? "no target: the job is not configured" : up + " of " + all + " targets up",
        "check why: curl -s " + server.url() + "/api/v1/targets");
  }

  private ChecklistItem dashboard(DashboardDocument dashboard) {
    String title = "Grafana shows \"" + dashboard.title() + "\"";
    String path = "/d/" + dashboard.uid();
    if (grafana.isEmpty()) {
      return ChecklistItem.skipped(title, path, NOT_CHECKED);
    }
    String url = grafana.get().url() + path;
    GrafanaReport report = GrafanaCheck.check(grafana.get(), dashboard);
    return report.causes().stream()
        .findFirst()
        .map(cause -> ChecklistItem.wrong(title, url, cause.message(), cause.next()))
        .orElseGet(() -> ChecklistItem.ok(title, url, report.state()));
  }

  private ChecklistItem panels(DashboardDocument dashboard, Duration range) {
    String time = range.toHours() > 0 ? range.toHours() + "h" : range.toMinutes() + "m";
    String title = "Its panels have data over " + time;
    String command = "panelwright doctor " + dashboard.uid() + " --range " + time;
    try (var doctor = new Doctor()) {
      DashboardReport report =
          doctor.diagnose(
              dashboard,
              new DiagnosisInputs(servers, Optional.of(contract), Instant.now()),
              Selection.all(range),
              GrafanaReport.NOT_CHECKED,
              (done, all) -> {});
      return report.isClean()
          ? ChecklistItem.ok(title, command, countPanels(report))
          : ChecklistItem.wrong(title, command, countPanels(report) + codes(report), command);
    }
  }

  private static String countPanels(DashboardReport report) {
    long idle = report.count(PanelReport.State.IDLE);
    long withoutQuery = report.count(PanelReport.State.NO_QUERY);
    return report.count(PanelReport.State.OK)
        + " of "
        + (report.panels().size() - withoutQuery)
        + (idle > 0 ? ", " + idle + " expected to be empty" : "");
  }

  private static String codes(DashboardReport report) {
    return "; " + String.join(", ", report.findings().map(Cause::code).distinct().toList());
  }

  private static <T> ChecklistItem evaluate(
      String title, String request, ApiResult<T> result, Function<T, ChecklistItem> toItem) {
    return result
        .value()
        .map(toItem)
        .orElseGet(() -> ChecklistItem.failed(title, request, result.failure().orElseThrow()));
  }
}
