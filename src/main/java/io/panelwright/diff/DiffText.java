package io.panelwright.diff;

import io.panelwright.diagnostic.Severity;
import io.panelwright.diagnostic.SeverityCounts;
import io.panelwright.text.AnsiStyle;
import io.panelwright.text.AnsiStyle.Role;
import io.panelwright.text.TerminalSanitizer;
import io.panelwright.text.TextWrapper;
import java.util.List;
import java.util.stream.Collectors;

/** Writes comparisons for a terminal of 80 columns. */
public final class DiffText {

  private final StringBuilder out = new StringBuilder();
  private final AnsiStyle style;

  private DiffText(AnsiStyle style) {
    this.style = style;
  }

  /** Writes comparisons comparisons; of several, those without changes are only counted. */
  public static String render(List<FileComparison> comparisons, AnsiStyle style) {
    var text = new DiffText(style);
    for (FileComparison comparison : comparisons) {
      if (comparisons.size() == 1 || !comparison.diff().isEmpty()) {
        text.file(comparison);
      }
    }
    if (comparisons.size() != 1) {
      long differing = comparisons.stream().filter(c -> !c.diff().isEmpty()).count();
      text.out.append(
          differing == 0
              ? "same: " + SeverityCounts.plural(comparisons.size(), "dashboard") + "\n"
              : differing
                  + " of "
                  + SeverityCounts.plural(comparisons.size(), "dashboard")
                  + " differ"
                  + (differing == 1 ? "s" : "")
                  + "\n");
    }
    return text.out.toString();
  }

  /**
   * Writes the first changed elements, indented by two.
   *
   * @param max the maximum number of elements; the others are counted
   */
  public static String renderElements(DashboardDiff diff, int max) {
    var text = new DiffText(AnsiStyle.PLAIN);
    diff.changedElements().stream().limit(max).forEach(text::element);
    int others = diff.changedElements().size() - max;
    return text.out
        + (others > 0 ? "  … and " + others + " more: panelwright diff shows all\n" : "");
  }

  /** The lines of a changed text with their signs; marks show the differences in a line. */
  public static List<String> lines(Change change) {
    return TextChangeFormatter.format(change.lines());
  }

  private void file(FileComparison comparison) {
    String heading = comparison.name() + ": " + comparison.summary();
    out.append(style.paint(Role.HEADING, TextWrapper.wrap(heading, 0, 2)));
    comparison.diff().changedElements().forEach(this::element);
    List<String> ignored = comparison.diff().ignored();
    if (!ignored.isEmpty()) {
      String line = "ignored: " + String.join("; ", ignored);
      out.append(style.paint(Role.MUTED, TextWrapper.wrap(TerminalSanitizer.sanitize(line), 2, 4)));
    }
  }

  private void element(ChangedElement element) {
    String descriptions =
        element.changes().stream().map(Change::description).collect(Collectors.joining("; "));
    String line = element.changeKind().sign() + " " + label(element) + ": " + descriptions;
    out.append(
        style.paint(
            role(element.changeKind().sign()),
            TextWrapper.wrap(TerminalSanitizer.sanitize(line), 2, 4)));
    List<Change> texts = element.changes().stream().filter(c -> !c.lines().isEmpty()).toList();
    for (Change change : texts) {
      if (texts.size() > 1) {
        out.append(TextWrapper.wrap(TerminalSanitizer.sanitize(change.description() + ":"), 4, 6));
      }
      TextChangeFormatter.format(change.lines()).forEach(this::line);
    }
    element.consequences().forEach(this::consequence);
  }

  private void consequence(Change change) {
    String severity = change.severity().label() + ":";
    String line = severity + " " + change.consequence() + " [" + change.code().code() + "]";
    String wrapped = TextWrapper.wrap(line, 4, 6);
    Role role = change.severity() == Severity.ERROR ? Role.ERROR : Role.WARNING;
    out.append(wrapped, 0, 4)
        .append(style.paint(role, severity))
        .append(wrapped, 4 + severity.length(), wrapped.length());
  }

  private void line(String line) {
    String indented = ("      " + line).stripTrailing() + "\n";
    out.append(line.startsWith(" ") ? indented : style.paint(role(line.charAt(0)), indented));
  }

  /** The element's kind, section and name. */
  static String label(ChangedElement element) {
    return switch (element.elementKind()) {
      case PANEL -> (element.section().isEmpty() ? "" : element.section() + " / ") + element.name();
      case DASHBOARD -> element.changeKind() == ChangeKind.CHANGED ? "dashboard" : element.name();
      case SECTION, VARIABLE, ANNOTATION, LINK ->
          element.elementKind().label() + " " + element.name();
    };
  }

  private static Role role(char sign) {
    return switch (sign) {
      case '+' -> Role.ADDED;
      case '-' -> Role.REMOVED;
      default -> Role.CHANGED;
    };
  }
}
