package io.panelwright.promql.analysis;

import io.panelwright.promql.Expr.VectorSelector;
import java.util.Optional;

/** Facts about series by their name. */
@FunctionalInterface
public interface MetricCatalog {

  /** A catalog without facts. */
  MetricCatalog NONE = name -> Optional.empty();

  /** The reliable ones of Prometheus' naming conventions; without labels. */
  MetricCatalog BY_NAME = new NamingConvention();

  /** The facts about the series with this name; empty if unknown. */
  Optional<SeriesInfo> seriesInfo(String name);

  /** The facts about the series that a selector with this name can match. */
  default Optional<SeriesInfo> seriesInfo(VectorSelector selector, String name) {
    return seriesInfo(name);
  }

  /** This catalog, with another one for names that are unknown here. */
  default MetricCatalog or(MetricCatalog other) {
    return new CombinedCatalog(this, other);
  }
}
