package io.panelwright.dsl;

import io.panelwright.promql.Variable;
import io.panelwright.promql.Variables;
import java.util.List;

/** The variables that a text mentions. */
public final class Mentions {

  private Mentions() {}

  /**
   * Names of variables that somebody must declare: Grafana's own are left out, and so are numbers,
   * as {@code $1} is a group in {@code label_replace}, and an amount in a title.
   */
  public static List<String> in(String text) {
    return Variables.in(text).stream()
        .map(Variable::name)
        .filter(name -> !Variable.isBuiltIn(name) && !name.matches("[0-9]+"))
        .distinct()
        .toList();
  }
}
