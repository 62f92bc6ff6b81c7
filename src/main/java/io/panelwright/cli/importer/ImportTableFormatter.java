package io.panelwright.cli.importer;

import io.panelwright.cli.TextTable;
import io.panelwright.diagnostic.SeverityCounts;
import io.panelwright.importer.ImportCoverage;
import io.panelwright.importer.ImportedDashboard;
import io.panelwright.text.TerminalSanitizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Formats the results of an import as a table with one row for each dashboard. */
final class ImportTableFormatter {

  private static final int NAME_WIDTH = 40;
  private static final Integer[] NUMBER_COLUMNS = {1, 2, 3, 4};

  private final TextTable table = new TextTable(0, NUMBER_COLUMNS);
  private Optional<ImportCoverage> coverage = Optional.empty();
  private int dashboards;
  private int panels;
  private int lines;
  private int same;

  ImportTableFormatter() {
    table.row("", "panels", "typed", "steps", "lines", "result");
  }

  /** Adds the row of a result, which is not kept. */
  void add(ImportResult result) {
    Optional<ImportCoverage> own = result.imported().map(ImportedDashboard::coverage);
    own.ifPresent(this::addCoverage);
    dashboards++;
    panels += result.panels().orElse(0);
    lines += result.files().lines();
    same += result.isIdentical() ? 1 : 0;
    table.row(
        TerminalSanitizer.sanitize(shorten(result.source())),
        result.panels().map(String::valueOf).orElse("-"),
        own.map(ImportResult::typedShare).orElse("-"),
        String.valueOf(result.steps().size()),
        String.valueOf(result.files().lines()),
        describe(result));
  }

  private void addCoverage(ImportCoverage own) {
    coverage = Optional.of(coverage.map(sum -> ImportCoverage.sum(List.of(sum, own))).orElse(own));
  }

  int dashboards() {
    return dashboards;
  }

  /** The table with a last row of totals. */
  String format() {
    String label = coverage.isEmpty() ? "read" : "same";
    table.row(
        SeverityCounts.plural(dashboards, "dashboard"),
        String.valueOf(panels),
        coverage.map(ImportResult::typedShare).orElse("-"),
        "",
        String.valueOf(lines),
        same == dashboards ? "all " + label : same + " of " + dashboards + " " + label);
    return table.format();
  }

  private static String describe(ImportResult result) {
    List<String> parts = new ArrayList<>();
    if (!result.findings().isEmpty()) {
      parts.add(result.findings().size() + " not supported");
    }
    if (result.droppedCount() > 0) {
      parts.add(result.droppedCount() + " dropped");
    }
    if (!result.differences().isEmpty()) {
      parts.add(result.differences().size() + " differ");
    }
    if (!parts.isEmpty()) {
      return String.join(", ", parts);
    }
    return result.imported().isEmpty() ? "read" : "same";
  }

  private static String shorten(String name) {
    return name.length() <= NAME_WIDTH
        ? name
        : "…" + name.substring(name.length() - NAME_WIDTH + 1);
  }
}
