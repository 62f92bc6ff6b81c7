package io.panelwright.promql;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Quotes labels and strings of printed queries. */
final class PromqlQuoting {

  private static final Pattern IDENTIFIER = Pattern.compile("[a-zA-Z_][a-zA-Z0-9_]*");

  /** Keywords that Prometheus does not accept as labels in {@code by (…)} and similar clauses. */
  private static final Set<String> RESERVED_WORDS = Set.of("without", "inf", "nan");

  private PromqlQuoting() {}

  /** A label in braces. */
  static String quoteMatcherLabel(String name) {
    return isIdentifier(name) ? name : quote(name);
  }

  /** A label in {@code by}, {@code on}, {@code group_left} and similar clauses. */
  static String quoteGroupingLabel(String name) {
    boolean bare = isIdentifier(name) && !RESERVED_WORDS.contains(name.toLowerCase(Locale.ROOT));
    return bare ? name : quote(name);
  }

  /**
   * A string. Grafana's format {@code regex} escapes with single backslashes, which are valid only
   * in backquotes.
   */
  static String quoteString(String value) {
    return hasFormat(value, "regex") && isRaw(value) ? '`' + value + '`' : quote(value);
  }

  /** The value of a matcher; a variable in it can contain quotes. */
  static String quoteMatcherValue(String value) {
    boolean bare =
        GrafanaVariables.findAt(value, 0)
                .filter(variable -> variable.text().equals(value))
                .isPresent()
            && (hasFormat(value, "doublequote") || hasFormat(value, "singlequote"));
    return bare ? value : quoteString(value);
  }

  private static boolean hasFormat(String text, String format) {
    return GrafanaVariables.findAll(text).stream()
        .anyMatch(variable -> variable.format().filter(format::equals).isPresent());
  }

  private static boolean isRaw(String value) {
    return value
        .codePoints()
        .allMatch(c -> GoStringQuoting.isPrintable(c) && c != '`' && c != '\uFFFD');
  }

  /** Prometheus rejects an unescaped U+FFFD, which Go does not escape. */
  private static String quote(String value) {
    return GoStringQuoting.quote(value).replace("\uFFFD", "\\ufffd");
  }

  /** Whether the name is an identifier with any values of its variables. */
  private static boolean isIdentifier(String name) {
    String filled = name;
    for (GrafanaVariable variable : GrafanaVariables.findAll(name)) {
      filled = filled.replace(variable.text(), "_");
    }
    return IDENTIFIER.matcher(filled).matches();
  }
}
