package io.panelwright.prometheus;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A target that is scraped.
 *
 * @param labels as its series have them
 * @param scrapePool the job's name in the configuration
 * @param lastError why the last scrape failed; empty when it did not
 * @param lastScrape never, when it was not scraped yet
 */
public record Target(
    Labels labels,
    String scrapePool,
    String url,
    Health health,
    String lastError,
    Optional<Instant> lastScrape,
    Optional<Duration> interval) {

  /** How the last scrape went. */
  public enum Health {
    UP,
    DOWN,
    /** Not scraped yet. */
    UNKNOWN
  }

  /** Its {@code job} label. */
  public String job() {
    return labels.value("job").orElse(scrapePool);
  }
}
