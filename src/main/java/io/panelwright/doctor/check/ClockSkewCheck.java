package io.panelwright.doctor.check;

import io.panelwright.client.prometheus.ScrapeTarget;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Detects a server clock that differs from the clock of this machine. */
final class ClockSkewCheck implements CauseCheck {

  /** Prometheus' lookback: a series without samples for this long has no value. */
  private static final Duration LOOKBACK = Duration.ofMinutes(5);

  @Override
  public Optional<Cause> check(DiagnosisContext context) {
    if (context.emptySelectors().findAny().isEmpty()) {
      return Optional.empty();
    }
    Instant now = context.inputs().now();
    return context.probe().server().targets().value().stream()
        .flatMap(List::stream)
        .filter(target -> target.health() == ScrapeTarget.Health.UP)
        .flatMap(target -> target.lastScrape().stream())
        .max(Comparator.naturalOrder())
        .filter(last -> Duration.between(last, now).abs().compareTo(LOOKBACK) > 0)
        .map(last -> cause(context, last, now));
  }

  private static Cause cause(DiagnosisContext context, Instant last, Instant now) {
    boolean isAhead = last.isAfter(now);
    return Cause.fault(
            "clock-skew",
            "the clock of "
                + context.probe().server()
                + " is about "
                + EvidenceFormatter.duration(Duration.between(last, now).abs())
                + (isAhead ? " ahead of" : " behind")
                + " this machine's, so queries are for a time without samples",
            "synchronize the clocks of both machines (timedatectl status)")
        .withEvidence(
            "last scrape on " + context.serverUrl() + "/targets", EvidenceFormatter.time(last))
        .withEvidence("clock of this machine", EvidenceFormatter.time(now));
  }
}
