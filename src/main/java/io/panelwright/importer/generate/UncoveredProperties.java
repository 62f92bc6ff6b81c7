package io.panelwright.importer.generate;

import io.panelwright.json.Json;
import io.panelwright.json.JsonNull;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonPointer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Members of a value that an expression does not cover yet: those whose values differ. */
final class UncoveredProperties {

  private final Map<List<String>, Json> differences = new LinkedHashMap<>();

  private UncoveredProperties() {}

  /**
   * Finds the differing members by path, with the expected values; null for members that must be
   * absent. Lists are compared as a whole.
   */
  static Map<List<String>, Json> find(JsonObject value, JsonObject covered) {
    var properties = new UncoveredProperties();
    properties.collect(value, covered, JsonPointer.ROOT);
    return properties.differences;
  }

  /** Finds the outermost members that differ. */
  static Set<String> findTopLevel(JsonObject value, JsonObject covered) {
    Set<String> members = new LinkedHashSet<>();
    find(value, covered).keySet().forEach(path -> members.add(path.get(0)));
    return members;
  }

  /** Collects differences; parts that both have in common are one instance, and are skipped. */
  private void collect(JsonObject value, JsonObject covered, JsonPointer path) {
    if (value == covered) {
      return;
    }
    value
        .members()
        .forEach(
            (key, expected) -> {
              Json actual = covered.get(key).orElse(JsonNull.NULL);
              if (expected != actual) {
                collect(expected, actual, path.child(key));
              }
            });
    covered
        .members()
        .forEach(
            (key, actual) -> {
              if (!actual.equals(JsonNull.NULL) && !value.has(key)) {
                differences.put(path.child(key).tokens(), JsonNull.NULL);
              }
            });
  }

  private void collect(Json expected, Json actual, JsonPointer path) {
    boolean isAbsent = actual.equals(JsonNull.NULL);
    if (expected instanceof JsonObject object
        && !object.isEmpty()
        && (isAbsent || actual instanceof JsonObject)) {
      collect(object, isAbsent ? Json.object() : (JsonObject) actual, path);
    } else if (!expected.equals(actual)) {
      differences.put(path.tokens(), expected);
    }
  }

  static List<String> append(List<String> path, String key) {
    List<String> childPath = new ArrayList<>(path);
    childPath.add(key);
    return List.copyOf(childPath);
  }
}
