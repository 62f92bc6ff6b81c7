package io.panelwright.grafana.schema;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonString;
import io.panelwright.json.JsonWriter;
import java.util.List;
import java.util.stream.Collectors;

/** Formats {@code schema.json}: each option and each list of strings on one line. */
final class GrafanaSchemaFormatter {

  private GrafanaSchemaFormatter() {}

  static String format(JsonObject schema) {
    return text(schema, "\n") + "\n";
  }

  private static String text(Json value, String newLine) {
    String inner = newLine + "  ";
    if (value instanceof JsonObject object && !object.isEmpty() && !object.has("path")) {
      return object.members().entrySet().stream()
          .map(member -> Json.of(member.getKey()) + ": " + text(member.getValue(), inner))
          .collect(Collectors.joining("," + inner, "{" + inner, newLine + "}"));
    }
    if (value instanceof JsonArray array && !areStrings(array.items())) {
      return array.items().stream()
          .map(item -> text(item, inner))
          .collect(Collectors.joining("," + inner, "[" + inner, newLine + "]"));
    }
    return JsonWriter.compact(value);
  }

  private static boolean areStrings(List<Json> items) {
    return items.stream().allMatch(JsonString.class::isInstance);
  }
}
