package io.panelwright.dashboard;

import io.panelwright.diagnostic.Finding;
import io.panelwright.diagnostic.Location;
import io.panelwright.document.SourceFile;
import io.panelwright.json.JsonPointer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * All dashboards of a file: one, or those of a list, a Kubernetes resource or another container.
 *
 * @param dashboards in the order of the file
 * @param findings errors of the file and of its dashboards, each with its position
 */
public record DashboardFiles(List<DashboardFile> dashboards, List<Finding> findings) {

  public DashboardFiles {
    dashboards = List.copyOf(dashboards);
    findings = List.copyOf(findings);
  }

  /**
   * Reads the dashboards of a file in any form; never throws, whatever the bytes are.
   *
   * @param name the file's name, for findings
   */
  public static DashboardFiles read(String name, byte[] bytes) {
    return read(name, SourceFile.read(name, bytes));
  }

  /** Reads the dashboards of a text. */
  public static DashboardFiles read(String name, String text) {
    return read(name, SourceFile.read(name, text));
  }

  private static DashboardFiles read(String name, SourceFile file) {
    var collector = new DashboardCollector();
    List<Finding> findings = new ArrayList<>(file.findings());
    file.documents().forEach(collector::collect);
    findings.addAll(collector.findings());
    if (collector.dashboards().isEmpty() && findings.isEmpty()) {
      findings.add(notDetected(name, file));
    }
    Map<String, Integer> numbers = new HashMap<>();
    List<DashboardFile> dashboards = new ArrayList<>();
    for (DashboardCollector.FoundDashboard found : collector.dashboards()) {
      String inner = collector.dashboards().size() == 1 && !found.hasKey() ? "" : found.name();
      int number = inner.isEmpty() ? 1 : numbers.merge(inner, 1, Integer::sum);
      dashboards.add(
          DashboardFile.create(
              name, number == 1 ? inner : inner + "-" + number, found, findings::add));
    }
    return new DashboardFiles(dashboards, findings);
  }

  /** Whether a finding says that a file contains no dashboard, and not that one is invalid. */
  public static boolean isAboutOtherContent(Finding finding) {
    return finding.code().equals(DashboardFile.NOT_A_DASHBOARD) || isAboutAnotherPlace(finding);
  }

  /** Whether a finding is about a resource whose dashboard is in another place. */
  public static boolean isAboutAnotherPlace(Finding finding) {
    return finding.code().equals(OperatorSource.CODE);
  }

  private static Finding notDetected(String name, SourceFile file) {
    FormatDetection.OtherContent content =
        file.documents().isEmpty()
            ? FormatDetection.EMPTY
            : FormatDetection.describe(file.documents().get(0).root());
    Location location =
        file.documents().isEmpty()
            ? Location.at(name, 1, 1)
            : Location.at(file.documents().get(0).position(JsonPointer.ROOT));
    return Finding.error(
        DashboardFile.NOT_A_DASHBOARD,
        location,
        "found " + content.description() + ": expected a dashboard",
        content.hint());
  }
}
