package io.panelwright.export;

import io.panelwright.diagnostic.Finding;
import io.panelwright.diagnostic.Location;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Two dashboards of a folder with one title. Grafana stops to update provisioned dashboards then
 * (its log: "dashboard title is not unique in folder").
 */
final class TitleDuplicates {

  private TitleDuplicates() {}

  static List<Finding> find(List<ExportedDashboard> dashboards) {
    Map<String, String> first = new HashMap<>();
    List<Finding> findings = new ArrayList<>();
    for (ExportedDashboard dashboard : dashboards) {
      String other = first.putIfAbsent(dashboard.title(), dashboard.uid());
      if (other != null) {
        findings.add(
            Finding.error(
                "export-title-duplicate",
                Location.of(dashboard.title()),
                "the dashboards "
                    + other
                    + " and "
                    + dashboard.uid()
                    + " have one title: Grafana then stops to update both from files",
                "change one of the titles"));
      }
    }
    return findings;
  }
}
