package io.panelwright.doctor;

import io.panelwright.client.grafana.Grafana;
import io.panelwright.client.grafana.GrafanaHealth;
import io.panelwright.client.http.ApiResult;
import io.panelwright.client.http.HttpService;
import io.panelwright.client.http.RequestFailure;
import io.panelwright.client.prometheus.QueryResult;
import io.panelwright.contract.Contract;
import io.panelwright.contract.GrafanaServer;
import io.panelwright.contract.Producer;
import io.panelwright.contract.PrometheusServer;
import io.panelwright.dashboard.DashboardDocument;
import io.panelwright.diagnostic.NextStep;
import io.panelwright.diagnostic.SeverityCounts;
import io.panelwright.doctor.Doctor.Selection;
import io.panelwright.doctor.check.Cause;
import io.panelwright.doctor.check.CommandSuggester;
import io.panelwright.doctor.check.DiagnosisInputs;
import io.panelwright.panelquery.CachingPrometheus;
import io.panelwright.panelquery.DatasourceServers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/** The operator's checklist, in order: servers, producers, dashboards. */
public final class Checklist {

  /** The time ranges for which the dashboards are checked. */
  private static final List<Duration> TIME_RANGES =
      List.of(Duration.ofHours(6), Duration.ofMinutes(15));

  /** The failures after which no Grafana listens on the port: nothing does, or another program. */
  private static final Set<RequestFailure.Kind> NO_GRAFANA =
      EnumSet.of(
          RequestFailure.Kind.CONNECTION_REFUSED,
          RequestFailure.Kind.UNSUPPORTED,
          RequestFailure.Kind.INVALID_RESPONSE);

  private final Contract contract;
  private final DatasourceServers servers;
  private final Function<Producer, Optional<HttpService>> producers;
  private final ExpectedGrafana grafana;
  private final List<DashboardDocument> dashboards;
  private final CommandSuggester commands;

  /**
   * @param producers returns the service of a producer's metrics; empty if its address is unknown
   * @param dashboards the contract's dashboards
   * @param commands formats the commands that failed checks suggest
   */
  public Checklist(
      Contract contract,
      DatasourceServers servers,
      Function<Producer, Optional<HttpService>> producers,
      ExpectedGrafana grafana,
      List<DashboardDocument> dashboards,
      CommandSuggester commands) {
    this.contract = contract;
    this.servers = servers;
    this.producers = producers;
    this.grafana = grafana;
    this.dashboards = List.copyOf(dashboards);
    this.commands = commands;
  }

  /** The number of checks. */
  public int size() {
    return 1
        + contract.stack().servers().size()
        + 2 * contract.producers().size()
        + (1 + TIME_RANGES.size()) * dashboards.size();
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
    ChecklistItem health = grafanaHealth();
    add.accept(health);
    contract.stack().servers().forEach(server -> add.accept(ready(server)));
    for (Producer producer : contract.producers()) {
      ChecklistItem samples = samples(producer);
      add.accept(samples);
      add.accept(scraped(producer, samples));
    }
    dashboards.forEach(dashboard -> add.accept(dashboard(dashboard, health)));
    for (Duration range : TIME_RANGES) {
      dashboards.forEach(dashboard -> add.accept(panels(dashboard, range)));
    }
    return items;
  }

  private ChecklistItem samples(Producer producer) {
    return producers
        .apply(producer)
        .map(service -> new ExporterSamplesCheck(producer, service, commands).check())
        .orElseGet(
            () ->
                ChecklistItem.skipped(
                    "metrics of " + producer.name(),
                    Producer.METRICS_PATH,
                    producer.hasPort()
                        ? "its address in the environment is not known"
                        : "it has no port in the local stack"));
  }

  private ChecklistItem grafanaHealth() {
    String title = "Grafana";
    String path = GrafanaServer.HEALTH_PATH;
    if (grafana.server().isEmpty()) {
      return ChecklistItem.skipped(title, path, grafana.absence().orElse(""));
    }
    Grafana server = grafana.server().get();
    String url = server.url() + path;
    ApiResult<GrafanaHealth> health = server.health();
    Optional<RequestFailure> failure = health.failure();
    if (failure.isPresent()) {
      return grafana.absence().isPresent() && NO_GRAFANA.contains(failure.get().kind())
          ? ChecklistItem.skipped(title, url, grafana.absence().get())
          : failed(title, url, server.url(), failure.get());
    }
    String database = health.value().orElseThrow().database();
    return health.value().orElseThrow().isOk()
        ? ChecklistItem.passed(title, url, "healthy at " + server.url())
        : ChecklistItem.failed(
            title,
            url,
            "the database of " + server.url() + " is in the state \"" + database + "\"",
            NextStep.of("check Grafana's log"));
  }

  /** With the command that starts the service, if it is known. */
  private ChecklistItem failed(String title, String request, String url, RequestFailure failure) {
    return ChecklistItem.failed(title, request, url, failure, commands);
  }

  private ChecklistItem ready(PrometheusServer server) {
    Optional<CachingPrometheus> client = servers.serverOf(server);
    String title = title(server);
    if (client.isEmpty()) {
      return ChecklistItem.skipped(title, PrometheusServer.READY_PATH, "its URL is not known");
    }
    String url = client.get().url();
    String request = url + PrometheusServer.READY_PATH;
    return client
        .get()
        .ready()
        .failure()
        .map(failure -> failed(title, request, url, failure))
        .orElseGet(() -> ChecklistItem.passed(title, request, "ready at " + url));
  }

  private static String title(PrometheusServer server) {
    return "Prometheus \"" + server.name() + "\"";
  }

  /**
   * @param samples the check of the producer's metrics; if it failed, its next step is also the one
   *     of a target that is down
   */
  private ChecklistItem scraped(Producer producer, ChecklistItem samples) {
    String title = "scrape of " + producer.name();
    String query = "up{job=\"" + producer.job() + "\"}";
    String server = title(producer.scrapedBy());
    Optional<CachingPrometheus> client = servers.serverOf(producer.scrapedBy());
    if (client.isEmpty()) {
      return ChecklistItem.skipped(title, query, "the URL of " + server + " is not known");
    }
    String request = query + " on " + client.get().url();
    if (client.get().failure().isPresent()) {
      return ChecklistItem.skipped(title, request, server + " is not available");
    }
    ApiResult<QueryResult> result = client.get().query(query, Instant.now());
    return result
        .value()
        .map(up -> scraped(title, request, client.get(), up, samples))
        .orElseGet(() -> ChecklistItem.failed(title, request, result.failure().orElseThrow()));
  }

  private static ChecklistItem scraped(
      String title,
      String request,
      CachingPrometheus server,
      QueryResult result,
      ChecklistItem samples) {
    long all = result.series().size();
    long up =
        result.series().stream()
            .flatMap(series -> series.samples().stream())
            .filter(sample -> sample.value() == 1)
            .count();
    String targets = up + " of " + SeverityCounts.plural(all, "target") + " up";
    if (all > 0 && up == all) {
      return ChecklistItem.passed(title, request, targets);
    }
    return ChecklistItem.failed(
        title,
        request,
        all == 0 ? server + " has no target of this job" : targets,
        all > 0 && samples.isFailed()
            ? samples.next()
            : NextStep.run("inspect its targets", "curl", "-s", server.url() + "/api/v1/targets"));
  }

  private ChecklistItem dashboard(DashboardDocument dashboard, ChecklistItem health) {
    String title = "\"" + dashboard.title() + "\" in Grafana";
    String path = "/d/" + dashboard.uid();
    if (health.state() == ChecklistItem.State.SKIPPED) {
      return ChecklistItem.skipped(title, path, health.result());
    }
    if (health.isFailed()) {
      return ChecklistItem.skipped(title, path, "Grafana is not available");
    }
    Grafana server = grafana.server().orElseThrow();
    String url = server.url() + path;
    GrafanaReport report = GrafanaCheck.check(server, dashboard);
    return report.causes().stream()
        .findFirst()
        .map(cause -> ChecklistItem.failed(title, url, cause.message(), cause.step()))
        .orElseGet(() -> ChecklistItem.passed(title, url, report.state()));
  }

  private ChecklistItem panels(DashboardDocument dashboard, Duration range) {
    String time = range.toHours() > 0 ? range.toHours() + "h" : range.toMinutes() + "m";
    String title = "panels of \"" + dashboard.title() + "\", last " + time;
    String command = commands.doctor(List.of(dashboard.uid(), "--range", time));
    if (servers.servers().stream().allMatch(server -> server.failure().isPresent())) {
      return ChecklistItem.skipped(title, command, "no Prometheus is available");
    }
    try (var doctor = new Doctor()) {
      DashboardReport report =
          doctor.diagnose(
              dashboard,
              new DiagnosisInputs(servers, Optional.of(contract), Instant.now(), commands),
              Selection.all(range),
              GrafanaReport.NOT_CHECKED,
              (done, all) -> {});
      return report.isClean()
          ? ChecklistItem.passed(title, command, countPanels(report))
          : ChecklistItem.failed(
              title,
              command,
              countPanels(report) + codes(report),
              NextStep.of("find the causes", command));
    }
  }

  private static String countPanels(DashboardReport report) {
    long idle = report.count(PanelReport.State.IDLE);
    long withoutQuery = report.count(PanelReport.State.NO_QUERY);
    return report.count(PanelReport.State.OK)
        + " of "
        + (report.panels().size() - withoutQuery)
        + " have data"
        + (idle > 0 ? ", " + idle + " empty as expected" : "");
  }

  private static String codes(DashboardReport report) {
    return "; " + String.join(", ", report.findings().map(Cause::code).distinct().toList());
  }
}
