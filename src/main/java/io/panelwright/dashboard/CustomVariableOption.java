package io.panelwright.dashboard;

import java.util.ArrayList;
import java.util.List;

/**
 * An entry in the comma-separated list of a custom variable.
 *
 * @param text the label that readers see
 * @param value the value in queries; may be empty
 */
public record CustomVariableOption(String text, String value) {

  private static final char SEPARATOR = ',';
  private static final char ESCAPE = '\\';

  /** The entry without a label of its own. */
  public static CustomVariableOption unlabeled(String value) {
    return new CustomVariableOption(value, value);
  }

  /**
   * Parses a list as Grafana does (CustomVariable.tsx of {@code @grafana/scenes}): {@code \,} is a
   * comma in an entry, the last {@code " : "} separates label and value, empty entries are skipped.
   */
  public static List<CustomVariableOption> parseList(String query) {
    List<CustomVariableOption> options = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= query.length(); i++) {
      boolean end = i == query.length() || isSeparator(query, i);
      if (end && i > start) {
        options.add(parse(query.substring(start, i).replace("\\,", ",")));
      }
      start = end ? i + 1 : start;
    }
    return options;
  }

  private static boolean isSeparator(String query, int index) {
    return query.charAt(index) == SEPARATOR && (index == 0 || query.charAt(index - 1) != ESCAPE);
  }

  private static CustomVariableOption parse(String entry) {
    for (int colon = entry.length() - 3; colon >= 2; colon--) {
      if (entry.charAt(colon) == ':'
          && Character.isWhitespace(entry.charAt(colon - 1))
          && Character.isWhitespace(entry.charAt(colon + 1))) {
        return new CustomVariableOption(
            entry.substring(0, colon).strip(), entry.substring(colon + 1).strip());
      }
    }
    return unlabeled(entry.strip());
  }

  /** Whether label and value differ. */
  public boolean isLabeled() {
    return !text.equals(value);
  }
}
