package io.panelwright.testing.grafana;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Builds the JSON of responses. */
final class FakeJson {

  private FakeJson() {}

  /** An object of keys and values; a value is JSON, a string, a boolean or a whole number. */
  static JsonObject object(Object... keysAndValues) {
    Map<String, Json> members = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      members.put((String) keysAndValues[i], value(keysAndValues[i + 1]));
    }
    return new JsonObject(members);
  }

  private static Json value(Object value) {
    if (value instanceof Json json) {
      return json;
    }
    if (value instanceof Boolean bool) {
      return Json.of(bool.booleanValue());
    }
    return value instanceof Number number ? Json.of(number.longValue()) : Json.of(value.toString());
  }

  /** An array of objects. */
  static JsonArray array(List<JsonObject> items) {
    return new JsonArray(List.copyOf(items));
  }

  /** The value with the keys of all its objects in order, as Grafana stores it. */
  static Json sorted(Json value) {
    if (value instanceof JsonObject object) {
      return sortedObject(object);
    }
    return value instanceof JsonArray array
        ? new JsonArray(array.items().stream().map(FakeJson::sorted).toList())
        : value;
  }

  /** {@link #sorted} for an object. */
  static JsonObject sortedObject(JsonObject object) {
    Map<String, Json> members = new TreeMap<>();
    object.members().forEach((key, value) -> members.put(key, sorted(value)));
    return new JsonObject(members);
  }
}
