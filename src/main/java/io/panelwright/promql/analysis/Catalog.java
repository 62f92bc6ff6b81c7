package io.panelwright.promql.analysis;

import java.util.Optional;

/** What is known of series by their name. */
@FunctionalInterface
public interface Catalog {

  /** Nothing is known. */
  Catalog NONE = name -> Optional.empty();

  /** What Prometheus' naming conventions tell, where they are reliable; never the labels. */
  Catalog BY_NAME = new NamingConvention();

  /** What is known of the series of this name; empty when nothing is. */
  Optional<Known> series(String name);

  /** This, and another one for the names that are unknown here. */
  default Catalog or(Catalog other) {
    return name -> series(name).or(() -> other.series(name));
  }
}
