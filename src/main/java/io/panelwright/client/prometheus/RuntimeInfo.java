package io.panelwright.client.prometheus;

import java.time.Duration;
import java.util.Optional;

/**
 * The runtime information of a server.
 *
 * @param storageRetention such as {@code 15d} or {@code 15d or 10GiB}; empty if unknown
 */
public record RuntimeInfo(String storageRetention) {

  /** The time limit of the retention. */
  public Optional<Duration> retention() {
    return PrometheusTime.parseDuration(storageRetention.split(" or ")[0]);
  }
}
