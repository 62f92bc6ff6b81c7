package io.panelwright.contract;

import java.time.Duration;
import java.util.Objects;

/**
 * A Prometheus datasource of Grafana; its name is its uid.
 *
 * @param uid at most 40 characters of {@code [A-Za-z0-9_-]}
 * @param settings of its connection
 * @param isDefault whether it is Grafana's default datasource; at most one per organization
 */
public record Datasource(String uid, Settings settings, boolean isDefault) {

  /** The plugin id of all datasources of a contract. */
  public static final String TYPE = "prometheus";

  /**
   * The settings of Grafana's Prometheus datasource.
   *
   * @param access {@code proxy} or {@code direct}
   * @param httpMethod {@code POST} or {@code GET}
   * @param prometheusType {@code Prometheus}, {@code Mimir}, {@code Thanos} or {@code Cortex}
   * @param timeInterval the scrape interval, from which Grafana computes {@code $__rate_interval};
   *     Grafana's default is 15 s
   * @param editable whether users can change it in the UI
   */
  public record Settings(
      String access,
      String httpMethod,
      String prometheusType,
      Duration timeInterval,
      boolean editable) {

    /** {@code access: proxy}, POST, a plain Prometheus, not editable. */
    public static Settings proxied(Duration timeInterval) {
      return new Settings("proxy", "POST", "Prometheus", timeInterval, false);
    }
  }

  public Datasource {
    if (!uid.matches("[A-Za-z0-9_-]{1,40}")) {
      throw new IllegalArgumentException(
          "datasource uid \""
              + uid
              + "\" is invalid: expected 1 to 40 characters of A-Z a-z 0-9 _ -");
    }
    Objects.requireNonNull(settings, "settings");
  }

  /** A datasource that is not the default. */
  public static Datasource of(String uid, Settings settings) {
    return new Datasource(uid, settings, false);
  }

  /** This datasource as Grafana's default datasource. */
  public Datasource asDefault() {
    return new Datasource(uid, settings, true);
  }
}
