package io.panelwright.grafana.interpolation;

import io.panelwright.grafana.interpolation.VariableValue.LabeledValue;
import io.panelwright.promql.GrafanaVariable;
import io.panelwright.promql.GrafanaVariables;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Replaces variables in texts by their values. Variables without a value remain unchanged, such as
 * {@code "$1"} in {@code label_replace} (scenes, interpolation/sceneInterpolator.ts).
 */
public final class VariableInterpolator {

  /** The maximum nesting of variables in values; it stops cycles. */
  private static final int MAX_DEPTH = 8;

  private static final String QUERY_PARAMETER = "queryparam";

  private final Map<String, VariableValue> values;
  private final Optional<TimeVariables> times;

  private VariableInterpolator(Map<String, VariableValue> values, Optional<TimeVariables> times) {
    this.values = new TreeMap<>(values);
    this.times = times;
  }

  /** An interpolator with these values by name, without built-in variables. */
  public static VariableInterpolator of(Map<String, VariableValue> values) {
    return new VariableInterpolator(values, Optional.empty());
  }

  /** This interpolator with the time variables of one query. */
  public VariableInterpolator withTimes(TimeVariables scope) {
    return new VariableInterpolator(values, Optional.of(scope));
  }

  /** This interpolator with other values of some variables, as copies of repeats have them. */
  public VariableInterpolator with(Map<String, LabeledValue> single) {
    Map<String, VariableValue> all = new TreeMap<>(values);
    single.forEach(
        (name, value) -> all.put(name, new VariableValue(List.of(value), true, Optional.empty())));
    return new VariableInterpolator(all, times);
  }

  /** Interpolates a query as Grafana's Prometheus datasource does. */
  public String interpolatePromql(String text) {
    return replace(text, VariableFormat.PROMETHEUS, 0);
  }

  /** Interpolates a title with display texts. */
  public String interpolateTitle(String text) {
    return replace(text, VariableFormat.TEXT, 0);
  }

  /** Interpolates any other text, such as a datasource's uid. */
  public String interpolateText(String text) {
    return replace(text, VariableFormat.GLOB, 0);
  }

  private String replace(String text, VariableFormat defaultFormat, int depth) {
    var out = new StringBuilder();
    int end = 0;
    for (GrafanaVariable variable : GrafanaVariables.findAll(text)) {
      out.append(text, end, variable.span().start());
      out.append(resolve(variable, defaultFormat, depth).orElse(variable.text()));
      end = variable.span().end();
    }
    return out.append(text, end, text.length()).toString();
  }

  private Optional<String> resolve(
      GrafanaVariable variable, VariableFormat defaultFormat, int depth) {
    VariableValue value = values.get(variable.name());
    if (value == null) {
      return times.flatMap(scope -> resolveTime(variable, scope));
    }
    if (variable.field().filter("text"::equals).isPresent()) {
      return Optional.of(value.text());
    }
    if (variable.format().filter(QUERY_PARAMETER::equals).isPresent()) {
      return Optional.of(VariableFormat.formatParameters(variable.name(), value));
    }
    VariableFormat format = variable.format().map(VariableFormat::parse).orElse(defaultFormat);
    if (value.allValue().isPresent() && format != VariableFormat.TEXT) {
      String all = value.allValue().get();
      return Optional.of(depth < MAX_DEPTH ? replace(all, defaultFormat, depth + 1) : all);
    }
    return Optional.of(format.format(value));
  }

  /** Grafana's backend replaces only {@code $x} and {@code ${x}}, its frontend the step. */
  private static Optional<String> resolveTime(GrafanaVariable variable, TimeVariables scope) {
    String name = variable.name();
    boolean isBound = name.equals("__from") || name.equals("__to");
    if (isBound) {
      return Optional.of(
          VariableFormat.formatTime(
              name.equals("__from") ? scope.from() : scope.to(), variable.format()));
    }
    boolean hasNoFormat =
        variable.text().equals("$" + name) || variable.text().equals("${" + name + "}");
    boolean isStep = name.equals("__interval") || name.equals("__interval_ms");
    return hasNoFormat || isStep ? scope.value(name) : Optional.empty();
  }
}
