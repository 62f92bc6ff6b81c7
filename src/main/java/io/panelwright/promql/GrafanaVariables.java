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
    List<GrafanaVariable> variables = new ArrayList<>();
    var matcher = VARIABLE.matcher(text);
    for (int i = start(text, 0); i < text.length(); ) {
      boolean found = matcher.region(i, text.length()).lookingAt();
      if (found) {
        variables.add(variable(matcher));
      }
      i = start(text, found ? matcher.end() : i + 1);
    }
    return variables;
  }

  /** Whether the text contains a variable. */
  public static boolean containsAny(String text) {
    int first = start(text, 0);
    return first < text.length() && VARIABLE.matcher(text).find(first);
  }

  /** The next index where a variable may start; the end of the text if there is none. */
  private static int start(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '$' || c == '[' && text.startsWith("[[", i)) {
        return i;
      }
    }
    return text.length();
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
