package io.panelwright.cli.importer;

import io.panelwright.diagnostic.SeverityCounts;
import io.panelwright.importer.ImportedDashboard;
import io.panelwright.text.TextWrapper;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Prints results as they come: details of a few dashboards, or one row for each of many. Keeps no
 * result, so that the memory of a run does not grow with the number of dashboards.
 */
final class ImportReport {

  private final PrintWriter messages;
  private final boolean steps;
  private final boolean dryRun;
  private final ImportTableFormatter table = new ImportTableFormatter();

  /** The details of the first dashboards, until there are too many for details. */
  private final StringBuilder details = new StringBuilder();

  /** What is always printed, until it is known whether details are. */
  private final StringBuilder problems = new StringBuilder();

  /** The first source of each uid. */
  private final Map<String, String> sources = new HashMap<>();

  /** Members that Grafana no longer reads, and dashboards with such members. */
  private int unreadMembers;

  private int dashboardsWithUnread;

  private final List<String> duplicates = new ArrayList<>();

  /**
   * Creates a report.
   *
   * @param steps whether the details of all dashboards are printed, with all steps
   */
  ImportReport(PrintWriter messages, boolean steps, boolean dryRun) {
    this.messages = messages;
    this.steps = steps;
    this.dryRun = dryRun;
  }

  /** Adds a result and what happened to its files. */
  void add(ImportResult result, Map<Path, ImportedFiles.WriteStatus> statuses) {
    table.add(result);
    addUid(result);
    int unread = result.imported().map(ImportedDashboard::unreadMembers).orElse(0);
    unreadMembers += unread;
    dashboardsWithUnread += unread > 0 ? 1 : 0;
    String refused = result.describeRefused(statuses, dryRun);
    String written = statuses.isEmpty() ? "" : result.describeWritten(statuses, dryRun);
    if (steps) {
      messages.print(refused + written + result.details(true));
      messages.flush();
    } else if (table.dashboards() <= ImportResult.MAX_DETAILED) {
      details.append(refused).append(written).append(result.details(false));
      problems.append(refused);
    } else {
      messages.print(problems.append(refused));
      problems.setLength(0);
    }
  }

  /** Remembers the uid of a dashboard: of several with one uid Grafana keeps only one. */
  private void addUid(ImportResult result) {
    String uid = result.imported().map(ImportedDashboard::dashboard).map(d -> d.uid()).orElse("");
    String other = uid.isEmpty() ? "" : sources.getOrDefault(uid, "");
    if (!uid.isEmpty() && other.isEmpty()) {
      sources.put(uid, result.source());
    }
    if (!other.isEmpty()) {
      duplicates.add(
          TextWrapper.wrap(
              result.source()
                  + " and "
                  + other
                  + " have the same uid \""
                  + uid
                  + "\"; change one of them",
              0,
              2));
    }
  }

  int dashboards() {
    return table.dashboards();
  }

  /** Prints the details or the table. */
  void print() {
    if (!steps && table.dashboards() <= ImportResult.MAX_DETAILED) {
      messages.print(details);
    }
    if (table.dashboards() > 1) {
      messages.print(table.format());
    }
  }

  /** Offers the option for members that Grafana no longer reads. */
  void printUnread() {
    if (unreadMembers > 0) {
      messages.print(
          TextWrapper.wrap(
              SeverityCounts.plural(unreadMembers, "member")
                  + " in "
                  + SeverityCounts.plural(dashboardsWithUnread, "dashboard")
                  + " that Grafana no longer reads; --drop-unread removes them",
              0,
              2));
    }
  }

  /** Prints the dashboards that have the same uid as another one. */
  void printDuplicates() {
    duplicates.forEach(messages::print);
  }
}
