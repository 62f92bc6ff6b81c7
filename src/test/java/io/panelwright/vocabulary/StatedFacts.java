package io.panelwright.vocabulary;

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

/** Facts that facts.json lacks, from tables beside this class: names, a path and its values. */
final class StatedFacts {

  private static final List<String> TYPES =
      List.of("boolean", "number", "string", "string[]", "string | number", "object", "any");

  private StatedFacts() {}

  /** Rows of the vocabulary by name, in the table's order. */
  static JsonObject of(String table) {
    Map<String, List<Json>> rows = new LinkedHashMap<>();
    for (String line : text(table).lines().toList()) {
      if (!line.isBlank() && !line.startsWith("#")) {
        String[] words = line.split(" ", 3);
        for (String name : words[0].split(",")) {
          rows.computeIfAbsent(name, n -> new ArrayList<>()).add(row(words[1], words[2]));
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
        new JsonArray(Arrays.stream(values.split("\\|")).map(StatedFacts::value).toList()));
  }

  private static Json value(String word) {
    return word.matches("-?[0-9]+") ? Json.of(Long.parseLong(word)) : Json.of(word);
  }

  private static String text(String table) {
    try (InputStream in = StatedFacts.class.getResourceAsStream(table)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
