package io.panelwright.promql;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.Optional;

/**
 * Regular expressions as Prometheus has them: RE2, anchored at both ends, {@code .} is anything.
 */
final class Regex {

  private Regex() {}

  /** What is wrong with an expression, in RE2's words; empty when nothing is. */
  static Optional<String> fault(String regex) {
    try {
      compile(regex);
      return Optional.empty();
    } catch (PatternSyntaxException e) {
      return Optional.of(e.getMessage());
    }
  }

  /** Whether the whole text matches; a faulty expression matches nothing. */
  static boolean matches(String regex, String text) {
    try {
      return compile(regex).matches(text);
    } catch (PatternSyntaxException e) {
      return false;
    }
  }

  private static Pattern compile(String regex) {
    return Pattern.compile("^(?s:" + regex + ")$");
  }
}
