package io.panelwright.dsl;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import java.util.ArrayList;
import java.util.List;

/** Filters on labels. */
public final class AdhocVariable extends AnyVariable<AdhocVariable> {

  AdhocVariable(Spec spec) {
    super(spec);
  }

  @Override
  AdhocVariable with(Spec spec) {
    return new AdhocVariable(spec);
  }

  /**
   * A filter that is there when the dashboard opens.
   *
   * @param operator {@code =}, {@code !=}, {@code =~} or {@code !~}
   */
  public AdhocVariable filter(String label, String operator, String value) {
    var filters = new ArrayList<>(settings().array("filters").items());
    filters.add(Json.object().with("key", label).with("operator", operator).with("value", value));
    return with("filters", new JsonArray(filters));
  }

  /** A filter on one of several values; operators {@code =|} and {@code !=|}. */
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

  /** A filter that is always there and that nobody sees. */
  public AdhocVariable baseFilter(String label, String operator, String value) {
    var filters = new ArrayList<>(settings().array("baseFilters").items());
    filters.add(Json.object().with("key", label).with("operator", operator).with("value", value));
    return with("baseFilters", new JsonArray(filters));
  }

  /** The labels that are offered, in place of all that the datasource has. */
  public AdhocVariable defaultKeys(String... labels) {
    return with(
        "defaultKeys",
        new JsonArray(
            List.of(labels).stream()
                .<Json>map(label -> Json.object().with("text", label).with("value", label))
                .toList()));
  }

  /** Whether people may type a value that is not offered; Grafana lets them. */
  public AdhocVariable allowCustomValue(boolean allowed) {
    return with("allowCustomValue", Json.of(allowed));
  }

  /** Labels can be grouped by, too; Grafana 13 and later. */
  public AdhocVariable enableGroupBy() {
    return with("enableGroupBy", Json.of(true));
  }
}
