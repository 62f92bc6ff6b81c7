package io.panelwright.format;

import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;

/** Creates the objects of a v2 dashboard, each a kind and its spec. */
final class KindSpec {

  private KindSpec() {}

  static JsonObject of(String kind, JsonObject spec) {
    return Json.object().with("kind", kind).with("spec", spec);
  }

  /** An object for a plugin, whose id is the group. */
  static JsonObject of(String kind, String plugin, JsonObject spec) {
    return of(kind, spec).with("group", plugin);
  }

  /**
   * A query of a panel, a variable or an annotation.
   *
   * @param datasource the classic reference to the datasource
   */
  static JsonObject query(JsonObject datasource, JsonObject spec) {
    return withDatasource("DataQuery", datasource, spec).with("version", "v0");
  }

  /** An object that queries a datasource. */
  static JsonObject withDatasource(String kind, JsonObject datasource, JsonObject spec) {
    JsonObject json = of(kind, datasource.string("type").orElse(""), spec);
    return datasource
        .string("uid")
        .map(uid -> json.with("datasource", Json.object().with("name", uid)))
        .orElse(json);
  }
}
