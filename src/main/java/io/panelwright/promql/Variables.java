package io.panelwright.promql;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds Grafana's variables in texts. The pattern is that of Grafana's interpolation
 * (packages/scenes, variables/constants.ts), its parts bounded so that a hostile text costs no more
 * than a long one; it finds variables in strings and comments, too.
 */
public final class Variables {

  private static final Pattern VARIABLE =
      Pattern.compile(
          "\\$(\\w+)|\\[\\[(\\w{1,200}?)(?::(\\w{1,200}))?\\]\\]"
              + "|\\$\\{(\\w{1,200})(?:\\.([^:^}]{1,200}))?(?::([^}]{1,200}))?\\}");

  private Variables() {}

  /** All variables in a text, in order. */
  public static List<Variable> in(String text) {
    if (!mayHaveAny(text)) {
      return List.of();
    }
    List<Variable> found = new ArrayList<>();
    var matcher = VARIABLE.matcher(text);
    while (matcher.find()) {
      found.add(variable(matcher));
    }
    return found;
  }

  /** Whether there is any. */
  public static boolean anyIn(String text) {
    return mayHaveAny(text) && VARIABLE.matcher(text).find();
  }

  /** Most texts have none, and this is much cheaper than the pattern. */
  private static boolean mayHaveAny(String text) {
    return text.indexOf('$') >= 0 || text.contains("[[");
  }

  /** The variable that starts at this index. */
  static Optional<Variable> at(String text, int index) {
    var matcher = VARIABLE.matcher(text).region(index, text.length());
    return matcher.lookingAt() ? Optional.of(variable(matcher)) : Optional.empty();
  }

  private static Variable variable(java.util.regex.Matcher matcher) {
    String name = first(matcher, 1, 2, 4).orElseThrow();
    return new Variable(
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
