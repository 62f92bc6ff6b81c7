package io.panelwright.promql.analysis;

import io.panelwright.promql.Expr.VectorSelector;
import java.util.Optional;

/**
 * A catalog with another one for names that are unknown in the first.
 *
 * @param other for names that the first does not contain
 */
record CombinedCatalog(MetricCatalog first, MetricCatalog other) implements MetricCatalog {

  @Override
  public Optional<SeriesInfo> seriesInfo(String name) {
    return first.seriesInfo(name).or(() -> other.seriesInfo(name));
  }

  @Override
  public Optional<SeriesInfo> seriesInfo(VectorSelector selector, String name) {
    return first.seriesInfo(selector, name).or(() -> other.seriesInfo(selector, name));
  }
}
