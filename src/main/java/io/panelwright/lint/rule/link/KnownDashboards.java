package io.panelwright.lint.rule.link;

import io.panelwright.dashboard.DashboardDocument;
import io.panelwright.dashboard.VariableView;
import io.panelwright.lint.LintContext;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The known dashboards and the variables of each. */
final class KnownDashboards {

  private KnownDashboards() {}

  /** Variables by uid: of this dashboard, its siblings and the dashboards in the contract. */
  static Map<String, List<String>> collect(LintContext context) {
    Map<String, List<String>> known = new TreeMap<>();
    context
        .contract()
        .ifPresent(
            contract ->
                contract.externalDashboards().forEach(d -> known.put(d.uid(), d.variables())));
    context.siblings().forEach(sibling -> add(sibling, known));
    add(context.document(), known);
    known.remove("");
    return known;
  }

  private static void add(DashboardDocument document, Map<String, List<String>> known) {
    known.put(document.uid(), document.variables().stream().map(VariableView::name).toList());
  }
}
