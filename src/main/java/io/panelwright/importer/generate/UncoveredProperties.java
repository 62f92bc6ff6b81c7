package io.panelwright.importer.generate;

import io.panelwright.json.Json;
import io.panelwright.json.JsonNull;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Members of a value that an expression does not cover yet: those whose values differ. */
final class UncoveredProperties {

  private UncoveredProperties() {}

  /**
   * Finds the differing members by path, with the expected values; null for members that must be
   * absent. Lists are compared as a whole.
   */
  static Map<List<String>, Json> find(JsonObject value, JsonObject covered) {
    Map<List<String>, Json> differences = new LinkedHashMap<>();
    collect(value, covered, List.of(), differences);
    return differences;
  }

  /** Finds the outermost members that differ. */
  static Set<String> findTopLevel(JsonObject value, JsonObject covered) {
    Set<String> members = new LinkedHashSet<>();
    find(value, covered).keySet().forEach(path -> members.add(path.get(0)));
    return members;
  }

  private static void collect(
      JsonObject value,
      JsonObject covered,
      List<String> path,
      Map<List<String>, Json> differences) {
    for (var member : value.members().entrySet()) {
      Json expected = member.getValue();
      Json actual = covered.get(member.getKey()).orElse(JsonNull.NULL);
      List<String> childPath = append(path, member.getKey());
      if (expected instanceof JsonObject object
          && !object.isEmpty()
          && (actual instanceof JsonObject || actual.equals(JsonNull.NULL))) {
        collect(
            object,
            actual instanceof JsonObject inner ? inner : Json.object(),
            childPath,
            differences);
      } else if (!expected.equals(actual)) {
        differences.put(childPath, expected);
      }
    }
    for (var member : covered.members().entrySet()) {
      if (!value.has(member.getKey()) && !member.getValue().equals(JsonNull.NULL)) {
        differences.put(append(path, member.getKey()), JsonNull.NULL);
      }
    }
  }

  static List<String> append(List<String> path, String key) {
    List<String> childPath = new ArrayList<>(path);
    childPath.add(key);
    return List.copyOf(childPath);
  }
}
