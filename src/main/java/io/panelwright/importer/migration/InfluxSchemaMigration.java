package io.panelwright.importer.migration;

import io.panelwright.importer.migration.panel.JavaScriptCoercion;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.List;

/** Queries of InfluxDB, whose fields became parts of {@code select} in schemaVersion 8. */
final class InfluxSchemaMigration {

  private InfluxSchemaMigration() {}

  static JsonObject apply(JsonObject target) {
    boolean old =
        JavaScriptCoercion.isTruthy(target, "fields")
            && JavaScriptCoercion.isTruthy(target, "tags")
            && JavaScriptCoercion.isTruthy(target, "groupBy");
    if (!old) {
      return target;
    }
    return JavaScriptCoercion.isTruthy(target, "rawQuery")
        ? JsonRewriter.without(target, List.of("fields", "fill"))
        : parts(target);
  }

  private static JsonObject parts(JsonObject target) {
    List<Json> select =
        target.array("fields").objects().<Json>map(InfluxSchemaMigration::field).toList();
    JsonObject changed =
        JsonRewriter.rewriteEach(target.without("fields"), "groupBy", InfluxSchemaMigration::group)
            .with("select", new JsonArray(select));
    if (!JavaScriptCoercion.isTruthy(target, "fill")) {
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
    if (JavaScriptCoercion.isTruthy(field, "mathExpr")) {
      parts.add(part("math", params(field, "mathExpr")));
    }
    if (JavaScriptCoercion.isTruthy(field, "asExpr")) {
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
    return JavaScriptCoercion.isTruthy(group, old)
        ? group.without(old).with("params", params(group, old))
        : group;
  }
}
