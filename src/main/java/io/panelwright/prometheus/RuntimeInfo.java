package io.panelwright.prometheus;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How a server runs.
 *
 * @param start since when
 * @param storageRetention such as {@code 15d} or {@code 15d or 10GiB}
 * @param reloadSucceeded whether the configuration on disk is the one in use
 */
public record RuntimeInfo(
    Optional<Instant> start, Optional<String> storageRetention, Optional<Boolean> reloadSucceeded) {

  /** How long data is kept, where a time limits it. */
  public Optional<Duration> retention() {
    return storageRetention.map(text -> text.split(" or ")[0]).flatMap(Times::duration);
  }
}
