package io.panelwright.panelquery;

import io.panelwright.client.prometheus.QueryRange;
import io.panelwright.dashboard.AnnotationView;
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
import java.util.Set;
import java.util.stream.Stream;

/** The variables of a dashboard with their values, and the queries of its panels. */
public final class DashboardQueries {

  /** The uid of a query that shows the result of another panel. */
  private static final String OTHER_PANEL = "-- Dashboard --";

  /** Members of a query that do not belong to a query language. */
  private static final Set<String> COMMON_MEMBERS = Set.of("refId", "datasource", "hide", "key");

  /** The default of an annotation query's {@code step}. */
  private static final String ANNOTATION_STEP = "60s";

  private final DatasourceServers servers;
  private final TimeRange dashboardRange;
  private final Map<String, ResolvedVariable> variables;
  private final VariableInterpolator interpolator;

  private DashboardQueries(
      DatasourceServers servers, TimeRange range, Map<String, ResolvedVariable> variables) {
    this.servers = servers;
    this.dashboardRange = range;
    this.variables = variables;
    Map<String, VariableValue> values = new LinkedHashMap<>();
    variables.forEach((name, variable) -> values.put(name, variable.value()));
    this.interpolator = VariableInterpolator.of(values);
  }

  /**
   * Resolves the variables of a dashboard; queries servers for their values.
   *
   * @param selected the values selected by the user, by variable
   */
  public static DashboardQueries resolve(
      DashboardDocument document,
      DatasourceServers servers,
      TimeRange range,
      Map<String, List<String>> selected) {
    return new DashboardQueries(
        servers, range, VariableResolver.resolveAll(document, servers, range, selected));
  }

  /** The variables by name, in the order of the dashboard. */
  public Map<String, ResolvedVariable> variables() {
    return variables;
  }

  /** Replaces the variables, and the times of the dashboard, in texts. */
  public VariableInterpolator interpolator() {
    return interpolator;
  }

  /** A copy in which a variable has one value, for a copy of a repeated panel. */
  public DashboardQueries with(String variable, LabeledValue value) {
    ResolvedVariable known = variables.get(variable);
    if (known == null) {
      return this;
    }
    Map<String, ResolvedVariable> single = new LinkedHashMap<>(variables);
    single.put(
        variable, known.withValue(new VariableValue(List.of(value), true, Optional.empty())));
    return new DashboardQueries(servers, dashboardRange, single);
  }

  /** The queries of a panel that Grafana runs: those that are not hidden and not empty. */
  public List<PanelQuery> queries(PanelView panel, QueryStep step) {
    return panel.targets().stream()
        .filter(target -> !target.isHidden())
        .flatMap(target -> queries(panel, target, step))
        .toList();
  }

  /** The range query of an annotation query; empty without PromQL or without a known server. */
  public Optional<PanelQuery> query(AnnotationView annotation) {
    String step = annotation.json().string("step").filter(text -> !text.isBlank()).orElse("");
    JsonObject target =
        Json.object()
            .with("refId", "X")
            .with("expr", annotation.expr().orElse(""))
            .with("interval", step.isEmpty() ? ANNOTATION_STEP : step);
    JsonObject panel = Json.object();
    Optional<Json> datasource = annotation.json().get("datasource");
    if (datasource.isPresent()) {
      panel = panel.with("datasource", datasource.get());
    }
    return queries(new PanelView(panel), new TargetView(target), QueryStep.ANNOTATION).findFirst();
  }

  private Stream<PanelQuery> queries(PanelView panel, TargetView target, QueryStep step) {
    Optional<DatasourceRef> reference =
        target
            .datasource()
            .or(panel::datasource)
            .filter(ref -> !ref.uid().equals(DatasourceRef.MIXED.uid()));
    if (reference.map(DatasourceRef::uid).filter(OTHER_PANEL::equals).isPresent()) {
      return panelResult(target).stream();
    }
    if (!isPrometheus(reference) || isOtherLanguage(reference, target)) {
      String type = reference.flatMap(DatasourceRef::type).orElse("");
      String uid = reference.map(DatasourceRef::uid).orElse("default");
      return Stream.of(
          new PanelQuery.OtherDatasourceQuery(
              target.refId(), type.isEmpty() || type.equals("datasource") ? uid : type));
    }
    Optional<String> promql = target.expr().filter(text -> !text.isBlank());
    if (promql.isEmpty()) {
      return Stream.empty();
    }
    String uid = interpolator.interpolateText(reference.map(DatasourceRef::uid).orElse("default"));
    Optional<DatasourceInfo> datasource = servers.datasource(uid);
    if (datasource.isEmpty() || datasource.get().server().isEmpty()) {
      return Stream.of(
          new PanelQuery.UnknownServerQuery(target.refId(), uid, datasource.isPresent()));
    }
    return serverQueries(panel, target, datasource.get(), step);
  }

  private static Optional<PanelQuery> panelResult(TargetView target) {
    return target
        .json()
        .integer("panelId")
        .map(
            id ->
                new PanelQuery.PanelResultQuery(
                    target.refId(), id, target.json().isTrue("withTransforms")));
  }

  /** An old dashboard has no datasource type, which may be Prometheus. */
  private static boolean isPrometheus(Optional<DatasourceRef> reference) {
    return reference
        .flatMap(DatasourceRef::type)
        .filter(type -> !type.isBlank() && !type.contains("$"))
        .map(type -> type.toLowerCase(Locale.ROOT).contains("prometheus"))
        .orElse(reference.map(DatasourceRef::uid).filter(uid -> uid.startsWith("-- ")).isEmpty());
  }

  /** Whether a query without a datasource type is in a language without {@code expr}. */
  private static boolean isOtherLanguage(Optional<DatasourceRef> reference, TargetView target) {
    return reference.flatMap(DatasourceRef::type).isEmpty()
        && target.expr().isEmpty()
        && !COMMON_MEMBERS.containsAll(target.json().members().keySet());
  }

  /** By default a range query; by its options an instant query or both. */
  private Stream<PanelQuery> serverQueries(
      PanelView panel, TargetView target, DatasourceInfo datasource, QueryStep queryStep) {
    TimeRange range = range(panel);
    Duration minInterval = minInterval(panel, target).orElse(datasource.scrapeInterval());
    Duration step =
        IntervalCalculator.calculate(
            range.length(), panel.json(), target.json(), minInterval, queryStep.maxPoints());
    List<Optional<QueryRange>> queryRanges = new ArrayList<>();
    boolean isInstant = target.json().isTrue("instant");
    if (isInstant) {
      queryRanges.add(Optional.empty());
    }
    if (!isInstant || target.json().isTrue("range")) {
      queryRanges.add(Optional.of(queryStep.range(range, step)));
    }
    return queryRanges.stream()
        .map(queryRange -> serverQuery(target, datasource, range, step, queryRange));
  }

  private PanelQuery serverQuery(
      TargetView target,
      DatasourceInfo datasource,
      TimeRange range,
      Duration step,
      Optional<QueryRange> queryRange) {
    String original = target.expr().orElse("");
    Optional<Duration> minStep = target.json().string("interval").flatMap(this::parseDuration);
    Duration scrapeInterval = minStep.orElse(datasource.scrapeInterval());
    var times = new TimeVariables(range.from(), range.to(), step, scrapeInterval);
    var query =
        new ResolvedQuery(
            target.refId(),
            original,
            interpolator.withTimes(times).interpolatePromql(original),
            datasource.server().orElseThrow(),
            range.to(),
            queryRange,
            datasource.scrapeInterval());
    return new PanelQuery.ServerQuery(
        query,
        usedVariables(original),
        minStep,
        step,
        target.json().string("format").filter(text -> !text.isEmpty()).orElse("time_series"),
        interpolator.interpolateText(target.legendFormat().orElse("")));
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
  public TimeRange range(PanelView panel) {
    TimeRange range =
        panel
            .json()
            .string("timeFrom")
            .flatMap(text -> parseDuration(text.replace("now-", "")))
            .map(length -> TimeRange.endingAt(dashboardRange.to(), length))
            .orElse(dashboardRange);
    return panel
        .json()
        .string("timeShift")
        .flatMap(this::parseDuration)
        .map(range::minus)
        .orElse(range);
  }
}
