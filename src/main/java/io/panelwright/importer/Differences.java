package io.panelwright.importer;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonNull;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** In which places two values differ, in words. */
final class Differences {

  private static final int LONGEST_VALUE = 80;

  private final List<String> found = new ArrayList<>();

  private Differences() {}

  /**
   * All differences.
   *
   * @param at the path of both values
   */
  static List<String> of(String at, Json source, Json made) {
    var differences = new Differences();
    differences.compare(at, source, made);
    return differences.found;
  }

  private void compare(String path, Json source, Json made) {
    if (source instanceof JsonObject one && made instanceof JsonObject other) {
      Map<String, Json> members = new LinkedHashMap<>(one.members());
      other.members().keySet().forEach(key -> members.putIfAbsent(key, JsonNull.NULL));
      members.forEach(
          (key, value) -> compare(path + "/" + key, value, other.get(key).orElse(JsonNull.NULL)));
    } else if (source instanceof JsonArray one
        && made instanceof JsonArray other
        && one.size() == other.size()) {
      for (int i = 0; i < one.size(); i++) {
        compare(path + "/" + i, one.items().get(i), other.items().get(i));
      }
    } else if (!source.equals(made)) {
      found.add(path + ": " + shown(source) + " became " + shown(made));
    }
  }

  private static String shown(Json value) {
    String text = value.equals(JsonNull.NULL) ? "nothing" : value.toString();
    return text.length() <= LONGEST_VALUE ? text : text.substring(0, LONGEST_VALUE) + "…";
  }
}
