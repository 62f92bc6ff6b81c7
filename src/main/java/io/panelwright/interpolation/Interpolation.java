package io.panelwright.interpolation;

import io.panelwright.promql.Variable;
import io.panelwright.promql.Variables;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Puts values into texts. Names that have none stay as they are, so that {@code "$1"} in {@code
 * label_replace} survives (scenes, interpolation/sceneInterpolator.ts).
 */
public final class Interpolation {

  /** A value may name variables itself; whoever goes in circles is left alone. */
  private static final int DEEPEST = 8;

  private final Map<String, VariableValue> values;
  private final Optional<TimeScope> times;

  private Interpolation(Map<String, VariableValue> values, Optional<TimeScope> times) {
    this.values = new TreeMap<>(values);
    this.times = times;
  }

  /** With these values, by name, and nothing of Grafana's own. */
  public static Interpolation of(Map<String, VariableValue> values) {
    return new Interpolation(values, Optional.empty());
  }

  /** The same with the times of one query. */
  public Interpolation at(TimeScope scope) {
    return new Interpolation(values, Optional.of(scope));
  }

  /** A query as Grafana's Prometheus datasource sends it. */
  public String promql(String text) {
    return replaced(text, Format.PROMETHEUS, 0);
  }

  /** A title, which people read. */
  public String title(String text) {
    return replaced(text, Format.TEXT, 0);
  }

  /** Any other text, such as a datasource's uid. */
  public String text(String text) {
    return replaced(text, Format.GLOB, 0);
  }

  private String replaced(String text, Format usual, int depth) {
    var out = new StringBuilder();
    int end = 0;
    for (Variable variable : Variables.in(text)) {
      out.append(text, end, variable.span().start());
      out.append(value(variable, usual, depth).orElse(variable.text()));
      end = variable.span().end();
    }
    return out.append(text, end, text.length()).toString();
  }

  private Optional<String> value(Variable variable, Format usual, int depth) {
    VariableValue value = values.get(variable.name());
    if (value == null) {
      return times.flatMap(scope -> time(variable, scope));
    }
    if (variable.field().filter("text"::equals).isPresent()) {
      return Optional.of(value.text());
    }
    Format format = variable.format().map(Format::of).orElse(usual);
    if (value.all().isPresent() && format != Format.TEXT) {
      String all = value.all().get();
      return Optional.of(depth < DEEPEST ? replaced(all, usual, depth + 1) : all);
    }
    return Optional.of(format.write(value));
  }

  /** Prometheus' backend knows only the plain forms of its own; the step is the frontend's. */
  private static Optional<String> time(Variable variable, TimeScope scope) {
    String name = variable.name();
    boolean border = name.equals("__from") || name.equals("__to");
    if (border) {
      return Optional.of(
          Format.time(name.equals("__from") ? scope.from() : scope.to(), variable.format()));
    }
    boolean plain = variable.text().equals("$" + name) || variable.text().equals("${" + name + "}");
    boolean step = name.equals("__interval") || name.equals("__interval_ms");
    return plain || step ? scope.value(name) : Optional.empty();
  }
}
