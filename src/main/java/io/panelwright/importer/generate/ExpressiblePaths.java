package io.panelwright.importer.generate;

import io.panelwright.json.Json;
import io.panelwright.json.JsonNull;
import io.panelwright.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Paths of a panel's values that a call can set: no name in them has a dot. */
final class ExpressiblePaths {

  /** More paths than these become the members of the panel that contain them. */
  private static final int MAX_PATHS = 100;

  private ExpressiblePaths() {}

  /** Replaces paths with a dot in a name by the path of the surrounding object. */
  static Map<List<String>, Json> find(Map<List<String>, Json> differences, JsonObject panel) {
    Map<List<String>, Json> expressible = new LinkedHashMap<>();
    if (differences.size() > MAX_PATHS) {
      differences.keySet().stream()
          .map(path -> path.subList(0, 1))
          .forEach(top -> expressible.put(top, at(panel, top)));
      return expressible;
    }
    for (var difference : differences.entrySet()) {
      List<String> path = difference.getKey();
      int end = 0;
      while (end < path.size() && !path.get(end).contains(".")) {
        end++;
      }
      boolean whole = end < path.size();
      List<String> above = path.subList(0, Math.max(1, end));
      expressible.put(above, whole ? at(panel, above) : difference.getValue());
    }
    return expressible;
  }

  /** The value at a path; null if there is none. */
  static Json at(JsonObject panel, List<String> path) {
    Json value = panel;
    for (String name : path) {
      value = value instanceof JsonObject object ? object.get(name).orElse(JsonNull.NULL) : value;
    }
    return value;
  }
}
