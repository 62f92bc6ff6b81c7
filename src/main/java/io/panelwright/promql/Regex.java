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
    Optional<String> broken = RegexBounds.broken(regex);
    if (broken.isPresent()) {
      return broken;
    }
    try {
      Pattern.compile(regex);
      return Optional.empty();
    } catch (PatternSyntaxException e) {
      // RE2/J says so where RE2 complains of a parenthesis that closes nothing.
      return Optional.of(
          e.getMessage().contains("stack underflow")
              ? "error parsing regexp: unexpected ): `" + regex + "`"
              : e.getMessage());
    }
  }

  /** Whether the whole text matches; a faulty expression matches nothing. */
  static boolean matches(String regex, String text) {
    if (RegexBounds.broken(regex).isPresent()) {
      return false;
    }
    try {
      return Pattern.compile(regex, Pattern.DOTALL).matches(text);
    } catch (PatternSyntaxException e) {
      return false;
    }
  }
}
