package io.panelwright.panelquery;

import java.time.Duration;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A datasource and its server.
 *
 * @param uid the uid in Grafana
 * @param server empty if its URL is unknown
 * @param scrapeInterval the scrape interval in the datasource's settings
 * @param isDefault whether it is Grafana's default datasource
 */
public record DatasourceInfo(
    String uid, Optional<CachingPrometheus> server, Duration scrapeInterval, boolean isDefault) {

  /** A copy with another client of the server. */
  DatasourceInfo withClient(UnaryOperator<CachingPrometheus> replacement) {
    return new DatasourceInfo(uid, server.map(replacement), scrapeInterval, isDefault);
  }
}
