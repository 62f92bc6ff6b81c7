package io.panelwright.dsl;

import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;

/** A Loki: logs, and numbers made from logs. */
public final class Loki extends ForeignDatasource {

  private static final String REF_ID = "LokiVariableQueryEditor-VariableQuery";
  private static final int LABEL_NAMES = 0;
  private static final int LABEL_VALUES = 1;

  private Loki(String uid) {
    super("loki", uid);
  }

  /**
   * The Loki with this uid.
   *
   * @param uid may be a datasource variable of the dashboard, {@code ${logs}}
   */
  public static Loki datasource(String uid) {
    return new Loki(uid);
  }

  /** A range query of this LogQL text. */
  public LokiQuery query(String logql) {
    return new LokiQuery(
        ask()
            .with("editorMode", "code")
            .with("expr", Check.text(logql, "query").strip())
            .with("queryType", "range"));
  }

  /** A query that says nothing but its LogQL text. */
  public LokiQuery bare(String logql) {
    return new LokiQuery(ask().with("expr", Check.text(logql, "query").strip()));
  }

  /** The names of all labels, for a variable. */
  public ForeignVariableQuery labelNames() {
    return offers("label_names()", variable(LABEL_NAMES));
  }

  /** The values of a label, for a variable. */
  public ForeignVariableQuery labelValues(String label) {
    return offers("label_values(" + label + ")", variable(LABEL_VALUES).with("label", label));
  }

  /** The values of a label in the streams of a selector, such as {@code {app="cart"}}. */
  public ForeignVariableQuery labelValues(String stream, String label) {
    return offers(
        "label_values(" + stream + ", " + label + ")",
        variable(LABEL_VALUES).with("label", label).with("stream", stream));
  }

  private static JsonObject variable(int kind) {
    return Json.object().with("refId", REF_ID).with("type", kind);
  }
}
