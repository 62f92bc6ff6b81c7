package io.panelwright.yaml.write;

import io.panelwright.dsl.transform.Transformation;
import io.panelwright.grafana.schema.SettingsValidator;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import io.panelwright.yaml.node.NodeConverter;
import io.panelwright.yaml.schema.PanelSchema;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes the transformations of a panel. */
final class TransformationWriter {

  private TransformationWriter() {}

  /** Writes transformations in order; all in {@code raw:} if one has no other notation. */
  static void write(List<Transformation> transformations, PanelMappingBuilder panel) {
    if (transformations.isEmpty()) {
      return;
    }
    JsonArray json =
        new JsonArray(transformations.stream().<Json>map(Transformation::json).toList());
    JsonArray notation =
        new JsonArray(transformations.stream().<Json>map(TransformationWriter::notation).toList());
    boolean same =
        ReadBackCheck.readTransformations(PanelSchema.TRANSFORMATIONS, notation)
            .filter(read -> NodeConverter.equalsIgnoringOrder(read, json))
            .isPresent();
    if (same) {
      panel.put("transformations", notation);
    } else {
      panel.putRaw("transformations", json);
    }
  }

  private static JsonObject notation(Transformation transformation) {
    JsonObject json = transformation.json();
    JsonObject notation = Json.object().with("id", json.string("id").orElse(""));
    for (Map.Entry<String, Json> filter : filter(json.object("filter")).members().entrySet()) {
      notation = notation.with(filter.getKey(), filter.getValue());
    }
    Optional<Json> topic = json.get("topic");
    notation = topic.isPresent() ? notation.with("topic", topic.get()) : notation;
    notation = json.isTrue("disabled") ? notation.with("disabled", true) : notation;
    return notation.merge(options(json.string("id").orElse(""), json.object("options")));
  }

  /** Splits options into known ones and {@code raw:}. */
  private static JsonObject options(String id, JsonObject options) {
    JsonObject known = Json.object();
    JsonObject raw = Json.object();
    for (var option : options.members().entrySet()) {
      JsonObject alone = Json.object().with(option.getKey(), option.getValue());
      boolean valid = SettingsValidator.validateTransformation(id, alone).isEmpty();
      known = valid ? known.merge(alone) : known;
      raw = valid ? raw : raw.merge(alone);
    }
    JsonObject notation = known.isEmpty() ? Json.object() : Json.object().with("options", known);
    return raw.isEmpty() ? notation : notation.with("raw", raw);
  }

  private static JsonObject filter(JsonObject filter) {
    Optional<String> query =
        filter.has("scope") || filter.string("id").filter("byRefId"::equals).isEmpty()
            ? Optional.empty()
            : filter.string("options");
    if (filter.isEmpty() || query.isPresent()) {
      return query.map(refId -> Json.object().with("onlyQuery", refId)).orElse(filter);
    }
    JsonObject frames = Json.object();
    for (var member : filter.members().entrySet()) {
      String key = member.getKey().equals("id") ? "matcher" : member.getKey();
      frames = frames.with(key, member.getValue());
    }
    return Json.object().with("onlyFrames", frames);
  }
}
