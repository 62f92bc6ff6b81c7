package io.panelwright.dashboard;

import io.panelwright.diagnostic.Finding;
import io.panelwright.diagnostic.Location;
import io.panelwright.document.SourceFile;
import io.panelwright.json.JsonPointer;
import io.panelwright.text.TerminalSanitizer;
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

  private static final int MAX_NAME_LENGTH = 60;

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
      String inner =
          collector.dashboards().size() == 1 && !found.hasKey() ? "" : shorten(found.name());
      int number = inner.isEmpty() ? 1 : numbers.merge(inner, 1, Integer::sum);
      dashboards.add(
          DashboardFile.create(
              name, number == 1 ? inner : inner + "-" + number, found, findings::add));
    }
    return new DashboardFiles(dashboards, findings);
  }

  /** The key of a file as a name in messages and of output files. */
  private static String shorten(String key) {
    return TerminalSanitizer.sanitize(key)
        .codePoints()
        .limit(MAX_NAME_LENGTH)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** Whether a finding is about a file without a dashboard, and not about an invalid one. */
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
