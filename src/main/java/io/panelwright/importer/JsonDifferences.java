package io.panelwright.importer;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonNull;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Describes the differences between two values. */
final class JsonDifferences {

  private static final int MAX_VALUE_LENGTH = 80;

  private final List<String> differences = new ArrayList<>();

  private JsonDifferences() {}

  /**
   * Returns all differences.
   *
   * @param at the path of both values
   */
  static List<String> compare(String at, Json source, Json assembled) {
    var differences = new JsonDifferences();
    differences.collect(at, source, assembled);
    return differences.differences;
  }

  private void collect(String path, Json source, Json assembled) {
    if (source instanceof JsonObject one && assembled instanceof JsonObject other) {
      Map<String, Json> members = new LinkedHashMap<>(one.members());
      other.members().keySet().forEach(key -> members.putIfAbsent(key, JsonNull.NULL));
      members.forEach(
          (key, value) -> collect(path + "/" + key, value, other.get(key).orElse(JsonNull.NULL)));
    } else if (source instanceof JsonArray one
        && assembled instanceof JsonArray other
        && one.size() == other.size()) {
      for (int i = 0; i < one.size(); i++) {
        collect(path + "/" + i, one.items().get(i), other.items().get(i));
      }
    } else if (!source.equals(assembled)) {
      differences.add(path + ": " + format(source) + " became " + format(assembled));
    }
  }

  private static String format(Json value) {
    String text = value.equals(JsonNull.NULL) ? "absent" : value.toString();
    return text.length() <= MAX_VALUE_LENGTH ? text : text.substring(0, MAX_VALUE_LENGTH) + "…";
  }
}
