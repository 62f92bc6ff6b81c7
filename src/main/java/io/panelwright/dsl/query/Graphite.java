package io.panelwright.dsl.query;

import io.panelwright.dsl.internal.ArgumentValidator;
import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;

/** A Graphite datasource: series by path. */
public final class Graphite extends BaseDatasource {

  private Graphite(String uid) {
    super("graphite", uid);
  }

  /**
   * The Graphite datasource with this uid.
   *
   * @param uid may be a datasource variable of the dashboard, {@code ${graphite}}
   */
  public static Graphite datasource(String uid) {
    return new Graphite(uid);
  }

  /** Series of a target expression: {@code alias(servers.*.load, 'load')}. */
  public GraphiteQuery query(String target) {
    return new GraphiteQuery(
        newQuery().with("target", ArgumentValidator.requireText(target, "query").strip()));
  }

  /** The nodes that match a path, for a variable: {@code servers.*}. */
  public DatasourceVariableQuery nodes(String path) {
    return variable("Default", path);
  }

  /** The names of the series that match a path, for a variable. */
  public DatasourceVariableQuery metricNames(String path) {
    return variable("Metric Name", path);
  }

  /** The values of the series that match a path, for a variable. */
  public DatasourceVariableQuery values(String path) {
    return variable("Value", path);
  }

  private DatasourceVariableQuery variable(String kind, String path) {
    JsonObject json =
        Json.object()
            .with("query", path)
            .with("queryType", kind)
            .with("refId", "GraphiteVariableQueryEditor-VariableQuery")
            .with("target", path);
    return variableQuery(path, json);
  }
}
