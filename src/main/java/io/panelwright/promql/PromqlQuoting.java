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
  static String quoteMatcherLabel(LabelName label) {
    return !label.quoted() && isIdentifier(label.text()) ? label.text() : quote(label.text());
  }

  /** A label in {@code by}, {@code on}, {@code group_left} and similar clauses. */
  static String quoteGroupingLabel(LabelName label) {
    return RESERVED_WORDS.contains(label.text().toLowerCase(Locale.ROOT))
        ? quote(label.text())
        : quoteMatcherLabel(label);
  }

  /** A string or the value of a matcher. */
  static String quote(String value, QuoteStyle quotes) {
    return switch (quotes) {
      case BARE -> value;
      case ESCAPED -> quote(value);
      case RAW -> '`' + value + '`';
    };
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
