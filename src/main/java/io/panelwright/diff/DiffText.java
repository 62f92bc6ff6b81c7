package io.panelwright.diff;

import io.panelwright.diagnostic.Counts;
import io.panelwright.diagnostic.Paragraph;
import io.panelwright.diagnostic.Printable;
import java.util.List;
import java.util.stream.Collectors;

/** What changed, for a terminal of 80 columns. */
public final class DiffText {

  private static final String BOLD = "1";
  private static final String DIM = "2";
  private static final String RED = "31";
  private static final String GREEN = "32";
  private static final String YELLOW = "33";

  private final StringBuilder out = new StringBuilder();
  private final boolean coloured;

  private DiffText(boolean coloured) {
    this.coloured = coloured;
  }

  /** All that was compared; what is the same is only counted where there is much. */
  public static String render(List<Compared> all, boolean coloured) {
    var text = new DiffText(coloured);
    for (Compared compared : all) {
      if (all.size() == 1 || !compared.difference().isEmpty()) {
        text.file(compared);
      }
    }
    if (all.size() != 1) {
      long differing = all.stream().filter(c -> !c.difference().isEmpty()).count();
      text.out.append(
          differing == 0
              ? "same: " + Counts.plural(all.size(), "dashboard") + "\n"
              : differing
                  + " of "
                  + Counts.plural(all.size(), "dashboard")
                  + " differ"
                  + (differing == 1 ? "s" : "")
                  + "\n");
    }
    return text.out.toString();
  }

  /**
   * The first parts alone, on lines that are indented by two.
   *
   * @param most how many parts; the rest is counted
   */
  public static String parts(Difference difference, int most) {
    var text = new DiffText(false);
    difference.parts().stream().limit(most).forEach(text::part);
    int more = difference.parts().size() - most;
    return text.out + (more > 0 ? "  … and " + more + " more: panelwright diff shows all\n" : "");
  }

  private void file(Compared compared) {
    String heading = compared.name() + ": " + compared.summary();
    out.append(painted(BOLD, Paragraph.of(heading, 0, 2)));
    compared.difference().parts().forEach(this::part);
    List<String> ignored = compared.difference().ignored();
    if (!ignored.isEmpty()) {
      String words = "ignored: " + String.join("; ", ignored);
      out.append(painted(DIM, Paragraph.of(Printable.of(words), 2, 4)));
    }
  }

  private void part(Part part) {
    String words = part.changes().stream().map(Change::words).collect(Collectors.joining("; "));
    String line = part.status().sign() + " " + label(part) + ": " + words;
    out.append(painted(colour(part.status().sign()), Paragraph.of(Printable.of(line), 2, 4)));
    List<Change> texts = part.changes().stream().filter(c -> !c.lines().isEmpty()).toList();
    for (Change change : texts) {
      if (texts.size() > 1) {
        out.append(Paragraph.of(Printable.of(change.words() + ":"), 4, 6));
      }
      Fragment.of(change.lines()).forEach(this::line);
    }
  }

  private void line(String line) {
    String indented = ("      " + line).stripTrailing() + "\n";
    out.append(line.startsWith(" ") ? indented : painted(colour(line.charAt(0)), indented));
  }

  /** The part and where it stands. */
  static String label(Part part) {
    return switch (part.kind()) {
      case PANEL -> (part.section().isEmpty() ? "" : part.section() + " / ") + part.name();
      case DASHBOARD -> part.status() == Status.CHANGED ? "dashboard" : part.name();
      case SECTION, VARIABLE, ANNOTATION, LINK -> part.kind().word() + " " + part.name();
    };
  }

  private static String colour(char sign) {
    return switch (sign) {
      case '+' -> GREEN;
      case '-' -> RED;
      default -> YELLOW;
    };
  }

  /** A final newline stays outside, so that no line starts in a colour. */
  private String painted(String colour, String text) {
    if (!coloured) {
      return text;
    }
    String body = text.stripTrailing();
    return "\u001b[" + colour + "m" + body + "\u001b[0m" + text.substring(body.length());
  }
}
