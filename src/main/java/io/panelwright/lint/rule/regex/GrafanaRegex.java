package io.panelwright.lint.rule.regex;

import io.panelwright.promql.GrafanaVariable;
import io.panelwright.promql.GrafanaVariables;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A regular expression in Grafana's notation: {@code /…/flags}, or a text that must match as a
 * whole.
 */
final class GrafanaRegex {

  /** Grafana's own expression (grafana-data, text/string.ts); flags have a fixed order. */
  private static final Pattern DELIMITED = Pattern.compile("/(.*?)/(g?i?m?y?s?)");

  private GrafanaRegex() {}

  /** The first error of an expression; its offset is that in the text. */
  static Optional<RegexException> findError(String text) {
    String regex = withoutVariables(text);
    if (!regex.startsWith("/")) {
      return JavaScriptRegex.findError(regex);
    }
    Matcher delimited = DELIMITED.matcher(regex);
    if (!delimited.matches()) {
      return Optional.of(new RegexException(0, delimiterError(regex)));
    }
    return JavaScriptRegex.findError(delimited.group(1))
        .map(error -> new RegexException(error.offset() + 1, error.getMessage()));
  }

  private static String delimiterError(String regex) {
    int end = regex.lastIndexOf('/');
    return end == 0
        ? "the first \"/\" has no closing \"/\""
        : "\""
            + regex.substring(end + 1)
            + "\" are not valid flags: Grafana reads g, i, m, y and"
            + " s in this order";
  }

  /** The text with a word of the same length in place of each variable. */
  private static String withoutVariables(String text) {
    StringBuilder replaced = new StringBuilder(text);
    for (GrafanaVariable variable : GrafanaVariables.findAll(text)) {
      int end = variable.span().end();
      replaced.replace(variable.span().start(), end, "x".repeat(end - variable.span().start()));
    }
    return replaced.toString();
  }
}
