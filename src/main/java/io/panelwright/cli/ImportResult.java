package io.panelwright.cli;

import io.panelwright.diagnostic.Counts;
import io.panelwright.diagnostic.Finding;
import io.panelwright.diagnostic.Paragraph;
import io.panelwright.diagnostic.Printable;
import io.panelwright.diagnostic.Severity;
import io.panelwright.diagnostic.TextReport;
import io.panelwright.importer.Imported;
import io.panelwright.importer.Tally;
import io.panelwright.importer.migration.Migration;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What came of one dashboard.
 *
 * @param source the file's name
 * @param imported the values; empty where only JSON was wanted
 * @param findings why there is no text of it
 */
record ImportResult(
    String source,
    Optional<Imported> imported,
    List<Migration.Step> steps,
    ImportedFiles files,
    List<Finding> findings) {

  /** Types that generated classes name, and so are not called like. */
  static final List<String> RESERVED =
      List.of("Dashboard", "Section", "Panel", "Panels", "Owner", "Units", "Color", "Variable");

  /** So many dashboards are told of in detail without being asked for. */
  static final int FEW = 3;

  private static final int MOST_TOLD = 8;

  ImportResult {
    steps = List.copyOf(steps);
    findings = List.copyOf(findings);
  }

  /** Whether nothing was lost, and there is a text of it. */
  boolean isSame() {
    return findings.isEmpty() && imported.filter(i -> !i.everyDifference().isEmpty()).isEmpty();
  }

  /** How many panels it has, without rows; empty where they were not looked at. */
  Optional<Integer> panels() {
    return imported.map(Imported::panels);
  }

  /**
   * Writes its files and says so.
   *
   * @return false when somebody else's file is in the way
   */
  boolean write(boolean dryRun, PrintWriter words, boolean detailed) {
    Map<Path, ImportedFiles.Fate> fates = dryRun ? files.fates() : files.write();
    boolean refused = fates.containsValue(ImportedFiles.Fate.REFUSED);
    fates.forEach(
        (file, fate) -> {
          if (fate == ImportedFiles.Fate.REFUSED) {
            words.print(
                paragraph(
                    fate.word(dryRun)
                        + " "
                        + file
                        + ": import did not write it, or wrote another dashboard there, or it was"
                        + " changed since; move it away, or name another folder by --out",
                    0,
                    2));
          }
        });
    for (Path left : files.leftovers()) {
      words.print(paragraph(left + " is left over from an earlier import of it; delete it", 0, 2));
    }
    if (!refused && detailed) {
      words.print(paragraph(told(fates, dryRun), 0, 2));
    }
    return !refused;
  }

  private String told(Map<Path, ImportedFiles.Fate> fates, boolean dryRun) {
    Map<ImportedFiles.Fate, List<Path>> byFate = new LinkedHashMap<>();
    fates.forEach(
        (file, fate) -> byFate.computeIfAbsent(fate, f -> new java.util.ArrayList<>()).add(file));
    return byFate.entrySet().stream()
        .map(
            entry -> {
              List<Path> paths = entry.getValue();
              String more = paths.size() == 1 ? "" : " and " + (paths.size() - 1) + " more";
              return entry.getKey().word(dryRun) + " " + paths.get(0) + more;
            })
        .collect(Collectors.joining("; "));
  }

  /** What a person wants to know of it. */
  String details(boolean allSteps) {
    StringBuilder text = new StringBuilder();
    text.append(TextReport.render(findings));
    imported.ifPresent(found -> text.append(proof(found)));
    text.append(changes(allSteps));
    imported.ifPresent(found -> text.append(lookAt(found)));
    return text.append('\n').toString();
  }

  private String proof(Imported found) {
    List<String> differences = found.everyDifference();
    String same =
        differences.isEmpty()
            ? "same: what is assembled equals what Grafana would save of " + source
            : "differs in " + Counts.plural(differences.size(), "place") + ":";
    StringBuilder text = new StringBuilder(paragraph(same, 2, 4));
    differences.stream().limit(MOST_TOLD).forEach(d -> text.append(paragraph(d, 4, 6)));
    return text.append(paragraph(words(found), 2, 4)).toString();
  }

  private String words(Imported found) {
    Tally tally = found.tally();
    String raw =
        tally.rawPaths().entrySet().stream()
            .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
            .limit(MOST_TOLD)
            .map(path -> path.getKey() + (path.getValue() > 1 ? " ×" + path.getValue() : ""))
            .collect(Collectors.joining(", "));
    return Counts.plural(found.panels(), "panel")
        + ", "
        + Counts.plural(files.lines(), "line")
        + ", "
        + share(tally)
        + " of the values typed"
        + (tally.raw() == 0 ? "" : "; raw: " + raw);
  }

  /** Rounded down: 100 % is all. */
  static String share(Tally tally) {
    return String.format(Locale.ROOT, "%.1f %%", Math.floor(tally.typed() * 1000) / 10);
  }

  private String changes(boolean all) {
    if (steps.isEmpty()) {
      return "";
    }
    StringBuilder text = new StringBuilder();
    text.append("  changed on the way" + (all ? "" : " (--steps tells where)") + ":\n");
    for (Migration.Step step : steps) {
      String since = step.since().map(version -> "schema " + version + ": ").orElse("");
      String places = all ? String.join(", ", step.places()) : step.places().size() + " ×";
      text.append(paragraph(since + step.what() + (all ? ": " : ", ") + places, 4, 6));
    }
    return text.toString();
  }

  private static String lookAt(Imported found) {
    StringBuilder text = new StringBuilder();
    for (String note : found.notes()) {
      text.append(paragraph(note, 4, 6));
    }
    found.findings().stream()
        .filter(finding -> finding.severity() == Severity.ERROR)
        .map(finding -> finding.message() + (finding.next().isEmpty() ? "" : "; " + finding.next()))
        .distinct()
        .forEach(message -> text.append(paragraph(message, 4, 6)));
    return text.isEmpty() ? "" : "  to be mended before it renders, or looked at:\n" + text;
  }

  /** Titles and values are strangers' texts. */
  private static String paragraph(String text, int indent, int hanging) {
    return Paragraph.of(Printable.of(text), indent, hanging);
  }
}
