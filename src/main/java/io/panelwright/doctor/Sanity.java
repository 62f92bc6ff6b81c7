package io.panelwright.doctor;

import io.panelwright.contract.Contract;
import io.panelwright.contract.GrafanaServer;
import io.panelwright.contract.Producer;
import io.panelwright.contract.PrometheusServer;
import io.panelwright.doctor.Doctor.Wanted;
import io.panelwright.doctor.ask.Server;
import io.panelwright.doctor.ask.Servers;
import io.panelwright.doctor.cause.Cause;
import io.panelwright.doctor.cause.Facts;
import io.panelwright.document.DashboardDocument;
import io.panelwright.grafana.Grafana;
import io.panelwright.http.Failure;
import io.panelwright.http.HttpService;
import io.panelwright.http.Reply;
import io.panelwright.prometheus.QueryResult;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** The operator's checklist, in order: servers, producers, dashboards. */
public final class Sanity {

  /** Dashboards are looked at over a long time first, then over what counts now. */
  private static final List<Duration> RANGES = List.of(Duration.ofHours(6), Duration.ofMinutes(15));

  private final Contract contract;
  private final Servers servers;
  private final Function<Producer, HttpService> producers;
  private final Optional<Grafana> grafana;
  private final List<DashboardDocument> dashboards;

  /**
   * @param producers where each producer serves its metrics
   * @param grafana empty when nobody wants it asked
   * @param dashboards that operators open
   */
  public Sanity(
      Contract contract,
      Servers servers,
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
   * Goes through the list.
   *
   * @param told hears each line as soon as it is known
   */
  public List<SanityLine> check(Consumer<SanityLine> told) {
    List<SanityLine> lines = new ArrayList<>();
    Consumer<SanityLine> add =
        line -> {
          lines.add(line);
          told.accept(line);
        };
    add.accept(grafanaHealth());
    contract.stack().servers().forEach(server -> add.accept(ready(server)));
    for (Producer producer : contract.producers()) {
      add.accept(up(producer));
      add.accept(new Samples(producer, producers.apply(producer)).line());
    }
    dashboards.forEach(dashboard -> add.accept(shown(dashboard)));
    for (Duration range : RANGES) {
      dashboards.forEach(dashboard -> add.accept(panels(dashboard, range)));
    }
    return lines;
  }

  private SanityLine grafanaHealth() {
    String what = "Grafana is well";
    String asked = GrafanaServer.HEALTH_PATH;
    if (grafana.isEmpty()) {
      return SanityLine.notAsked(what, asked, "left out");
    }
    String url = grafana.get().url() + asked;
    return answered(
        what,
        url,
        grafana.get().health(),
        health ->
            health.isOk()
                ? SanityLine.ok(what, url, "database ok")
                : SanityLine.wrong(
                    what, url, "database " + health.database(), "see Grafana's log"));
  }

  private SanityLine ready(PrometheusServer known) {
    String what = known.describe() + " is ready";
    return servers
        .of(known)
        .map(
            server ->
                answered(
                    what,
                    server.url() + PrometheusServer.READY_PATH,
                    server.ready(),
                    text -> SanityLine.ok(what, server.url() + PrometheusServer.READY_PATH, text)))
        .orElseGet(() -> SanityLine.notAsked(what, PrometheusServer.READY_PATH, "no address"));
  }

  private SanityLine up(Producer producer) {
    String what = producer.name() + " is scraped";
    String query = "up{job=\"" + producer.job() + "\"}";
    Optional<Server> server = servers.of(producer.scrapedBy());
    if (server.isEmpty()) {
      return SanityLine.notAsked(what, query, "no address of " + producer.scrapedBy().describe());
    }
    String asked = query + " on " + server.get().url();
    return answered(
        what,
        asked,
        server.get().query(query, Instant.now()),
        result -> up(what, asked, server.get(), result));
  }

  private static SanityLine up(String what, String asked, Server server, QueryResult result) {
    long all = result.series().size();
    long up =
        result.series().stream()
            .flatMap(series -> series.samples().stream())
            .filter(sample -> sample.value() == 1)
            .count();
    if (all > 0 && up == all) {
      return SanityLine.ok(what, asked, up == 1 ? "1" : up + " targets up");
    }
    return SanityLine.wrong(
        what,
        asked,
        all == 0 ? "nothing: the job is not configured" : up + " of " + all + " targets up",
        "see why: curl -s " + server.url() + "/api/v1/targets");
  }

  private SanityLine shown(DashboardDocument dashboard) {
    String what = "Grafana shows \"" + dashboard.title() + "\"";
    if (grafana.isEmpty()) {
      return SanityLine.notAsked(what, "/d/" + dashboard.uid(), "left out");
    }
    String asked = grafana.get().url() + "/d/" + dashboard.uid();
    GrafanaReport report = GrafanaCheck.of(grafana.get(), dashboard);
    return report.causes().stream()
        .findFirst()
        .map(cause -> SanityLine.wrong(what, asked, cause.what(), cause.next()))
        .orElseGet(() -> SanityLine.ok(what, asked, report.state()));
  }

  private SanityLine panels(DashboardDocument dashboard, Duration range) {
    String time = range.toHours() > 0 ? range.toHours() + "h" : range.toMinutes() + "m";
    String what = "Its panels have data over " + time;
    String command = "panelwright doctor " + dashboard.uid() + " --range " + time;
    try (var doctor = new Doctor()) {
      DashboardReport report =
          doctor.examine(
              dashboard,
              new Facts(servers, Optional.of(contract), Instant.now()),
              Wanted.all(range),
              GrafanaReport.NOT_ASKED,
              (done, all) -> {});
      return report.isClean()
          ? SanityLine.ok(what, command, counted(report))
          : SanityLine.wrong(what, command, counted(report) + causes(report), command);
    }
  }

  private static String counted(DashboardReport report) {
    long idle = report.count(PanelReport.State.IDLE);
    long silent = report.count(PanelReport.State.SILENT);
    return report.count(PanelReport.State.OK)
        + " of "
        + (report.panels().size() - silent)
        + (idle > 0 ? ", " + idle + " rightly empty" : "");
  }

  private static String causes(DashboardReport report) {
    return "; " + String.join(", ", report.findings().map(Cause::code).distinct().toList());
  }

  private static <T> SanityLine answered(
      String what, String asked, Reply<T> reply, Function<T, SanityLine> line) {
    return reply
        .value()
        .map(line)
        .orElseGet(
            () -> {
              Failure failure = reply.failure().orElseThrow();
              return SanityLine.wrong(what, asked, failure.message(), failure.next());
            });
  }
}
