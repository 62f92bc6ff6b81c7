package io.panelwright.promql;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.Optional;

/**
 * Regular expressions of Prometheus: RE2, anchored at both ends, {@code .} matches any character.
 */
final class Regex {

  private Regex() {}

  /** The error of an expression in the words of RE2; empty if it is valid. */
  static Optional<String> findError(String regex) {
    Optional<String> broken = RegexLimits.findViolation(regex);
    if (broken.isPresent()) {
      return broken;
    }
    try {
      Pattern.compile(regex);
      return Optional.empty();
    } catch (PatternSyntaxException e) {
      // RE2/J has this message where RE2 reports an unmatched closing parenthesis.
      return Optional.of(
          e.getMessage().contains("stack underflow")
              ? "error parsing regexp: unexpected ): `" + regex + "`"
              : e.getMessage());
    }
  }

  /** Whether the whole text matches; an invalid expression matches nothing. */
  static boolean matches(String regex, String text) {
    if (RegexLimits.findViolation(regex).isPresent()) {
      return false;
    }
    try {
      return Pattern.compile(regex, Pattern.DOTALL).matches(text);
    } catch (PatternSyntaxException e) {
      return false;
    }
  }
}
