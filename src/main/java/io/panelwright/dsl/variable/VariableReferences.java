package io.panelwright.dsl.variable;

import io.panelwright.promql.GrafanaVariable;
import io.panelwright.promql.GrafanaVariables;
import java.util.ArrayList;
import java.util.List;

/** Finds the variables that a text refers to. */
public final class VariableReferences {

  private VariableReferences() {}

  /**
   * Returns the names of variables that a dashboard must declare. Grafana's built-in variables are
   * excluded, and so are numbers: {@code $1} is a group in {@code label_replace} or an amount in a
   * title.
   */
  public static List<String> find(String text) {
    List<String> names = new ArrayList<>();
    for (GrafanaVariable variable : GrafanaVariables.findAll(text)) {
      String name = variable.name();
      if (!GrafanaVariable.isBuiltIn(name) && !isNumber(name) && !names.contains(name)) {
        names.add(name);
      }
    }
    return names;
  }

  private static boolean isNumber(String name) {
    return name.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /** Whether only Grafana and datasources define variables with this name: {@code __toTime}. */
  public static boolean isReserved(String name) {
    return GrafanaVariable.isReserved(name);
  }
}
