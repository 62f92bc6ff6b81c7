package io.panelwright.diagnostic;

import io.panelwright.text.Position;
import io.panelwright.text.TerminalSanitizer;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;

/**
 * A problem that was found.
 *
 * @param code of the rule or check, such as {@code key-duplicate}; stable across releases
 * @param message the actual and the expected value, quoted; without a final period
 * @param hint an instruction or a command; empty if the message contains it
 * @param excerpt the source line, if known
 */
public record Finding(
    String code,
    Severity severity,
    Location location,
    String message,
    String hint,
    Optional<Excerpt> excerpt)
    implements Comparable<Finding> {

  private static final Comparator<Finding> ORDER =
      Comparator.comparing(
              (Finding finding) -> finding.location.position(),
              Comparator.comparing(p -> p.orElse(new Position("", 0, 0))))
          .thenComparing(finding -> String.join("\n", finding.location.path()))
          .thenComparing(Comparator.comparing(Finding::severity).reversed())
          .thenComparing(Finding::code)
          .thenComparing(Finding::message);

  public Finding {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(severity, "severity");
    Objects.requireNonNull(location, "location");
    message = TerminalSanitizer.sanitizeAndTruncate(Objects.requireNonNull(message, "message"));
    hint = TerminalSanitizer.sanitizeAndTruncate(Objects.requireNonNull(hint, "hint"));
    Objects.requireNonNull(excerpt, "excerpt");
  }

  /** An error, which prevents rendering. */
  public static Finding error(String code, Location location, String message, String hint) {
    return new Finding(code, Severity.ERROR, location, message, hint, Optional.empty());
  }

  /** A warning, which is reported only. */
  public static Finding warning(String code, Location location, String message, String hint) {
    return new Finding(code, Severity.WARNING, location, message, hint, Optional.empty());
  }

  /** This finding with another location. */
  public Finding at(Location other) {
    return new Finding(code, severity, other, message, hint, excerpt);
  }

  /** This finding with {@code outer} before the path of its location. */
  public Finding within(String outer) {
    return at(location.within(outer));
  }

  /** This finding with a source line. */
  public Finding withExcerpt(Excerpt sourceLine) {
    return new Finding(code, severity, location, message, hint, Optional.of(sourceLine));
  }

  /** Compares by location, then by descending severity. */
  @Override
  public int compareTo(Finding other) {
    return ORDER.compare(this, other);
  }
}
