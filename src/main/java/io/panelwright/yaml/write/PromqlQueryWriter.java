package io.panelwright.yaml.write;

import io.panelwright.dsl.query.Query;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonBoolean;
import io.panelwright.json.JsonObject;
import io.panelwright.yaml.schema.PromqlQuerySchema;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes the settings of a PromQL query. */
final class PromqlQueryWriter {

  /** Members of every query that is not minimal. */
  private static final List<String> DEFAULT_MEMBERS =
      List.of("editorMode", "legendFormat", "range");

  private JsonObject notation = Json.object();
  private JsonObject remaining;

  private PromqlQueryWriter(JsonObject settings) {
    this.remaining = settings;
  }

  static PromqlQueryWriter write(Query query) {
    var settings = new PromqlQueryWriter(query.settings());
    boolean minimal = !DEFAULT_MEMBERS.stream().allMatch(query.settings()::has);
    if (minimal) {
      settings.notation = settings.notation.with("minimal", true);
    } else {
      settings.dropDefault("editorMode", Json.of("code"));
      settings.dropDefault("legendFormat", Json.of("__auto"));
    }
    settings.collect(minimal);
    return settings;
  }

  /** Returns the settings that have a key. */
  JsonObject notation() {
    return notation;
  }

  /** Returns the keys of all query languages, with the remaining settings as {@code raw:}. */
  JsonObject common(Optional<String> refId) {
    JsonObject common = Json.object();
    common = refId.isPresent() ? common.with("refId", refId.get()) : common;
    if (remaining.get("hide").filter(JsonBoolean.class::isInstance).isPresent()) {
      common = common.with("hidden", remaining.get("hide").get());
      remaining = remaining.without("hide");
    }
    return remaining.isEmpty() ? common : common.with("raw", remaining);
  }

  private void collect(boolean minimal) {
    move("legendFormat", "legend");
    mode(minimal);
    move("format", "format");
    move("interval", "minStep");
    move("intervalFactor", "intervalFactor");
    move("exemplar", "exemplars");
    move("editorMode", "editor");
    move("groupByKeys", "groupByKeys");
    filters();
    move("step", "oldStep");
    move("metric", "oldMetric");
  }

  private void dropDefault(String member, Json value) {
    remaining =
        remaining.get(member).filter(value::equals).isPresent()
            ? remaining.without(member)
            : remaining;
  }

  private void mode(boolean minimal) {
    Optional<Json> range = remaining.get("range");
    Optional<Json> instant = remaining.get("instant");
    if (instant.filter(Json.of(true)::equals).isPresent()
        && range.filter(JsonBoolean.class::isInstance).isPresent()) {
      notation = notation.with("mode", range.get().equals(Json.of(true)) ? "both" : "instant");
      remaining = remaining.without("range").without("instant");
    } else if (minimal) {
      move("instant", "instant");
      move("range", "range");
    } else if (instant.isEmpty()) {
      dropDefault("range", Json.of(true));
    }
  }

  private void filters() {
    List<JsonObject> filters = remaining.array("adhocFilters").objects().toList();
    List<Json> values = filters.stream().flatMap(PromqlQueryWriter::filter).toList();
    if (!values.isEmpty() && values.size() == remaining.array("adhocFilters").size()) {
      move("adhocFilters", "adhocFilters", new JsonArray(values));
    }
  }

  private static Stream<Json> filter(JsonObject json) {
    boolean plain =
        json.members().size() == 3
            && Stream.of("key", "operator", "value").allMatch(key -> json.string(key).isPresent());
    return plain
        ? Stream.of(
            Json.object()
                .with("label", json.string("key").orElseThrow())
                .with("operator", json.string("operator").orElseThrow())
                .with("value", json.string("value").orElseThrow()))
        : Stream.empty();
  }

  private void move(String member, String key) {
    remaining.get(member).ifPresent(value -> move(member, key, value));
  }

  private void move(String member, String key, Json value) {
    if (ReadBackCheck.accepts(PromqlQuerySchema.property(key), value)) {
      notation = notation.with(key, value);
      remaining = remaining.without(member);
    }
  }
}
