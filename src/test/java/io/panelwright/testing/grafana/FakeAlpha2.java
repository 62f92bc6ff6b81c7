package io.panelwright.testing.grafana;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The version v2alpha2, which drops fields that it does not have. */
final class FakeAlpha2 {

  private static final List<String> LATER_FIELDS = List.of("datasource", "group", "version");

  private FakeAlpha2() {}

  /** What is stored of a dashboard of a later version. */
  static JsonObject stored(JsonObject spec) {
    return (JsonObject) value(spec);
  }

  private static Json value(Json value) {
    if (value instanceof JsonArray array) {
      return new JsonArray(array.items().stream().map(FakeAlpha2::value).toList());
    }
    if (!(value instanceof JsonObject object)) {
      return value;
    }
    Map<String, Json> members = new LinkedHashMap<>();
    object.members().forEach((key, member) -> members.put(key, value(member)));
    String kind = object.string("kind").orElse("");
    if (kind.equals("DataQuery") || kind.equals("VizConfig")) {
      members.keySet().removeAll(LATER_FIELDS);
    }
    if (kind.equals("VizConfig")) {
      JsonObject plugin = FakeJson.object("pluginVersion", "");
      members.put("spec", FakeJson.sorted(plugin.merge(object.object("spec"))));
    }
    return new JsonObject(members);
  }
}
