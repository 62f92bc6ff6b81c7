package io.panelwright.contract;

import java.time.Duration;
import java.util.Objects;

/**
 * A Prometheus datasource of Grafana; its name is its uid.
 *
 * @param uid at most 40 characters of {@code [A-Za-z0-9_-]}
 * @param settings how Grafana asks it
 * @param isDefault whether Grafana uses it where nothing is said; one per organisation
 */
public record Datasource(String uid, Settings settings, boolean isDefault) {

  /** Grafana's plugin id of all datasources here. */
  public static final String TYPE = "prometheus";

  /**
   * How Grafana asks a Prometheus.
   *
   * @param access {@code proxy} or {@code direct}
   * @param httpMethod {@code POST} or {@code GET}
   * @param prometheusType {@code Prometheus}, {@code Mimir}, {@code Thanos} or {@code Cortex}
   * @param timeInterval the scrape interval, from which Grafana computes {@code $__rate_interval};
   *     Grafana assumes 15 s where it is missing
   * @param editable whether people may change it in the UI
   */
  public record Settings(
      String access,
      String httpMethod,
      String prometheusType,
      Duration timeInterval,
      boolean editable) {

    /** As {@code access: proxy}, POST, a plain Prometheus, not editable. */
    public static Settings proxied(Duration timeInterval) {
      return new Settings("proxy", "POST", "Prometheus", timeInterval, false);
    }
  }

  public Datasource {
    if (!uid.matches("[A-Za-z0-9_-]{1,40}")) {
      throw new IllegalArgumentException(
          "datasource uid \"" + uid + "\": Grafana takes 1 to 40 of A-Z a-z 0-9 _ -");
    }
    Objects.requireNonNull(settings, "settings");
  }

  /** A datasource that is not the default. */
  public static Datasource of(String uid, Settings settings) {
    return new Datasource(uid, settings, false);
  }

  /** This datasource as the one that Grafana uses where nothing is said. */
  public Datasource asDefault() {
    return new Datasource(uid, settings, true);
  }
}
