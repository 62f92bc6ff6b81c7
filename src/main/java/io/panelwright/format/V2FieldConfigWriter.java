package io.panelwright.format;

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
 * Writes the field settings of a classic panel for v2, whose schema is stricter.
 *
 * <p>Range mappings need both bounds and threshold steps their value, {@code null} if there is
 * none.
 */
final class V2FieldConfigWriter {

  private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]{0,14})(\\.[0-9]{1,15})?");

  private V2FieldConfigWriter() {}

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
        .with("overrides", each(classic.array("overrides"), V2FieldConfigWriter::override));
  }

  private static JsonObject override(JsonObject classic) {
    return classic.with(
        "properties", each(classic.array("properties"), V2FieldConfigWriter::property));
  }

  private static JsonObject property(JsonObject classic) {
    String id = classic.string("id").orElse("");
    return classic
        .get("value")
        .map(value -> classic.with("value", strict(id, value)))
        .orElse(classic);
  }

  /** The value of a field's setting in the stricter schema. */
  private static Json strict(String setting, Json value) {
    if (setting.equals("mappings") && value instanceof JsonArray mappings) {
      return each(mappings, V2FieldConfigWriter::mapping);
    }
    if (setting.equals("thresholds") && value instanceof JsonObject thresholds) {
      return thresholds.with("steps", each(thresholds.array("steps"), V2FieldConfigWriter::step));
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

  /** Writes a threshold step; old dashboards also have step indexes, and values as texts. */
  private static JsonObject step(JsonObject classic) {
    MemberConsumer members = new MemberConsumer(classic);
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
