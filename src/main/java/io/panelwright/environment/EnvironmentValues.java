package io.panelwright.environment;

import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import io.panelwright.text.Position;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The values of dashboards that differ in an environment, in the order of the configuration.
 *
 * @param datasources empty if the datasources of the source exist there under the same uids
 * @param variables defaults by the name of the variable
 * @param thresholds by the key of the panel, such as {@code ai-live/latency-p99}
 */
public record EnvironmentValues(
    Optional<DatasourceMapping> datasources,
    Map<String, VariableDefault> variables,
    Map<String, PanelThresholds> thresholds) {

  /** No differences. */
  public static final EnvironmentValues NONE =
      new EnvironmentValues(Optional.empty(), Map.of(), Map.of());

  public EnvironmentValues {
    variables = Collections.unmodifiableMap(new LinkedHashMap<>(variables));
    thresholds = Collections.unmodifiableMap(new LinkedHashMap<>(thresholds));
  }

  /** The same values for programs that know datasources by their uids only. */
  EnvironmentValues withUidsAsNames() {
    return new EnvironmentValues(
        datasources.map(DatasourceMapping::withUidsAsNames), variables, thresholds);
  }

  /**
   * The datasources of an environment.
   *
   * @param byUid by the uid of the source
   * @param position of {@code datasources:}
   */
  public record DatasourceMapping(Map<String, MappedDatasource> byUid, Position position) {

    public DatasourceMapping {
      byUid = Collections.unmodifiableMap(new LinkedHashMap<>(byUid));
    }

    private DatasourceMapping withUidsAsNames() {
      Map<String, MappedDatasource> named = new LinkedHashMap<>();
      byUid.forEach(
          (uid, own) ->
              named.put(
                  uid, new MappedDatasource(own.uid(), own.uid(), own.url(), own.position())));
      return new DatasourceMapping(named, position);
    }
  }

  /**
   * A datasource of an environment.
   *
   * @param uid in the environment
   * @param name in the environment, which the filter of a datasource variable matches
   * @param url of the Prometheus server behind it, for commands that query it
   */
  public record MappedDatasource(
      String uid, String name, Optional<String> url, Position position) {}

  /**
   * The default of a variable.
   *
   * @param value a text, or a list of texts
   */
  public record VariableDefault(Json value, Position position) {}

  /**
   * The thresholds of a panel.
   *
   * @param json Grafana's {@code thresholds} object; the base step has the value 0
   */
  public record PanelThresholds(JsonObject json, Position position) {}
}
