package io.panelwright.panelquery;

import io.panelwright.client.http.ApiResult;
import io.panelwright.dashboard.DashboardDocument;
import io.panelwright.dashboard.DatasourceRef;
import io.panelwright.dashboard.VariableView;
import io.panelwright.grafana.interpolation.TimeVariables;
import io.panelwright.grafana.interpolation.VariableInterpolator;
import io.panelwright.grafana.interpolation.VariableValue;
import io.panelwright.grafana.interpolation.VariableValue.LabeledValue;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonString;
import io.panelwright.promql.GrafanaVariable;
import io.panelwright.promql.GrafanaVariables;
import io.panelwright.show.time.StepRounding;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Resolves the values of a dashboard's variables, as Grafana does on load. */
final class VariableResolver {

  private static final String ALL = "$__all";

  /** Was {@code $__auto_interval_} with the variable's name before Grafana 11. */
  private static final String AUTO = "$__auto";

  /** The default of {@code auto_count}: the number of intervals in the range. */
  private static final long DEFAULT_AUTO_COUNT = 30;

  private final DatasourceServers servers;
  private final TimeRange range;
  private final Map<String, List<String>> selected;
  private final Map<String, VariableView> views = new LinkedHashMap<>();
  private final Map<String, ResolvedVariable> resolved = new LinkedHashMap<>();
  private final Set<String> resolving = new LinkedHashSet<>();

  private VariableResolver(
      DatasourceServers servers, TimeRange range, Map<String, List<String>> selected) {
    this.servers = servers;
    this.range = range;
    this.selected = selected;
  }

  /**
   * Resolves all variables, by name.
   *
   * @param selected the values selected by the user; they override the saved ones
   */
  static Map<String, ResolvedVariable> resolveAll(
      DashboardDocument document,
      DatasourceServers servers,
      TimeRange range,
      Map<String, List<String>> selected) {
    var resolver = new VariableResolver(servers, range, selected);
    document.variables().forEach(view -> resolver.views.putIfAbsent(view.name(), view));
    resolver.views.keySet().forEach(resolver::resolve);
    return resolver.resolved;
  }

  /** Resolves the variables that a variable uses first; ignores cycles. */
  private void resolve(String name) {
    VariableView view = views.get(name);
    if (view == null || resolved.containsKey(name) || !resolving.add(name)) {
      return;
    }
    String texts =
        view.query()
            + " "
            + view.json().string("regex").orElse("")
            + " "
            + view.datasource().map(DatasourceRef::uid).orElse("");
    GrafanaVariables.findAll(texts).stream().map(GrafanaVariable::name).forEach(this::resolve);
    resolved.put(name, resolveType(view));
  }

  private VariableInterpolator interpolator() {
    Map<String, VariableValue> values = new LinkedHashMap<>();
    resolved.forEach((name, variable) -> values.put(name, variable.value()));
    return VariableInterpolator.of(values);
  }

  private ResolvedVariable resolveType(VariableView view) {
    return switch (view.type()) {
      case "datasource" -> datasource(view);
      case "query" -> query(view);
      case "custom" -> select(view, VariableOptions.parse(view.query()), false);
      case "interval" -> interval(view);
      case "constant" -> fixedValue(view, view.query());
      default -> fixedValue(view, current(view).stream().findFirst().orElse(view.query()));
    };
  }

  private ResolvedVariable fixedValue(VariableView view, String value) {
    List<String> values = selected.getOrDefault(view.name(), List.of(value));
    return ResolvedVariable.withoutQuery(
        view.name(), VariableValue.single(String.join(",", values)), List.of());
  }

  private ResolvedVariable datasource(VariableView view) {
    boolean isPrometheus = view.query().isEmpty() || view.query().contains("prometheus");
    if (!isPrometheus) {
      return fixedValue(view, current(view).stream().findFirst().orElse(""));
    }
    String regex = interpolator().interpolateText(view.json().string("regex").orElse(""));
    return select(view, VariableOptions.filter(servers.uids(), regex, 0), true);
  }

  private ResolvedVariable interval(VariableView view) {
    String value = current(view).stream().findFirst().orElse("");
    if (!value.startsWith(AUTO)) {
      return select(view, VariableOptions.parse(view.query()), false);
    }
    long count = view.json().integer("auto_count").filter(n -> n > 0).orElse(DEFAULT_AUTO_COUNT);
    long min =
        view.json()
            .string("auto_min")
            .flatMap(IntervalCalculator::parseDuration)
            .map(Duration::toMillis)
            .orElse(10_000L);
    long step = Math.max(min, StepRounding.onServer(range.length().toMillis() / count));
    return fixedValue(view, step % 1000 == 0 ? step / 1000 + "s" : step + "ms");
  }

  private ResolvedVariable query(VariableView view) {
    String uid =
        interpolator().interpolateText(view.datasource().map(DatasourceRef::uid).orElse("default"));
    Optional<CachingPrometheus> server = servers.datasource(uid).flatMap(DatasourceInfo::server);
    if (server.isEmpty()) {
      return select(view, List.of(), true);
    }
    var times = new TimeVariables(range.from(), range.to(), range.length(), Duration.ofSeconds(15));
    String query = interpolator().withTimes(times).interpolatePromql(view.query());
    ApiResult<List<String>> result = new MetricFindQuery(server.get(), range).run(query);
    String regex = interpolator().interpolateText(view.json().string("regex").orElse(""));
    List<LabeledValue> options =
        VariableOptions.filter(
            result.value().orElse(List.of()), regex, view.json().integer("sort").orElse(0L));
    boolean isRefreshed = view.json().integer("refresh").filter(n -> n > 0).isPresent();
    ResolvedVariable variable = select(view, options, isRefreshed && result.value().isPresent());
    return new ResolvedVariable(
        view.name(), variable.value(), query, server, variable.options(), result.failure());
  }

  /**
   * Selects values among the options.
   *
   * @param isValidated whether the first option replaces saved values that are no options
   */
  private ResolvedVariable select(
      VariableView view, List<LabeledValue> options, boolean isValidated) {
    boolean includeAll = view.json().isTrue("includeAll");
    boolean multi = includeAll || view.json().isTrue("multi");
    List<String> values = options.stream().map(LabeledValue::value).toList();
    boolean isSelectedByUser = selected.containsKey(view.name());
    List<String> requested = selected.getOrDefault(view.name(), current(view));
    List<String> valid =
        !isValidated || isSelectedByUser
            ? requested
            : requested.stream().filter(v -> v.equals(ALL) || values.contains(v)).toList();
    if (valid.isEmpty()) {
      valid = includeAll && options.isEmpty() ? List.of(ALL) : firstOrEmpty(values);
    }
    return ResolvedVariable.withoutQuery(view.name(), value(view, valid, options, multi), options);
  }

  private static List<String> firstOrEmpty(List<String> values) {
    return List.of(values.isEmpty() ? "" : values.get(0));
  }

  private static VariableValue value(
      VariableView view, List<String> values, List<LabeledValue> options, boolean multi) {
    if (!values.contains(ALL)) {
      return new VariableValue(
          values.stream().map(value -> option(value, options)).toList(), multi, Optional.empty());
    }
    Optional<String> allValue = view.json().string("allValue").filter(text -> !text.isEmpty());
    return new VariableValue(options, true, true, allValue);
  }

  private static LabeledValue option(String value, List<LabeledValue> options) {
    return options.stream()
        .filter(option -> option.value().equals(value))
        .findFirst()
        .orElse(LabeledValue.of(value));
  }

  private static List<String> current(VariableView view) {
    Json value = view.json().object("current").get("value").orElse(Json.of(""));
    if (value instanceof JsonArray array) {
      return array.strings().toList();
    }
    return value instanceof JsonString text && !text.value().isEmpty()
        ? List.of(text.value())
        : List.of();
  }
}
