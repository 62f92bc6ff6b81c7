package io.panelwright.dsl.variable;

import io.panelwright.promql.GrafanaVariable;
import io.panelwright.promql.GrafanaVariables;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds the variables that a text refers to. */
public final class VariableReferences {

  private VariableReferences() {}

  /**
   * Returns the names of variables that a dashboard must declare. Grafana's built-in variables are
   * excluded, and so are numbers: {@code $1} is a group in {@code label_replace} or an amount in a
   * title.
   */
  public static List<String> find(String text) {
    Set<String> names = new LinkedHashSet<>();
    for (GrafanaVariable variable : GrafanaVariables.findAll(text)) {
      if (!GrafanaVariable.isBuiltIn(variable.name()) && !isNumber(variable.name())) {
        names.add(variable.name());
      }
    }
    return List.copyOf(names);
  }

  private static boolean isNumber(String name) {
    return name.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /** Whether only Grafana and datasources define variables with this name: {@code __toTime}. */
  public static boolean isReserved(String name) {
    return GrafanaVariable.isReserved(name);
  }
}
