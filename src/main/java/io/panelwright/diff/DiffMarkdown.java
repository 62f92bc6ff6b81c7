package io.panelwright.diff;

import io.panelwright.diagnostic.Counts;
import io.panelwright.diagnostic.Printable;
import java.util.List;
import java.util.stream.Collectors;

/** What changed, for a pull request: a table of the parts, and the texts folded away below it. */
public final class DiffMarkdown {

  private final StringBuilder out = new StringBuilder();

  private DiffMarkdown() {}

  /** All that was compared. */
  public static String render(List<Compared> all) {
    var markdown = new DiffMarkdown();
    all.stream().filter(c -> !c.difference().isEmpty()).forEach(markdown::file);
    List<Compared> same = all.stream().filter(c -> c.difference().isEmpty()).toList();
    if (!same.isEmpty()) {
      markdown.out.append("Same: ").append(Counts.plural(same.size(), "dashboard")).append(".\n");
    }
    return markdown.out.toString();
  }

  private void file(Compared compared) {
    Difference difference = compared.difference();
    out.append("### ").append(escaped(compared.name()));
    out.append("\n\n").append(escaped(difference.summary())).append("\n\n");
    out.append("| | Part | What changed |\n|---|---|---|\n");
    difference.parts().forEach(this::row);
    out.append('\n');
    List<Part> texts = difference.parts().stream().filter(DiffMarkdown::hasLines).toList();
    if (!texts.isEmpty()) {
      out.append("<details><summary>Queries and texts</summary>\n\n");
      texts.forEach(this::texts);
      out.append("</details>\n\n");
    }
    if (!difference.ignored().isEmpty()) {
      String ignored = String.join("; ", difference.ignored());
      out.append("Ignored: ").append(escaped(ignored)).append(".\n\n");
    }
  }

  private static boolean hasLines(Part part) {
    return part.changes().stream().anyMatch(change -> !change.lines().isEmpty());
  }

  private void row(Part part) {
    String words = part.changes().stream().map(Change::words).collect(Collectors.joining("; "));
    out.append("| ")
        .append(part.status().word())
        .append(" | ")
        .append(escaped(DiffText.label(part)))
        .append(" | ")
        .append(escaped(words))
        .append(" |\n");
  }

  private void texts(Part part) {
    for (Change change : part.changes()) {
      if (!change.lines().isEmpty()) {
        String fence = fence(change.lines());
        out.append(escaped(DiffText.label(part) + ": " + change.words()));
        out.append("\n\n").append(fence).append("diff\n");
        change.lines().forEach(line -> out.append(Printable.of(line)).append('\n'));
        out.append(fence).append("\n\n");
      }
    }
  }

  /** More backquotes than stand anywhere in the lines. */
  private static String fence(List<String> lines) {
    String fence = "```";
    while (String.join("\n", lines).contains(fence)) {
      fence += "`";
    }
    return fence;
  }

  /** Nothing of a stranger's text is markup. */
  private static String escaped(String text) {
    return Printable.of(text)
        .replaceAll("[\\\\`*_\\[\\]|#~@]", "\\\\$0")
        .replace("&", "&amp;")
        .replace("<", "&lt;");
  }
}
