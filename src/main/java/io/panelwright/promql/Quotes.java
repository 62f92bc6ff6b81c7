package io.panelwright.promql;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Which texts of a query are printed in quotes, and in which. */
final class Quotes {

  private static final Pattern IDENTIFIER = Pattern.compile("[a-zA-Z_][a-zA-Z0-9_]*");

  /** Words that Prometheus does not take for labels in {@code by (…)} and its like. */
  private static final Set<String> NO_LABELS = Set.of("without", "inf", "nan");

  private Quotes() {}

  /** A label in braces. */
  static String matcherLabel(String name) {
    return isIdentifier(name) ? name : quote(name);
  }

  /** A label in {@code by}, {@code on}, {@code group_left} and so on. */
  static String groupingLabel(String name) {
    boolean bare = isIdentifier(name) && !NO_LABELS.contains(name.toLowerCase(Locale.ROOT));
    return bare ? name : quote(name);
  }

  /**
   * A string. Grafana's format {@code regex} escapes with single backslashes, which only backquotes
   * take.
   */
  static String text(String value) {
    return hasFormat(value, "regex") && isRaw(value) ? '`' + value + '`' : quote(value);
  }

  /** The value of a matcher, where a variable may bring quotes of its own. */
  static String matcherValue(String value) {
    boolean bare =
        Variables.at(value, 0).filter(variable -> variable.text().equals(value)).isPresent()
            && (hasFormat(value, "doublequote") || hasFormat(value, "singlequote"));
    return bare ? value : text(value);
  }

  private static boolean hasFormat(String text, String format) {
    return Variables.in(text).stream()
        .anyMatch(variable -> variable.format().filter(format::equals).isPresent());
  }

  private static boolean isRaw(String value) {
    return value.codePoints().allMatch(c -> GoText.isPrintable(c) && c != '`' && c != '\uFFFD');
  }

  /** Go prints U+FFFD as it is, but Prometheus refuses to read it unless it is escaped. */
  private static String quote(String value) {
    return GoText.quote(value).replace("\uFFFD", "\\ufffd");
  }

  /** Whether it may be one, whatever the values of its variables are. */
  private static boolean isIdentifier(String name) {
    String filled = name;
    for (Variable variable : Variables.in(name)) {
      filled = filled.replace(variable.text(), "_");
    }
    return IDENTIFIER.matcher(filled).matches();
  }
}
