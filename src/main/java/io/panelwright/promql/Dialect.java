package io.panelwright.promql;

import java.util.EnumSet;
import java.util.Set;

/**
 * The variant of PromQL that the parser accepts.
 *
 * @param target the Prometheus version; syntax of later versions is an error
 * @param features optional syntax to accept
 * @param variables whether the text may contain Grafana variables
 */
public record Dialect(PrometheusVersion target, Set<Feature> features, boolean variables) {

  /** The newest Prometheus with its default features. */
  public static final Dialect PROMETHEUS =
      new Dialect(PrometheusVersion.NEWEST, Set.of(Feature.DURATION_EXPR), false);

  /** {@link #PROMETHEUS} with Grafana variables. */
  public static final Dialect GRAFANA = PROMETHEUS.withVariables();

  public Dialect {
    features = Set.copyOf(features);
  }

  /** This dialect for another Prometheus version. */
  public Dialect withTarget(PrometheusVersion version) {
    return new Dialect(version, features, variables);
  }

  /** This dialect with one more feature. */
  public Dialect withFeature(Feature feature) {
    Set<Feature> more = EnumSet.of(feature);
    more.addAll(features);
    return new Dialect(target, more, variables);
  }

  /** This dialect with all features. */
  public Dialect withAllFeatures() {
    return new Dialect(target, EnumSet.allOf(Feature.class), variables);
  }

  /** This dialect with Grafana variables. */
  public Dialect withVariables() {
    return new Dialect(target, features, true);
  }

  /** Whether the text contains a variable. */
  boolean hasVariable(String text) {
    return variables && GrafanaVariables.containsAny(text);
  }

  boolean hasFeature(Feature feature) {
    return features.contains(feature);
  }
}
