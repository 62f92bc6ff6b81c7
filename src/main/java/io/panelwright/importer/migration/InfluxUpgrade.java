package io.panelwright.importer.migration;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.List;

/** Queries of InfluxDB, whose fields became parts of {@code select} with schemaVersion 8. */
final class InfluxUpgrade {

  private InfluxUpgrade() {}

  static JsonObject apply(JsonObject target) {
    boolean old =
        JavaScript.isTruthy(target, "fields")
            && JavaScript.isTruthy(target, "tags")
            && JavaScript.isTruthy(target, "groupBy");
    if (!old) {
      return target;
    }
    return JavaScript.isTruthy(target, "rawQuery")
        ? Change.without(target, List.of("fields", "fill"))
        : parts(target);
  }

  private static JsonObject parts(JsonObject target) {
    List<Json> select = target.array("fields").objects().<Json>map(InfluxUpgrade::field).toList();
    JsonObject changed =
        Change.each(target.without("fields"), "groupBy", InfluxUpgrade::group)
            .with("select", new JsonArray(select));
    if (!JavaScript.isTruthy(target, "fill")) {
      return changed;
    }
    List<Json> groups = new ArrayList<>(changed.array("groupBy").items());
    groups.add(part("fill", Json.array(target.get("fill").orElseThrow())));
    return changed.without("fill").with("groupBy", new JsonArray(groups));
  }

  private static JsonArray field(JsonObject field) {
    List<Json> parts = new ArrayList<>();
    parts.add(part("field", params(field, "name")));
    parts.add(part(field.string("func").orElse(""), Json.array()));
    if (JavaScript.isTruthy(field, "mathExpr")) {
      parts.add(part("math", params(field, "mathExpr")));
    }
    if (JavaScript.isTruthy(field, "asExpr")) {
      parts.add(part("alias", params(field, "asExpr")));
    }
    return new JsonArray(parts);
  }

  private static JsonArray params(JsonObject field, String key) {
    return field.get(key).map(Json::array).orElse(Json.array());
  }

  private static JsonObject part(String type, JsonArray params) {
    return Json.object().with("type", type).with("params", params);
  }

  private static JsonObject group(JsonObject group) {
    String type = group.string("type").orElse("");
    String old = type.equals("time") ? "interval" : type.equals("tag") ? "key" : "";
    return JavaScript.isTruthy(group, old)
        ? group.without(old).with("params", params(group, old))
        : group;
  }
}
