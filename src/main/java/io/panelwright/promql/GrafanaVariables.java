package io.panelwright.promql;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds Grafana variables in texts, including strings and comments. The pattern is that of
 * Grafana's interpolation (packages/scenes, variables/constants.ts), with bounds so that the cost
 * is linear for hostile texts.
 */
public final class GrafanaVariables {

  private static final Pattern VARIABLE =
      Pattern.compile(
          "\\$(\\w+)|\\[\\[(\\w{1,200}?)(?::(\\w{1,200}))?\\]\\]"
              + "|\\$\\{(\\w{1,200})(?:\\.([^:^}]{1,200}))?(?::([^}]{1,200}))?\\}");

  private GrafanaVariables() {}

  /** All variables in a text, in order. */
  public static List<GrafanaVariable> findAll(String text) {
    if (!mayHaveAny(text)) {
      return List.of();
    }
    List<GrafanaVariable> variables = new ArrayList<>();
    var matcher = VARIABLE.matcher(text);
    while (matcher.find()) {
      variables.add(variable(matcher));
    }
    return variables;
  }

  /** Whether the text contains a variable. */
  public static boolean containsAny(String text) {
    return mayHaveAny(text) && VARIABLE.matcher(text).find();
  }

  /** Excludes most texts at a fraction of the pattern's cost. */
  private static boolean mayHaveAny(String text) {
    return text.indexOf('$') >= 0 || text.contains("[[");
  }

  /** The variable that starts at this index. */
  static Optional<GrafanaVariable> findAt(String text, int index) {
    var matcher = VARIABLE.matcher(text).region(index, text.length());
    return matcher.lookingAt() ? Optional.of(variable(matcher)) : Optional.empty();
  }

  private static GrafanaVariable variable(java.util.regex.Matcher matcher) {
    String name = first(matcher, 1, 2, 4).orElseThrow();
    return new GrafanaVariable(
        name,
        first(matcher, 5),
        first(matcher, 3, 6),
        matcher.group(),
        Span.of(matcher.start(), matcher.end()));
  }

  private static Optional<String> first(java.util.regex.Matcher matcher, int... groups) {
    for (int group : groups) {
      if (matcher.group(group) != null) {
        return Optional.of(matcher.group(group));
      }
    }
    return Optional.empty();
  }
}
