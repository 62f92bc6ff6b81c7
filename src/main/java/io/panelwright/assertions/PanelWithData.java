package io.panelwright.assertions;

import io.panelwright.assertions.prometheus.GivenSeries;
import io.panelwright.assertions.prometheus.TestPrometheus;
import io.panelwright.client.prometheus.Prometheus;
import io.panelwright.contract.Contract;
import io.panelwright.contract.PrometheusServer;
import io.panelwright.dashboard.DashboardDocument;
import io.panelwright.dashboard.GridPos;
import io.panelwright.grafana.interpolation.TimeVariables;
import io.panelwright.lint.LocatedPanel;
import io.panelwright.paneldata.LiveDashboard;
import io.panelwright.panelquery.DashboardQueries;
import io.panelwright.panelquery.DatasourceInfo;
import io.panelwright.panelquery.DatasourceServers;
import io.panelwright.panelquery.PanelQuery;
import io.panelwright.panelquery.PanelQuery.PanelResultQuery;
import io.panelwright.panelquery.PanelQuery.ServerQuery;
import io.panelwright.panelquery.PanelQuery.UnknownServerQuery;
import io.panelwright.panelquery.QueryStep;
import io.panelwright.panelquery.TimeRange;
import io.panelwright.show.layout.PageLayout;
import io.panelwright.show.model.PanelDisplay;
import io.panelwright.show.model.PixelSize;
import io.panelwright.show.value.Theme;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** A panel and the servers of a scenario. */
final class PanelWithData {

  private static final Duration GRAFANA_DEFAULT_RANGE = Duration.ofHours(6);

  /** The width of the browser's page in pixels. */
  private static final int PAGE_WIDTH = 1280;

  private final DashboardUnderTest tested;
  private final LocatedPanel panel;
  private final Scenario scenario;
  private final TestPrometheus prometheus;
  private final TimeRange range;
  private final PixelSize size;
  private final Map<String, List<GivenSeries>> seriesByUid = new LinkedHashMap<>();
  private final DatasourceServers servers;

  /**
   * Loads the series of the scenario.
   *
   * @throws AssertionError if the scenario does not define on which server series are
   */
  PanelWithData(
      DashboardUnderTest tested, LocatedPanel panel, Scenario scenario, Optional<PixelSize> size) {
    this.tested = tested;
    this.panel = panel;
    this.scenario = scenario;
    this.prometheus = PrometheusExtension.server();
    Instant end = Instant.EPOCH.plus(scenario.times().end().orElseGet(this::lastSample));
    this.range = TimeRange.endingAt(end, scenario.times().range().orElseGet(this::dashboardRange));
    this.size = size.orElseGet(this::gridSize);
    this.servers = connect();
  }

  private Duration lastSample() {
    int positions =
        scenario.series().values().stream()
            .flatMap(List::stream)
            .mapToInt(GivenSeries::positions)
            .max()
            .orElse(1);
    return interval().multipliedBy(positions - 1L);
  }

  /** The interval between two samples. */
  Duration interval() {
    return scenario
        .times()
        .interval()
        .or(() -> tested.dataContract().map(contract -> contract.stack().scrapeInterval()))
        .orElse(TimeVariables.DEFAULT_SCRAPE_INTERVAL);
  }

  private Duration dashboardRange() {
    return document()
        .json()
        .object("time")
        .string("from")
        .filter(from -> from.startsWith("now-"))
        .flatMap(from -> Scenario.findDuration(from.substring("now-".length())))
        .orElse(GRAFANA_DEFAULT_RANGE);
  }

  private DashboardDocument document() {
    return tested.document();
  }

  /** What the panel shows. */
  PanelDisplay display(Theme theme) {
    var view = new LiveDashboard.View(range, scenario.variables(), ZoneOffset.UTC, theme);
    return LiveDashboard.of(document(), servers).display(panel.view(), view, size);
  }

  private PixelSize gridSize() {
    GridPos grid = panel.view().gridPos().orElse(new GridPos(0, 0, 12, 8));
    int gap = PageLayout.GAP;
    double columnAndGap = (PAGE_WIDTH - 2.0 * PageLayout.PAGE_PADDING + gap) / PageLayout.COLUMNS;
    return new PixelSize(
        (int) Math.round(grid.w() * columnAndGap - gap),
        grid.h() * (PageLayout.CELL_HEIGHT + gap) - gap);
  }

  Scenario scenario() {
    return scenario;
  }

  TimeRange range() {
    return range;
  }

  /** The series by the uid of the datasource whose server has them. */
  Map<String, List<GivenSeries>> series() {
    return seriesByUid;
  }

  /** The uid of the datasource of a query's server. */
  String uid(ServerQuery query) {
    return uidOf(query.query().server().url());
  }

  /** The panel's queries as Grafana sends them. */
  List<PanelQuery> queries() {
    return queries(servers);
  }

  private List<PanelQuery> queries(DatasourceServers from) {
    DashboardQueries all = DashboardQueries.resolve(document(), from, range, scenario.variables());
    QueryStep step = QueryStep.ofWidth(size.width());
    return all.queries(panel.view(), step).stream()
        .flatMap(query -> withSource(all, query, step))
        .toList();
  }

  /** The queries of the other panel whose result a panel shows. */
  private Stream<PanelQuery> withSource(DashboardQueries all, PanelQuery query, QueryStep step) {
    if (!(query instanceof PanelResultQuery result)) {
      return Stream.of(query);
    }
    return document().panels().stream()
        .filter(source -> source.id().equals(Optional.of(result.panelId())))
        .flatMap(source -> all.queries(source, step).stream());
  }

  private DatasourceServers connect() {
    Set<String> queried = queriedUids();
    seriesByUid.putAll(scenario.series());
    Optional.ofNullable(seriesByUid.remove(Scenario.QUERIED))
        .ifPresent(
            series ->
                seriesByUid.merge(
                    onlyOne(queried),
                    series,
                    (a, b) -> {
                      List<GivenSeries> all = new ArrayList<>(a);
                      all.addAll(b);
                      return all;
                    }));
    Set<String> down = new LinkedHashSet<>(scenario.down());
    if (down.remove(Scenario.QUERIED)) {
      down.addAll(queried);
    }
    Set<String> used = new LinkedHashSet<>(queried);
    used.addAll(seriesByUid.keySet());
    used.addAll(down);
    return servers(used, url -> client(url, down));
  }

  private Prometheus client(String url, Set<String> down) {
    String uid = uidOf(url);
    return down.contains(uid)
        ? TestPrometheus.down(url)
        : prometheus.with(url, seriesByUid.getOrDefault(uid, List.of()), interval());
  }

  private String onlyOne(Set<String> uids) {
    if (uids.size() == 1) {
      return uids.iterator().next();
    }
    throw new AssertionError(
        uids.isEmpty()
            ? "the panel queries no Prometheus, so it cannot have series"
            : "the panel queries several datasources: "
                + String.join(", ", uids)
                + "\n  → name the one of the series: givenOn(\""
                + uids.iterator().next()
                + "\", …)");
  }

  /** The datasources of the panel's queries; a first pass without data. */
  private Set<String> queriedUids() {
    Set<String> uids = new LinkedHashSet<>();
    for (PanelQuery query : queries(servers(Set.of(), TestPrometheus::down))) {
      if (query instanceof UnknownServerQuery unknown) {
        uids.add(unknown.uid());
      } else if (query instanceof ServerQuery known) {
        uids.add(uid(known));
      }
    }
    return uids;
  }

  private DatasourceServers servers(Set<String> uids, Function<String, Prometheus> connect) {
    var all = new DatasourceServers(connect);
    tested.dataContract().ifPresent(contract -> all.with(contract, this::url));
    Set<String> allUids = new LinkedHashSet<>(selectedDatasources());
    allUids.addAll(uids);
    for (String uid : allUids) {
      Optional<DatasourceInfo> known = all.datasource(uid);
      if (uid.isEmpty() || uid.equals("default")) {
        if (known.isEmpty()) {
          all.withDefault(urlOf(uid));
        }
      } else if (known.flatMap(DatasourceInfo::server).isEmpty()) {
        all.with(uid, urlOf(uid));
      }
    }
    return all;
  }

  /** The values of datasource variables, which need not be in a contract. */
  private List<String> selectedDatasources() {
    return document().variables().stream()
        .filter(variable -> variable.type().equals("datasource"))
        .flatMap(
            variable ->
                Stream.concat(
                    variable.json().object("current").string("value").stream(),
                    scenario.variables().getOrDefault(variable.name(), List.of()).stream()))
        .toList();
  }

  private String url(PrometheusServer server) {
    return "http://localhost:" + server.port();
  }

  private static String urlOf(String uid) {
    return "http://" + (uid.isEmpty() ? "default" : uid);
  }

  private String uidOf(String url) {
    return tested.dataContract().map(Contract::stack).stream()
        .flatMap(stack -> stack.servers().stream())
        .filter(server -> url(server).equals(url))
        .map(server -> server.datasource().uid())
        .findFirst()
        .orElse(url.substring("http://".length()));
  }
}
