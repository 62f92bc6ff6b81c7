package io.panelwright.environment;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Distinguishes uids of datasources from variables and from datasources that are in Grafana. */
final class DatasourceUids {

  private static final Pattern VARIABLE = Pattern.compile("\\$\\{?(\\w+)[^}]*}?|\\[\\[(\\w+).*]]");

  /** The types of expressions, of other panels' results, and of Grafana's own data. */
  private static final Set<String> BUILT_IN_TYPES = Set.of("__expr__", "datasource", "grafana");

  /** Without a uid, Grafana uses the default datasource. */
  private static final Set<String> BUILT_IN_UIDS = Set.of("", "default", "__expr__", "grafana");

  private DatasourceUids() {}

  /**
   * Whether a reference is the same in every Grafana: a variable, the default, {@code -- Mixed --},
   * {@code -- Dashboard --}, {@code -- Grafana --} or an expression.
   */
  static boolean isBuiltIn(String type, String uid) {
    return BUILT_IN_TYPES.contains(type)
        || BUILT_IN_UIDS.contains(uid)
        || uid.startsWith("-- ")
        || uid.startsWith("$__")
        || variable(uid).isPresent();
  }

  /** The name of the variable if a reference is one. */
  static Optional<String> variable(String uid) {
    Matcher matcher = VARIABLE.matcher(uid);
    return matcher.matches()
        ? Optional.ofNullable(matcher.group(1)).or(() -> Optional.ofNullable(matcher.group(2)))
        : Optional.empty();
  }

  /** A pattern that finds any of these uids as a whole word. */
  static Pattern words(Iterable<String> uids, String before, String after) {
    StringBuilder alternatives = new StringBuilder();
    for (String uid : uids) {
      alternatives.append(alternatives.isEmpty() ? "" : "|").append(Pattern.quote(uid));
    }
    return Pattern.compile(
        alternatives.isEmpty() ? "(?!)" : before + "(" + alternatives + ")" + after);
  }
}
