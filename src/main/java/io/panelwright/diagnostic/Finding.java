package io.panelwright.diagnostic;

import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;

/**
 * One thing wrong.
 *
 * @param code the rule's short name, such as {@code duplicate-key}; stable, for machines
 * @param message what was found and what was expected, values quoted, without a final stop
 * @param next one step that the reader can type or run; empty when the message says it already
 * @param excerpt the faulty line, where there is one
 */
public record Finding(
    String code,
    Severity severity,
    Place place,
    String message,
    String next,
    Optional<Excerpt> excerpt)
    implements Comparable<Finding> {

  private static final Comparator<Finding> ORDER =
      Comparator.comparing(
              (Finding finding) -> finding.place.position(),
              Comparator.comparing(p -> p.orElse(new Position("", 0, 0))))
          .thenComparing(finding -> String.join("\n", finding.place.path()))
          .thenComparing(Comparator.comparing(Finding::severity).reversed())
          .thenComparing(Finding::code)
          .thenComparing(Finding::message);

  public Finding {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(severity, "severity");
    Objects.requireNonNull(place, "place");
    message = Printable.brief(Objects.requireNonNull(message, "message"));
    next = Printable.brief(Objects.requireNonNull(next, "next"));
    Objects.requireNonNull(excerpt, "excerpt");
  }

  /** A finding that stops rendering. */
  public static Finding error(String code, Place place, String message, String next) {
    return new Finding(code, Severity.ERROR, place, message, next, Optional.empty());
  }

  /** A finding that is shown and stops nothing. */
  public static Finding warning(String code, Place place, String message, String next) {
    return new Finding(code, Severity.WARNING, place, message, next, Optional.empty());
  }

  /** This finding at another place. */
  public Finding at(Place other) {
    return new Finding(code, severity, other, message, next, excerpt);
  }

  /** This finding, as being inside something named {@code outer}. */
  public Finding within(String outer) {
    return at(place.within(outer));
  }

  /** This finding with the faulty line. */
  public Finding with(Excerpt shown) {
    return new Finding(code, severity, place, message, next, Optional.of(shown));
  }

  /** By place, then the gravest first. */
  @Override
  public int compareTo(Finding other) {
    return ORDER.compare(this, other);
  }
}
