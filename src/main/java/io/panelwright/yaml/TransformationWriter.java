package io.panelwright.yaml;

import io.panelwright.dsl.Transformation;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import io.panelwright.vocabulary.SettingsCheck;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes the transformations of a panel. */
final class TransformationWriter {

  private TransformationWriter() {}

  /** Transformations, in order; all by path where one of them has no other form. */
  static void write(List<Transformation> transformations, WrittenPanel panel) {
    if (transformations.isEmpty()) {
      return;
    }
    JsonArray json =
        new JsonArray(transformations.stream().<Json>map(Transformation::json).toList());
    JsonArray form =
        new JsonArray(transformations.stream().<Json>map(TransformationWriter::form).toList());
    boolean same =
        Trial.transformations(PanelFormat.TRANSFORMATIONS, form)
            .filter(read -> NodeJson.same(read, json))
            .isPresent();
    if (same) {
      panel.say("transformations", form);
    } else {
      panel.raw("transformations", json);
    }
  }

  private static JsonObject form(Transformation transformation) {
    JsonObject json = transformation.json();
    JsonObject form = Json.object().with("id", json.string("id").orElse(""));
    for (Map.Entry<String, Json> filter : filter(json.object("filter")).members().entrySet()) {
      form = form.with(filter.getKey(), filter.getValue());
    }
    Optional<Json> topic = json.get("topic");
    form = topic.isPresent() ? form.with("topic", topic.get()) : form;
    form = json.isTrue("disabled") ? form.with("disabled", true) : form;
    return form.merge(options(json.string("id").orElse(""), json.object("options")));
  }

  /** Options that the transformation has, and others. */
  private static JsonObject options(String id, JsonObject options) {
    JsonObject known = Json.object();
    JsonObject raw = Json.object();
    for (var option : options.members().entrySet()) {
      JsonObject alone = Json.object().with(option.getKey(), option.getValue());
      boolean taken = SettingsCheck.transformation(id, alone).isEmpty();
      known = taken ? known.merge(alone) : known;
      raw = taken ? raw : raw.merge(alone);
    }
    JsonObject form = known.isEmpty() ? Json.object() : Json.object().with("options", known);
    return raw.isEmpty() ? form : form.with("raw", raw);
  }

  private static JsonObject filter(JsonObject filter) {
    Optional<String> query =
        filter.has("scope") || filter.string("id").filter("byRefId"::equals).isEmpty()
            ? Optional.empty()
            : filter.string("options");
    if (filter.isEmpty() || query.isPresent()) {
      return query.map(letter -> Json.object().with("onlyQuery", letter)).orElse(filter);
    }
    JsonObject frames = Json.object();
    for (var member : filter.members().entrySet()) {
      String key = member.getKey().equals("id") ? "matcher" : member.getKey();
      frames = frames.with(key, member.getValue());
    }
    return Json.object().with("onlyFrames", frames);
  }
}
