package io.panelwright.resource;

import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;

/** The shape of whatever stands in a v2 dashboard: a kind and its spec. */
final class Kind {

  private Kind() {}

  static JsonObject of(String kind, JsonObject spec) {
    return Json.object().with("kind", kind).with("spec", spec);
  }

  /** A kind that a plugin reads. */
  static JsonObject of(String kind, String plugin, JsonObject spec) {
    return of(kind, spec).with("group", plugin);
  }

  /**
   * A query of a panel, a variable or an annotation.
   *
   * @param datasource the classic reference to what is asked
   */
  static JsonObject query(JsonObject datasource, JsonObject spec) {
    return asking("DataQuery", datasource, spec).with("version", "v0");
  }

  /** A kind that asks a datasource. */
  static JsonObject asking(String kind, JsonObject datasource, JsonObject spec) {
    JsonObject json = of(kind, datasource.string("type").orElse(""), spec);
    return datasource
        .string("uid")
        .map(uid -> json.with("datasource", Json.object().with("name", uid)))
        .orElse(json);
  }
}
