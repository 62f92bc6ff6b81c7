package io.panelwright.importer.migration.panel;

import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import java.util.Optional;

/** Migrates the buckets of the old heatmap. */
final class HeatmapBucketsMigration {

  private HeatmapBucketsMigration() {}

  static JsonObject migrate(JsonObject old) {
    JsonPathBuilder buckets = new JsonPathBuilder();
    put(old, "x", "xBuckets", buckets);
    put(old, "y", "yBuckets", buckets);
    Optional<Long> base = old.object("yAxis").integer("logBase").filter(log -> log > 1);
    base.ifPresent(log -> buckets.set("yBuckets", logarithmic(old, log)));
    return buckets.json();
  }

  private static void put(JsonObject old, String axis, String to, JsonPathBuilder buckets) {
    if (JavaScriptCoercion.isTruthyAt(old, axis + "BucketSize")) {
      set(old, axis + "BucketSize", to, "size", buckets);
    } else if (JavaScriptCoercion.isTruthyAt(old, axis + "BucketNumber")) {
      set(old, axis + "BucketNumber", to, "count", buckets);
    }
  }

  /** The value is a text, since it can be a variable or a duration. */
  private static void set(
      JsonObject old, String key, String to, String mode, JsonPathBuilder buckets) {
    Json value = old.get(key).orElseThrow();
    String text = JavaScriptCoercion.textAt(old, key).orElse(value.toString());
    buckets.set(to, Json.object().with("mode", mode).with("value", text));
  }

  private static Json logarithmic(JsonObject old, long base) {
    JsonPathBuilder buckets = new JsonPathBuilder().set("mode", "count");
    JavaScriptCoercion.numberAt(old, "yAxis.splitFactor")
        .filter(factor -> factor.toDouble() > 0)
        .ifPresent(factor -> buckets.set("value", factor.text()));
    buckets.set("scale", Json.object().with("type", "log").with("log", base));
    return buckets.json();
  }
}
