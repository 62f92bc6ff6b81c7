package io.panelwright.resource;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonNull;
import io.panelwright.json.JsonNumber;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Writes the classic settings of fields as v2 has them, which is stricter: ranges of mappings name
 * both bounds and steps of thresholds their value, {@code null} where there is none.
 */
final class FieldConfigWriter {

  private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]{0,14})(\\.[0-9]{1,15})?");

  private FieldConfigWriter() {}

  static JsonObject write(JsonObject classic) {
    JsonObject defaults = Json.object();
    for (Map.Entry<String, Json> field : classic.object("defaults").members().entrySet()) {
      Json value = strict(field.getKey(), field.getValue());
      // Grafana leaves these out in v2: handleFieldConfigDefaultsConversion.
      if (!value.equals(Json.array()) && !value.equals(Json.object())) {
        defaults = defaults.with(field.getKey(), value);
      }
    }
    return Json.object()
        .with("defaults", defaults)
        .with("overrides", each(classic.array("overrides"), FieldConfigWriter::override));
  }

  private static JsonObject override(JsonObject classic) {
    return classic.with(
        "properties", each(classic.array("properties"), FieldConfigWriter::property));
  }

  private static JsonObject property(JsonObject classic) {
    String id = classic.string("id").orElse("");
    return classic
        .get("value")
        .map(value -> classic.with("value", strict(id, value)))
        .orElse(classic);
  }

  /** The value of a field's setting. */
  private static Json strict(String setting, Json value) {
    if (setting.equals("mappings") && value instanceof JsonArray mappings) {
      return each(mappings, FieldConfigWriter::mapping);
    }
    if (setting.equals("thresholds") && value instanceof JsonObject thresholds) {
      return thresholds.with("steps", each(thresholds.array("steps"), FieldConfigWriter::step));
    }
    return value;
  }

  private static JsonObject mapping(JsonObject classic) {
    if (!classic.string("type").orElse("").equals("range")) {
      return classic;
    }
    JsonObject range = classic.object("options");
    for (String bound : List.of("from", "to")) {
      range = range.has(bound) ? range : range.with(bound, JsonNull.NULL);
    }
    return classic.with("options", range);
  }

  /** Old dashboards also number their steps, and write values as texts. */
  private static JsonObject step(JsonObject classic) {
    Members members = new Members(classic);
    Json value = members.take("value", JsonNull.NULL);
    return members
        .takeAll("color", "valueExpr")
        .with(
            "value",
            value instanceof JsonNumber ? value : number(classic.string("value").orElse("")));
  }

  private static Json number(String text) {
    return NUMBER.matcher(text).matches() ? JsonReader.read(text) : JsonNull.NULL;
  }

  private static JsonArray each(JsonArray list, UnaryOperator<JsonObject> change) {
    List<Json> changed = new ArrayList<>();
    list.objects().map(change).forEach(changed::add);
    return new JsonArray(changed);
  }
}
