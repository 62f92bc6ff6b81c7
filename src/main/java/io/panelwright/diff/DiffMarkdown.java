package io.panelwright.diff;

import io.panelwright.diagnostic.Severity;
import io.panelwright.diagnostic.SeverityCounts;
import io.panelwright.text.MarkdownEscaper;
import io.panelwright.text.TerminalSanitizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes comparisons for a pull request: a table of elements, with folded texts below it. */
public final class DiffMarkdown {

  private final StringBuilder out = new StringBuilder();

  private DiffMarkdown() {}

  /** Writes comparisons. */
  public static String render(List<FileComparison> comparisons) {
    var markdown = new DiffMarkdown();
    comparisons.stream().filter(c -> !c.diff().isEmpty()).forEach(markdown::file);
    List<FileComparison> same = comparisons.stream().filter(c -> c.diff().isEmpty()).toList();
    if (!same.isEmpty()) {
      markdown
          .out
          .append("Same: ")
          .append(SeverityCounts.plural(same.size(), "dashboard"))
          .append(".\n");
    }
    return markdown.out.toString();
  }

  /**
   * Writes the changes of one dashboard without a heading: a table of elements and what the changes
   * may break.
   *
   * @param maxElements further elements are counted only; the worst changes come first
   * @param texts whether the folded texts are below it
   */
  public static String changes(FileComparison comparison, int maxElements, boolean texts) {
    var markdown = new DiffMarkdown();
    List<ChangedElement> elements = comparison.diff().changedElements();
    List<ChangedElement> shown =
        elements.size() <= maxElements
            ? elements
            : elements.stream()
                .sorted(Comparator.comparing(DiffMarkdown::severity).reversed())
                .limit(maxElements)
                .toList();
    markdown.table(shown);
    if (shown.size() < elements.size()) {
      markdown
          .out
          .append(SeverityCounts.plural(elements.size() - shown.size(), "more element"))
          .append(" with changes.\n\n");
    }
    DashboardDiff diff = comparison.diff().withElements(shown);
    markdown.consequences(diff);
    if (texts) {
      markdown.foldedTexts(diff);
    }
    return markdown.out.toString();
  }

  private static Severity severity(ChangedElement element) {
    return element.changes().stream()
        .map(Change::severity)
        .max(Comparator.naturalOrder())
        .orElse(Severity.INFO);
  }

  private void file(FileComparison comparison) {
    DashboardDiff diff = comparison.diff();
    out.append("### ").append(MarkdownEscaper.escape(comparison.name()));
    out.append("\n\n").append(MarkdownEscaper.escape(comparison.summary())).append("\n\n");
    table(diff.changedElements());
    consequences(diff);
    foldedTexts(diff);
    if (!diff.ignored().isEmpty()) {
      String ignored = String.join("; ", diff.ignored());
      out.append("Ignored: ").append(MarkdownEscaper.escape(ignored)).append(".\n\n");
    }
  }

  private void table(List<ChangedElement> elements) {
    out.append("| | Element | Changes |\n|---|---|---|\n");
    elements.forEach(this::row);
    out.append('\n');
  }

  private void foldedTexts(DashboardDiff diff) {
    List<ChangedElement> texts =
        diff.changedElements().stream().filter(DiffMarkdown::hasLines).toList();
    if (!texts.isEmpty()) {
      out.append("<details><summary>Queries and texts</summary>\n\n");
      texts.forEach(this::texts);
      out.append("</details>\n\n");
    }
  }

  private static boolean hasLines(ChangedElement element) {
    return element.changes().stream().anyMatch(change -> !change.lines().isEmpty());
  }

  private void row(ChangedElement element) {
    String descriptions =
        element.changes().stream()
            .map(
                change ->
                    MarkdownEscaper.escape(change.description())
                        + " `"
                        + change.code().code()
                        + "`")
            .collect(Collectors.joining("; "));
    out.append("| ")
        .append(element.changeKind().label())
        .append(" | ")
        .append(MarkdownEscaper.escape(DiffText.label(element)))
        .append(" | ")
        .append(descriptions)
        .append(" |\n");
  }

  /** A list of what the changes may break, by kind of change. */
  private void consequences(DashboardDiff diff) {
    Map<ChangeCode, List<String>> elements = new LinkedHashMap<>();
    for (ChangedElement element : diff.changedElements()) {
      for (Change change : element.consequences()) {
        elements
            .computeIfAbsent(change.code(), code -> new ArrayList<>())
            .add(DiffText.label(element));
      }
    }
    elements.forEach(
        (code, names) ->
            out.append("- **")
                .append(code.severity().label())
                .append("** `")
                .append(code.code())
                .append("`: ")
                .append(
                    MarkdownEscaper.escape(
                        ValueFormatter.formatNames(names) + ": " + code.consequence()))
                .append(".\n"));
    out.append(elements.isEmpty() ? "" : "\n");
  }

  private void texts(ChangedElement element) {
    for (Change change : element.changes()) {
      if (!change.lines().isEmpty()) {
        String fence = fence(change.lines());
        out.append(MarkdownEscaper.escape(DiffText.label(element) + ": " + change.description()));
        out.append("\n\n").append(fence).append("diff\n");
        change.lines().forEach(line -> out.append(TerminalSanitizer.sanitize(line)).append('\n'));
        out.append(fence).append("\n\n");
      }
    }
  }

  /** A fence with more backquotes than any in the lines. */
  private static String fence(List<String> lines) {
    String fence = "```";
    while (String.join("\n", lines).contains(fence)) {
      fence += "`";
    }
    return fence;
  }

  /** The element's kind, section and name, not escaped. */
  public static String label(ChangedElement element) {
    return DiffText.label(element);
  }

  /** Escapes a text from a dashboard, so that none of it is markup. */
  public static String escape(String text) {
    return MarkdownEscaper.escape(text);
  }
}
