package io.panelwright.dsl.variable;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.List;

/** Ad hoc filters on labels. */
public final class AdhocVariable extends BaseVariable<AdhocVariable> {

  AdhocVariable(Spec spec) {
    super(spec);
  }

  @Override
  AdhocVariable with(Spec spec) {
    return new AdhocVariable(spec);
  }

  /**
   * Adds an initial filter.
   *
   * @param operator {@code =}, {@code !=}, {@code =~} or {@code !~}
   */
  public AdhocVariable filter(String label, String operator, String value) {
    return add("filters", filterJson(label, operator, value));
  }

  /** Adds an initial filter on several values, with the operator {@code =|} or {@code !=|}. */
  public AdhocVariable filterAny(String label, String operator, String... values) {
    String first = values.length == 0 ? "" : values[0];
    return add(
        "filters",
        filterJson(label, operator, first).with("values", Json.strings(List.of(values))));
  }

  /** Adds a permanent filter that is not shown. */
  public AdhocVariable baseFilter(String label, String operator, String value) {
    return add("baseFilters", filterJson(label, operator, value));
  }

  /** Adds an initial filter that Grafana marks as one of the dashboard; Grafana 13 and later. */
  public AdhocVariable dashboardFilter(String label, String operator, String value) {
    return add("filters", dashboardFilterJson(label, operator, value));
  }

  /** Adds a permanent filter that Grafana marks as one of the dashboard; Grafana 13 and later. */
  public AdhocVariable dashboardBaseFilter(String label, String operator, String value) {
    return add("baseFilters", dashboardFilterJson(label, operator, value));
  }

  private static JsonObject dashboardFilterJson(String label, String operator, String value) {
    return filterJson(label, operator, value).with("origin", "dashboard");
  }

  private static JsonObject filterJson(String label, String operator, String value) {
    return Json.object().with("key", label).with("operator", operator).with("value", value);
  }

  private AdhocVariable add(String list, JsonObject filter) {
    var filters = new ArrayList<>(settings().array(list).items());
    filters.add(filter);
    return with(list, new JsonArray(filters));
  }

  /** Sets the labels offered, instead of all labels of the datasource. */
  public AdhocVariable defaultKeys(String... labels) {
    return with(
        "defaultKeys",
        new JsonArray(
            List.of(labels).stream()
                .<Json>map(label -> Json.object().with("text", label).with("value", label))
                .toList()));
  }

  /** Sets whether readers may enter a value that is not offered; by default yes. */
  public AdhocVariable allowCustomValue(boolean allowed) {
    return with("allowCustomValue", Json.of(allowed));
  }

  /** Also allows grouping by labels; Grafana 13 and later. */
  public AdhocVariable enableGroupBy() {
    return with("enableGroupBy", Json.of(true));
  }
}
