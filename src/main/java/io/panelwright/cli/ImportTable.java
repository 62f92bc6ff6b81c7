package io.panelwright.cli;

import io.panelwright.diagnostic.Counts;
import io.panelwright.diagnostic.Printable;
import io.panelwright.importer.Imported;
import io.panelwright.importer.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A line for each dashboard of an import. */
final class ImportTable {

  private static final int NAME = 40;
  private static final String ROW = "%-" + NAME + "s %6s %8s %5s %6s  %s%n";

  private ImportTable() {}

  static String of(List<ImportResult> results) {
    StringBuilder text = new StringBuilder();
    text.append(row("", "panels", "typed", "steps", "lines", "result"));
    List<Tally> tallies = new ArrayList<>();
    int panels = 0;
    int lines = 0;
    int same = 0;
    for (ImportResult result : results) {
      Optional<Tally> tally = result.imported().map(Imported::tally);
      tally.ifPresent(tallies::add);
      panels += result.panels().orElse(0);
      lines += result.files().lines();
      same += result.isSame() ? 1 : 0;
      text.append(
          row(
              Printable.of(shortened(result.source())),
              result.panels().map(String::valueOf).orElse("-"),
              tally.map(ImportResult::share).orElse("-"),
              String.valueOf(result.steps().size()),
              String.valueOf(result.files().lines()),
              verdict(result)));
    }
    String all = Counts.plural(results.size(), "dashboard");
    String typed = tallies.isEmpty() ? "-" : ImportResult.share(Tally.sum(tallies));
    String word = tallies.isEmpty() ? "read" : "same";
    String verdict =
        same == results.size() ? "all " + word : same + " of " + results.size() + " " + word;
    return text.append(row(all, String.valueOf(panels), typed, "", String.valueOf(lines), verdict))
        .toString();
  }

  private static String row(
      String name, String panels, String typed, String steps, String lines, String result) {
    return String.format(Locale.ROOT, ROW, name, panels, typed, steps, lines, result)
        .replace(System.lineSeparator(), "\n");
  }

  private static String verdict(ImportResult result) {
    if (!result.findings().isEmpty()) {
      return "no text";
    }
    int differences = result.imported().map(i -> i.everyDifference().size()).orElse(0);
    return result.imported().isEmpty()
        ? "read"
        : differences == 0 ? "same" : differences + " differ";
  }

  private static String shortened(String name) {
    return name.length() <= NAME ? name : "…" + name.substring(name.length() - NAME + 1);
  }
}
