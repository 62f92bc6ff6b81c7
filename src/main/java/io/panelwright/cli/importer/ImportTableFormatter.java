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

  private ImportTableFormatter() {}

  static String format(List<ImportResult> results) {
    var table = new TextTable(0, NUMBER_COLUMNS);
    table.row("", "panels", "typed", "steps", "lines", "result");
    List<ImportCoverage> coverages = new ArrayList<>();
    int panels = 0;
    int lines = 0;
    int same = 0;
    for (ImportResult result : results) {
      Optional<ImportCoverage> coverage = result.imported().map(ImportedDashboard::coverage);
      coverage.ifPresent(coverages::add);
      panels += result.panels().orElse(0);
      lines += result.files().lines();
      same += result.isIdentical() ? 1 : 0;
      table.row(
          TerminalSanitizer.sanitize(shorten(result.source())),
          result.panels().map(String::valueOf).orElse("-"),
          coverage.map(ImportResult::typedShare).orElse("-"),
          String.valueOf(result.steps().size()),
          String.valueOf(result.files().lines()),
          describe(result));
    }
    String label = coverages.isEmpty() ? "read" : "same";
    table.row(
        SeverityCounts.plural(results.size(), "dashboard"),
        String.valueOf(panels),
        coverages.isEmpty() ? "-" : ImportResult.typedShare(ImportCoverage.sum(coverages)),
        "",
        String.valueOf(lines),
        same == results.size() ? "all " + label : same + " of " + results.size() + " " + label);
    return table.format();
  }

  private static String describe(ImportResult result) {
    if (!result.findings().isEmpty()) {
      return "no output";
    }
    int differences = result.imported().map(i -> i.allDifferences().size()).orElse(0);
    return result.imported().isEmpty()
        ? "read"
        : differences == 0 ? "same" : differences + " differ";
  }

  private static String shorten(String name) {
    return name.length() <= NAME_WIDTH
        ? name
        : "…" + name.substring(name.length() - NAME_WIDTH + 1);
  }
}
