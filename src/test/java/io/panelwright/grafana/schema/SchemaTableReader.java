package io.panelwright.grafana.schema;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads facts that are not in facts.json from tables beside this class: names, a path and its
 * values.
 */
final class SchemaTableReader {

  private static final List<String> TYPES =
      List.of("boolean", "number", "string", "string[]", "string | number", "object", "any");

  private SchemaTableReader() {}

  /** Rows of the schema by name, in the order of the table. */
  static JsonObject read(String table) {
    Map<String, List<Json>> rows = new LinkedHashMap<>();
    for (String line : text(table).lines().toList()) {
      if (!line.isBlank() && !line.startsWith("#")) {
        String[] cells = line.split(" ", 3);
        for (String name : cells[0].split(",")) {
          rows.computeIfAbsent(name, n -> new ArrayList<>()).add(row(cells[1], cells[2]));
        }
      }
    }
    Map<String, Json> json = new LinkedHashMap<>();
    rows.forEach((name, options) -> json.put(name, new JsonArray(options)));
    return new JsonObject(json);
  }

  private static Json row(String path, String values) {
    JsonObject row = Json.object().with("path", path);
    if (TYPES.contains(values)) {
      return row.with("type", values);
    }
    return row.with(
        "values",
        new JsonArray(Arrays.stream(values.split("\\|")).map(SchemaTableReader::value).toList()));
  }

  private static Json value(String text) {
    return text.matches("-?[0-9]+") ? Json.of(Long.parseLong(text)) : Json.of(text);
  }

  private static String text(String table) {
    try (InputStream in = SchemaTableReader.class.getResourceAsStream(table)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
