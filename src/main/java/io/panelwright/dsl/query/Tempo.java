package io.panelwright.dsl.query;

import io.panelwright.dsl.internal.ArgumentValidator;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import java.util.List;

/** A Tempo datasource: traces, and metrics calculated from traces. */
public final class Tempo extends BaseDatasource {

  private static final String REF_ID = "TempoDatasourceVariableQueryEditor-VariableQuery";
  private static final int LABEL_NAMES = 0;
  private static final int LABEL_VALUES = 1;

  private Tempo(String uid) {
    super("tempo", uid);
  }

  /**
   * The Tempo datasource with this uid.
   *
   * @param uid may be a datasource variable of the dashboard, {@code ${traces}}
   */
  public static Tempo datasource(String uid) {
    return new Tempo(uid);
  }

  /** A TraceQL query, or the id of one trace. */
  public TempoQuery query(String traceql) {
    return createQuery("traceql")
        .with("query", Json.of(ArgumentValidator.requireText(traceql, "query").strip()));
  }

  /** The traces that match all of these filters. */
  public TempoQuery search(TraceFilter... filters) {
    JsonArray all = Json.array(List.of(filters), TraceFilter::json);
    return createQuery("traceqlSearch").with("filters", all);
  }

  /**
   * The service graph; requires a Prometheus linked in the Tempo datasource.
   *
   * @param selectors PromQL selectors of services, such as {@code {client="cart"}}
   */
  public TempoQuery serviceMap(String... selectors) {
    return createQuery("serviceMap").with("serviceMapQuery", Json.strings(List.of(selectors)));
  }

  private TempoQuery createQuery(String queryType) {
    return new TempoQuery(newQuery().with("queryType", queryType));
  }

  /** The names of all tags, for a variable. */
  public DatasourceVariableQuery labelNames() {
    return variableQuery("Label names", variable(LABEL_NAMES));
  }

  /** The values of a tag, for a variable. */
  public DatasourceVariableQuery labelValues(String label) {
    return variableQuery("Label values: " + label, variable(LABEL_VALUES).with("label", label));
  }

  private static JsonObject variable(int kind) {
    return Json.object().with("refId", REF_ID).with("type", kind);
  }
}
