package io.panelwright.dsl;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import java.util.List;

/** A Tempo: traces, and numbers made from traces. */
public final class Tempo extends ForeignDatasource {

  private static final String REF_ID = "TempoDatasourceVariableQueryEditor-VariableQuery";
  private static final int LABEL_NAMES = 0;
  private static final int LABEL_VALUES = 1;

  private Tempo(String uid) {
    super("tempo", uid);
  }

  /**
   * The Tempo with this uid.
   *
   * @param uid may be a datasource variable of the dashboard, {@code ${traces}}
   */
  public static Tempo datasource(String uid) {
    return new Tempo(uid);
  }

  /** A TraceQL query, or the id of one trace. */
  public TempoQuery query(String traceql) {
    return asked("traceql").with("query", Json.of(Check.text(traceql, "query").strip()));
  }

  /** The traces that meet all of these filters. */
  public TempoQuery search(TraceFilter... filters) {
    JsonArray all = new JsonArray(List.of(filters).stream().<Json>map(TraceFilter::json).toList());
    return asked("traceqlSearch").with("filters", all);
  }

  /**
   * The graph of services; needs a Prometheus at the Tempo datasource.
   *
   * @param selectors PromQL selectors of services, such as {@code {client="cart"}}
   */
  public TempoQuery serviceMap(String... selectors) {
    return asked("serviceMap").with("serviceMapQuery", Json.strings(List.of(selectors)));
  }

  private TempoQuery asked(String queryType) {
    return new TempoQuery(ask().with("queryType", queryType));
  }

  /** The names of all tags, for a variable. */
  public ForeignVariableQuery labelNames() {
    return offers("Label names", variable(LABEL_NAMES));
  }

  /** The values of a tag, for a variable. */
  public ForeignVariableQuery labelValues(String label) {
    return offers("Label values: " + label, variable(LABEL_VALUES).with("label", label));
  }

  private static JsonObject variable(int kind) {
    return Json.object().with("refId", REF_ID).with("type", kind);
  }
}
