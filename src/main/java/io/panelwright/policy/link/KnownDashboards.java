package io.panelwright.policy.link;

import io.panelwright.document.DashboardDocument;
import io.panelwright.document.VariableView;
import io.panelwright.policy.Subject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which dashboards there are, and which variables each takes. */
final class KnownDashboards {

  private KnownDashboards() {}

  /** Variables by uid: of the dashboard itself, of its siblings and of those in the contract. */
  static Map<String, List<String>> of(Subject subject) {
    Map<String, List<String>> known = new TreeMap<>();
    subject
        .contract()
        .ifPresent(
            contract -> contract.dashboards().forEach(d -> known.put(d.uid(), d.variables())));
    subject.siblings().forEach(sibling -> add(sibling, known));
    add(subject.document(), known);
    known.remove("");
    return known;
  }

  private static void add(DashboardDocument document, Map<String, List<String>> known) {
    known.put(document.uid(), document.variables().stream().map(VariableView::name).toList());
  }
}
