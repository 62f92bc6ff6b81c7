package io.panelwright.importer;

import io.panelwright.json.Json;
import io.panelwright.json.JsonNull;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is still to be said of a value: the members in which what was said differs from it. */
final class Needs {

  private Needs() {}

  /**
   * The differing members by path, with the value that each must have; {@code null} for what must
   * not be there. Lists are compared as a whole.
   */
  static Map<List<String>, Json> of(JsonObject value, JsonObject said) {
    Map<List<String>, Json> needs = new LinkedHashMap<>();
    collect(value, said, List.of(), needs);
    return needs;
  }

  /** The outermost members in which they differ. */
  static Set<String> members(JsonObject value, JsonObject said) {
    Set<String> members = new LinkedHashSet<>();
    of(value, said).keySet().forEach(path -> members.add(path.get(0)));
    return members;
  }

  private static void collect(
      JsonObject value, JsonObject said, List<String> path, Map<List<String>, Json> needs) {
    for (var member : value.members().entrySet()) {
      Json wanted = member.getValue();
      Json found = said.get(member.getKey()).orElse(JsonNull.NULL);
      List<String> below = below(path, member.getKey());
      if (wanted instanceof JsonObject object
          && !object.isEmpty()
          && (found instanceof JsonObject || found.equals(JsonNull.NULL))) {
        collect(object, found instanceof JsonObject inner ? inner : Json.object(), below, needs);
      } else if (!wanted.equals(found)) {
        needs.put(below, wanted);
      }
    }
    for (var member : said.members().entrySet()) {
      if (!value.has(member.getKey()) && !member.getValue().equals(JsonNull.NULL)) {
        needs.put(below(path, member.getKey()), JsonNull.NULL);
      }
    }
  }

  static List<String> below(List<String> path, String key) {
    List<String> below = new ArrayList<>(path);
    below.add(key);
    return List.copyOf(below);
  }
}
