package io.panelwright.dsl;

import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;

/** A Graphite: series by path. */
public final class Graphite extends ForeignDatasource {

  private Graphite(String uid) {
    super("graphite", uid);
  }

  /**
   * The Graphite with this uid.
   *
   * @param uid may be a datasource variable of the dashboard, {@code ${graphite}}
   */
  public static Graphite datasource(String uid) {
    return new Graphite(uid);
  }

  /** Series of a path with functions around it: {@code alias(servers.*.load, 'load')}. */
  public GraphiteQuery query(String target) {
    return new GraphiteQuery(ask().with("target", Check.text(target, "query").strip()));
  }

  /** The nodes that a path finds, for a variable: {@code servers.*}. */
  public ForeignVariableQuery nodes(String path) {
    return variable("Default", path);
  }

  /** The names of the series that a path finds, for a variable. */
  public ForeignVariableQuery metricNames(String path) {
    return variable("Metric Name", path);
  }

  /** The values of the series that a path finds, for a variable. */
  public ForeignVariableQuery values(String path) {
    return variable("Value", path);
  }

  private ForeignVariableQuery variable(String kind, String path) {
    JsonObject json =
        Json.object()
            .with("query", path)
            .with("queryType", kind)
            .with("refId", "GraphiteVariableQueryEditor-VariableQuery")
            .with("target", path);
    return offers(path, json);
  }
}
