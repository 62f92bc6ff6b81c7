package io.panelwright.lint.rule.variable;

import io.panelwright.lint.DashboardFact;
import io.panelwright.lint.LintContext;
import io.panelwright.lint.LocatedString;
import io.panelwright.promql.GrafanaVariable;
import io.panelwright.promql.GrafanaVariables;
import java.util.ArrayList;
import java.util.List;

/** A text of a dashboard that contains variables. */
record TextWithVariables(LocatedString text, List<GrafanaVariable> variables) {

  /** All such texts, in order. */
  static final DashboardFact<List<TextWithVariables>> ALL =
      DashboardFact.of(TextWithVariables::collect);

  TextWithVariables {
    variables = List.copyOf(variables);
  }

  private static List<TextWithVariables> collect(LintContext context) {
    List<TextWithVariables> found = new ArrayList<>();
    for (LocatedString text : context.strings()) {
      List<GrafanaVariable> variables = GrafanaVariables.findAll(text.value());
      if (!variables.isEmpty()) {
        found.add(new TextWithVariables(text, variables));
      }
    }
    return List.copyOf(found);
  }
}
