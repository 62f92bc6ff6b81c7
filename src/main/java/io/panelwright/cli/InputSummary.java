package io.panelwright.cli;

import io.panelwright.dashboard.DashboardFiles;
import io.panelwright.diagnostic.Finding;
import io.panelwright.diagnostic.Severity;
import io.panelwright.diagnostic.SeverityCounts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Counts the input files of a run: dashboards, other files, and files that cannot be read. */
public final class InputSummary {

  private static final int MAX_NAMED = 5;

  /** The first files without a dashboard, and what they contain. */
  private final List<String> named = new ArrayList<>();

  private int others;
  private int files;
  private int dashboards;
  private int failed;

  void add(String name, DashboardFiles read) {
    files++;
    dashboards += read.dashboards().size();
    boolean error =
        read.findings().stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
    if (read.dashboards().isEmpty()) {
      failed += error ? 1 : 0;
      if (!error) {
        String reason =
            read.findings().stream().findFirst().map(Finding::message).orElse("no dashboard");
        others++;
        if (named.size() < MAX_NAMED) {
          named.add(name + ": " + reason);
        }
      }
    }
  }

  void addFailure() {
    files++;
    failed++;
  }

  /** The number of dashboards that were read. */
  public int dashboards() {
    return dashboards;
  }

  /** A sentence about files without dashboards; empty if each file has one. */
  public Optional<String> note() {
    if (others == 0 && (failed == 0 || files == 1)) {
      return Optional.empty();
    }
    StringBuilder note = new StringBuilder("Read ");
    note.append(SeverityCounts.plural(dashboards, "dashboard"))
        .append(" from ")
        .append(SeverityCounts.plural(files, "file"));
    if (others > 0) {
      note.append("; ").append(countOthers());
    }
    if (failed > 0) {
      note.append("; ").append(SeverityCounts.plural(failed, "file")).append(" cannot be read");
    }
    return Optional.of(note.append('.').toString());
  }

  private String countOthers() {
    return others == 1 ? "1 file is not a dashboard" : others + " files are not dashboards";
  }

  /**
   * Ends a run that read files but no dashboard, and has no error that is reported elsewhere.
   *
   * @throws CannotRunException with the content of the files
   */
  public void requireDashboard() {
    if (dashboards > 0 || failed > 0 || files == 0) {
      return;
    }
    StringBuilder message = new StringBuilder("no dashboard was read: ").append(countOthers());
    named.forEach(other -> message.append("\n  ").append(other));
    if (others > named.size()) {
      message.append("\n  and ").append(others - named.size()).append(" more");
    }
    throw new CannotRunException(
        message + "\n  → name files or folders with dashboards, such as exports from Grafana");
  }
}
