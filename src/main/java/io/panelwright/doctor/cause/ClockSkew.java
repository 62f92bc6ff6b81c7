package io.panelwright.doctor.cause;

import io.panelwright.prometheus.Target;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A server whose clock is not ours: it is asked for a time at which it has nothing. */
final class ClockSkew implements Check {

  /** After so long without a sample a series is no more. */
  private static final Duration LOOKBACK = Duration.ofMinutes(5);

  @Override
  public Optional<Cause> examine(Case query) {
    if (query.emptySelectors().findAny().isEmpty()) {
      return Optional.empty();
    }
    Instant now = query.facts().now();
    return query.lookup().server().targets().value().stream()
        .flatMap(List::stream)
        .filter(target -> target.health() == Target.Health.UP)
        .flatMap(target -> target.lastScrape().stream())
        .max(Comparator.naturalOrder())
        .filter(last -> Duration.between(last, now).abs().compareTo(LOOKBACK) > 0)
        .map(last -> cause(query, last, now));
  }

  private static Cause cause(Case query, Instant last, Instant now) {
    boolean ahead = last.isAfter(now);
    return Cause.fault(
            "clock-skew",
            "the clock of "
                + query.lookup().server()
                + " is about "
                + Moments.span(Duration.between(last, now).abs())
                + (ahead ? " ahead of" : " behind")
                + " ours, so it is asked for a time at which it has no samples",
            "set the clocks right (timedatectl status), on both machines")
        .proved("last scrape on " + query.where() + "/targets", Moments.at(last))
        .proved("clock of this machine", Moments.at(now));
  }
}
