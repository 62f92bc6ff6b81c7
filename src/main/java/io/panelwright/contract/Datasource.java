package io.panelwright.contract;

import java.time.Duration;
import java.util.Objects;
import java.util.Set;

/**
 * A Prometheus datasource of Grafana; its name is its uid.
 *
 * @param uid at most 40 characters of {@code [A-Za-z0-9_-]}
 * @param settings of its connection
 * @param isDefault whether it is Grafana's default datasource; at most one per organization
 * @param isGlobalView whether its server joins the series of several Prometheus servers, whose
 *     external labels are labels of the series: Thanos, Mimir, Cortex, VictoriaMetrics or another
 *     target of remote write
 */
public record Datasource(String uid, Settings settings, boolean isDefault, boolean isGlobalView) {

  /** The plugin id of all datasources of a contract. */
  public static final String TYPE = "prometheus";

  /** Types whose servers join the series of several Prometheus servers. */
  private static final Set<String> GLOBAL_VIEWS = Set.of("Thanos", "Mimir", "Cortex");

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

  /** A datasource that is a global view if its type is {@code Thanos}, Mimir or Cortex. */
  public Datasource(String uid, Settings settings, boolean isDefault) {
    this(uid, settings, isDefault, GLOBAL_VIEWS.contains(settings.prometheusType()));
  }

  /** A datasource that is not the default. */
  public static Datasource of(String uid, Settings settings) {
    return new Datasource(uid, settings, false);
  }

  /** This datasource as Grafana's default datasource. */
  public Datasource asDefault() {
    return new Datasource(uid, settings, true, isGlobalView);
  }

  /** This datasource as a global view, such as one of VictoriaMetrics. */
  public Datasource asGlobalView() {
    return new Datasource(uid, settings, isDefault, true);
  }
}
