package io.panelwright.importer.migration.panel;

import io.panelwright.grafana.schema.GrafanaSchema;
import io.panelwright.grafana.schema.Profile;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reducer names of retired panels and their current names. */
final class ReducerAliases {

  private static final Map<String, String> ALIASES =
      Map.of("current", "lastNotNull", "avg", "mean", "total", "sum");

  private static final List<String> REDUCERS = GrafanaSchema.forProfile(Profile.DEFAULT).reducers();

  private ReducerAliases() {}

  static Optional<String> resolve(String name) {
    return REDUCERS.contains(name) ? Optional.of(name) : Optional.ofNullable(ALIASES.get(name));
  }
}
