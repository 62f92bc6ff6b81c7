package io.panelwright.promql;

import java.util.EnumSet;
import java.util.Set;

/**
 * Which language is read.
 *
 * @param target what is newer than this version of Prometheus is an error
 * @param features what is read beyond the default
 * @param variables whether Grafana's variables may stand in the text
 */
public record Dialect(Version target, Set<Feature> features, boolean variables) {

  /** The newest Prometheus as it comes. */
  public static final Dialect PROMETHEUS =
      new Dialect(Version.NEWEST, Set.of(Feature.DURATION_EXPR), false);

  /** {@link #PROMETHEUS} with Grafana's variables. */
  public static final Dialect GRAFANA = PROMETHEUS.withVariables();

  public Dialect {
    features = Set.copyOf(features);
  }

  /** The same language as an older Prometheus reads it. */
  public Dialect target(Version version) {
    return new Dialect(version, features, variables);
  }

  /** The same language with this, too. */
  public Dialect with(Feature feature) {
    Set<Feature> more = EnumSet.of(feature);
    more.addAll(features);
    return new Dialect(target, more, variables);
  }

  /** The same language with everything that is behind flags. */
  public Dialect withAllFeatures() {
    return new Dialect(target, EnumSet.allOf(Feature.class), variables);
  }

  /** The same language with Grafana's variables in it. */
  public Dialect withVariables() {
    return new Dialect(target, features, true);
  }

  /** Whether a part of this text depends on a variable. */
  boolean hasVariable(String text) {
    return variables && Variables.anyIn(text);
  }

  boolean has(Feature feature) {
    return features.contains(feature);
  }
}
