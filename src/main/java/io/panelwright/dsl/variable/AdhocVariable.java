package io.panelwright.dsl.variable;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
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
    var filters = new ArrayList<>(settings().array("filters").items());
    filters.add(Json.object().with("key", label).with("operator", operator).with("value", value));
    return with("filters", new JsonArray(filters));
  }

  /** Adds an initial filter on several values, with the operator {@code =|} or {@code !=|}. */
  public AdhocVariable filterAny(String label, String operator, String... values) {
    var filters = new ArrayList<>(settings().array("filters").items());
    filters.add(
        Json.object()
            .with("key", label)
            .with("operator", operator)
            .with("value", values.length == 0 ? "" : values[0])
            .with("values", Json.strings(List.of(values))));
    return with("filters", new JsonArray(filters));
  }

  /** Adds a permanent filter that is not shown. */
  public AdhocVariable baseFilter(String label, String operator, String value) {
    var filters = new ArrayList<>(settings().array("baseFilters").items());
    filters.add(Json.object().with("key", label).with("operator", operator).with("value", value));
    return with("baseFilters", new JsonArray(filters));
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
