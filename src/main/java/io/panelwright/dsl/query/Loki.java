package io.panelwright.dsl.query;

import io.panelwright.dsl.internal.ArgumentValidator;
import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;

/** A Loki datasource: logs, and metrics calculated from logs. */
public final class Loki extends BaseDatasource {

  private static final String REF_ID = "LokiVariableQueryEditor-VariableQuery";
  private static final int LABEL_NAMES = 0;
  private static final int LABEL_VALUES = 1;

  private Loki(String uid) {
    super("loki", uid);
  }

  /**
   * The Loki datasource with this uid.
   *
   * @param uid may be a datasource variable of the dashboard, {@code ${logs}}
   */
  public static Loki datasource(String uid) {
    return new Loki(uid);
  }

  /** A range query with this LogQL text. */
  public LokiQuery query(String logql) {
    return new LokiQuery(
        newQuery()
            .with("editorMode", "code")
            .with("expr", ArgumentValidator.requireText(logql, "query").strip())
            .with("queryType", "range"));
  }

  /** A query that contains only its LogQL text. */
  public LokiQuery minimalQuery(String logql) {
    return new LokiQuery(
        newQuery().with("expr", ArgumentValidator.requireText(logql, "query").strip()));
  }

  /** The names of all labels, for a variable. */
  public DatasourceVariableQuery labelNames() {
    return variableQuery("label_names()", variable(LABEL_NAMES));
  }

  /** The values of a label, for a variable. */
  public DatasourceVariableQuery labelValues(String label) {
    return variableQuery(
        "label_values(" + label + ")", variable(LABEL_VALUES).with("label", label));
  }

  /** The values of a label in the streams of a selector, such as {@code {app="cart"}}. */
  public DatasourceVariableQuery labelValues(String stream, String label) {
    return variableQuery(
        "label_values(" + stream + ", " + label + ")",
        variable(LABEL_VALUES).with("label", label).with("stream", stream));
  }

  private static JsonObject variable(int kind) {
    return Json.object().with("refId", REF_ID).with("type", kind);
  }
}
