package io.panelwright.client.prometheus;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A scrape target.
 *
 * @param labels the labels of its series
 * @param scrapePool the job name in the configuration
 * @param lastError the error of the last scrape; empty after a success
 * @param lastScrape empty before the first scrape
 */
public record ScrapeTarget(
    LabelSet labels,
    String scrapePool,
    String url,
    Health health,
    String lastError,
    Optional<Instant> lastScrape,
    Optional<Duration> scrapeInterval) {

  /** The outcome of the last scrape. */
  public enum Health {
    UP,
    DOWN,
    /** Before the first scrape. */
    UNKNOWN
  }

  /** The {@code job} label; the scrape pool without one. */
  public String job() {
    return labels.value("job").orElse(scrapePool);
  }
}
