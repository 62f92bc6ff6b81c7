package io.panelwright.panelquery;

import io.panelwright.client.prometheus.QueryRange;
import io.panelwright.dashboard.DashboardDocument;
import io.panelwright.dashboard.DatasourceRef;
import io.panelwright.dashboard.PanelView;
import io.panelwright.dashboard.TargetView;
import io.panelwright.grafana.interpolation.TimeVariables;
import io.panelwright.grafana.interpolation.VariableInterpolator;
import io.panelwright.grafana.interpolation.VariableValue;
import io.panelwright.grafana.interpolation.VariableValue.LabeledValue;
import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import io.panelwright.promql.GrafanaVariable;
import io.panelwright.promql.GrafanaVariables;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Resolves the queries of all panels: variables, datasource, time range and step. */
public final class PanelQueryResolver {

  /** The maximum number of copies of a repeated panel. */
  private static final int MAX_REPEATS = 20;

  private final DatasourceServers servers;
  private final TimeRange dashboardRange;
  private final Map<String, ResolvedVariable> variables;
  private final VariableInterpolator interpolator;
  private final List<PanelQueries> panels = new ArrayList<>();

  private PanelQueryResolver(
      DatasourceServers servers, TimeRange range, Map<String, ResolvedVariable> variables) {
    this.servers = servers;
    this.dashboardRange = range;
    this.variables = variables;
    Map<String, VariableValue> values = new LinkedHashMap<>();
    variables.forEach((name, variable) -> values.put(name, variable.value()));
    this.interpolator = VariableInterpolator.of(values);
  }

  /**
   * Resolves the queries of a dashboard; queries servers for the values of variables.
   *
   * @param selected the values selected by the user, by variable
   */
  public static List<PanelQueries> resolve(
      DashboardDocument document,
      DatasourceServers servers,
      TimeRange range,
      Map<String, List<String>> selected) {
    Map<String, ResolvedVariable> variables =
        VariableResolver.resolveAll(document, servers, range, selected);
    var resolver = new PanelQueryResolver(servers, range, variables);
    String title = document.title().isEmpty() ? document.uid() : document.title();
    PanelView row = new PanelView(Json.object());
    for (PanelView panel : document.panels()) {
      if (panel.isRow()) {
        row = panel;
      } else {
        resolver.addWithRepeats(title, row, panel);
      }
    }
    return resolver.panels;
  }

  /** Grafana repeats a panel for each value of the panel's or row's {@code repeat} variable. */
  private void addWithRepeats(String dashboard, PanelView row, PanelView panel) {
    Optional<ResolvedVariable> repeatVariable =
        Stream.of(panel, row)
            .flatMap(view -> view.json().string("repeat").stream())
            .map(variables::get)
            .filter(Objects::nonNull)
            .filter(variable -> variable.value().selected().size() > 1)
            .findFirst();
    if (repeatVariable.isEmpty()) {
      add(dashboard, row, panel);
      return;
    }
    ResolvedVariable variable = repeatVariable.get();
    for (LabeledValue option : variable.value().selected().stream().limit(MAX_REPEATS).toList()) {
      Map<String, ResolvedVariable> single = new LinkedHashMap<>(variables);
      single.put(
          variable.name(),
          variable.withValue(new VariableValue(List.of(option), true, Optional.empty())));
      var resolver = new PanelQueryResolver(servers, dashboardRange, single);
      resolver.add(dashboard, row, panel);
      panels.addAll(resolver.panels);
    }
  }

  private void add(String dashboard, PanelView row, PanelView panel) {
    var location =
        new PanelLocation(
            dashboard,
            interpolator.interpolateTitle(row.title()),
            interpolator.interpolateTitle(panel.title().isEmpty() ? panel.type() : panel.title()),
            panel.id().orElse(0L));
    List<PanelQuery> queries =
        panel.targets().stream()
            .filter(target -> !target.isHidden())
            .flatMap(target -> queries(panel, target))
            .toList();
    panels.add(new PanelQueries(location, queries));
  }

  private Stream<PanelQuery> queries(PanelView panel, TargetView target) {
    Optional<String> promql = target.expr().filter(text -> !text.isBlank());
    Optional<DatasourceRef> reference =
        target.datasource().or(panel::datasource).filter(ref -> !ref.equals(DatasourceRef.MIXED));
    if (promql.isEmpty() || !isPrometheus(reference)) {
      return Stream.empty();
    }
    String uid = interpolator.interpolateText(reference.map(DatasourceRef::uid).orElse("default"));
    Optional<DatasourceInfo> datasource = servers.datasource(uid);
    if (datasource.isEmpty() || datasource.get().server().isEmpty()) {
      return Stream.of(
          new PanelQuery.UnknownServerQuery(target.refId(), uid, datasource.isPresent()));
    }
    return serverQueries(panel, target, promql.get(), datasource.get());
  }

  /** An old dashboard has no datasource type, which may be Prometheus. */
  private static boolean isPrometheus(Optional<DatasourceRef> reference) {
    return reference
        .flatMap(DatasourceRef::type)
        .filter(type -> !type.isBlank() && !type.contains("$"))
        .map(type -> type.toLowerCase(Locale.ROOT).contains("prometheus"))
        .orElse(reference.map(DatasourceRef::uid).filter(uid -> uid.startsWith("-- ")).isEmpty());
  }

  /** By default a range query; by its options an instant query or both. */
  private Stream<PanelQuery> serverQueries(
      PanelView panel, TargetView target, String original, DatasourceInfo datasource) {
    TimeRange range = panelRange(panel.json());
    Duration minInterval = minInterval(panel, target).orElse(datasource.scrapeInterval());
    Duration step =
        IntervalCalculator.calculate(range.length(), panel.json(), target.json(), minInterval);
    Optional<Duration> minStep = target.json().string("interval").flatMap(this::parseDuration);
    Duration scrapeInterval = minStep.orElse(datasource.scrapeInterval());
    var times = new TimeVariables(range.from(), range.to(), step, scrapeInterval);
    String promql = interpolator.withTimes(times).interpolatePromql(original);
    CachingPrometheus server = datasource.server().orElseThrow();
    List<Optional<QueryRange>> queryRanges = new ArrayList<>();
    boolean isInstant = target.json().isTrue("instant");
    if (isInstant) {
      queryRanges.add(Optional.empty());
    }
    if (!isInstant || target.json().isTrue("range")) {
      queryRanges.add(Optional.of(queryRange(range, step)));
    }
    return queryRanges.stream()
        .map(
            queryRange ->
                new ResolvedQuery(
                    target.refId(),
                    original,
                    promql,
                    server,
                    range.to(),
                    queryRange,
                    datasource.scrapeInterval()))
        .map(query -> new PanelQuery.ServerQuery(query, usedVariables(original), minStep));
  }

  private List<ResolvedVariable> usedVariables(String original) {
    return GrafanaVariables.findAll(original).stream()
        .map(GrafanaVariable::name)
        .distinct()
        .map(variables::get)
        .filter(Objects::nonNull)
        .toList();
  }

  /** The minimum step that the query or its panel sets. */
  private Optional<Duration> minInterval(PanelView panel, TargetView target) {
    return Stream.of(target.json(), panel.json())
        .flatMap(json -> json.string("interval").stream())
        .flatMap(text -> parseDuration(text).stream())
        .findFirst();
  }

  private Optional<Duration> parseDuration(String text) {
    return IntervalCalculator.parseDuration(interpolator.interpolateText(text));
  }

  /** The time range of a panel, which may override that of the dashboard. */
  private TimeRange panelRange(JsonObject panel) {
    TimeRange range =
        panel
            .string("timeFrom")
            .flatMap(text -> IntervalCalculator.parseDuration(text.replace("now-", "")))
            .map(length -> TimeRange.endingAt(dashboardRange.to(), length))
            .orElse(dashboardRange);
    return panel
        .string("timeShift")
        .flatMap(IntervalCalculator::parseDuration)
        .map(range::minus)
        .orElse(range);
  }

  /**
   * Keeps the end of the range, because the last point matters most. Grafana rounds both ends to
   * multiples of the step, and so shows new samples up to a step later.
   */
  private static QueryRange queryRange(TimeRange range, Duration step) {
    long steps = range.length().toMillis() / step.toMillis();
    return new QueryRange(range.to().minus(step.multipliedBy(steps)), range.to(), step);
  }
}
