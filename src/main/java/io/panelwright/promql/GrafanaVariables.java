package io.panelwright.promql;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds Grafana variables in texts, including strings and comments. The pattern is that of
 * Grafana's interpolation (packages/scenes, variables/constants.ts), with bounds so that the cost
 * is linear for hostile texts.
 */
public final class GrafanaVariables {

  /** Variables other than {@code $x}, which need no pattern. */
  private static final Pattern BRACKETED =
      Pattern.compile(
          "\\[\\[(\\w{1,200}?)(?::(\\w{1,200}))?\\]\\]"
              + "|\\$\\{(\\w{1,200})(?:\\.([^:^}]{1,200}))?(?::([^}]{1,200}))?\\}");

  private GrafanaVariables() {}

  /** All variables in a text, in order. */
  public static List<GrafanaVariable> findAll(String text) {
    List<GrafanaVariable> variables = new ArrayList<>();
    int i = start(text, 0);
    while (i < text.length()) {
      Optional<GrafanaVariable> variable = findAt(text, i);
      variable.ifPresent(variables::add);
      i = start(text, variable.map(found -> found.span().end()).orElse(i + 1));
    }
    return variables;
  }

  /** Whether the text contains a variable. */
  public static boolean containsAny(String text) {
    int i = start(text, 0);
    while (i < text.length() && findAt(text, i).isEmpty()) {
      i = start(text, i + 1);
    }
    return i < text.length();
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
    if (text.charAt(index) == '$' && isNamePart(text, index + 1)) {
      int end = index + 2;
      while (isNamePart(text, end)) {
        end++;
      }
      return Optional.of(
          new GrafanaVariable(
              text.substring(index + 1, end),
              Optional.empty(),
              Optional.empty(),
              text.substring(index, end),
              Span.of(index, end)));
    }
    Matcher matcher = BRACKETED.matcher(text).region(index, text.length());
    return matcher.lookingAt() ? Optional.of(variable(matcher)) : Optional.empty();
  }

  private static boolean isNamePart(String text, int index) {
    return index < text.length() && Cursor.isAlphaNumeric(text.charAt(index));
  }

  private static GrafanaVariable variable(Matcher matcher) {
    return new GrafanaVariable(
        first(matcher, 1, 3).orElseThrow(),
        first(matcher, 4),
        first(matcher, 2, 5),
        matcher.group(),
        Span.of(matcher.start(), matcher.end()));
  }

  private static Optional<String> first(Matcher matcher, int... groups) {
    for (int group : groups) {
      if (matcher.group(group) != null) {
        return Optional.of(matcher.group(group));
      }
    }
    return Optional.empty();
  }
}
