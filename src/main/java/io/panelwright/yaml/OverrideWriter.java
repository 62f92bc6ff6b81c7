package io.panelwright.yaml;

import io.panelwright.dsl.FieldOverride;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import io.panelwright.vocabulary.PanelType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes the overrides of a panel. */
final class OverrideWriter {

  private final Optional<FieldWriter> fields;

  private OverrideWriter(Optional<FieldWriter> fields) {
    this.fields = fields;
  }

  /** For panels whose field options these are. */
  static OverrideWriter of(FieldWriter fields) {
    return new OverrideWriter(Optional.of(fields));
  }

  /** For panels whose field options nobody knows. */
  static OverrideWriter ofAnything() {
    return new OverrideWriter(Optional.empty());
  }

  /** Overrides, in order; all by path where one of them has no other form. */
  void write(List<FieldOverride> overrides, WrittenPanel panel) {
    if (overrides.isEmpty()) {
      return;
    }
    JsonArray json = new JsonArray(overrides.stream().<Json>map(FieldOverride::json).toList());
    List<Json> forms = new ArrayList<>();
    overrides.forEach(override -> form(override).ifPresent(forms::add));
    JsonArray form = new JsonArray(forms);
    Optional<PanelType> type = fields.map(FieldWriter::type);
    boolean same =
        Trial.overrides(type, form)
            .filter(read -> ThresholdBase.same((JsonArray) read, json))
            .isPresent();
    if (same && panel.has("overrides")) {
      panel.say("overrides", form);
    } else {
      panel.raw("fieldConfig.overrides", ThresholdBase.written(json));
    }
  }

  private Optional<Json> form(FieldOverride override) {
    JsonObject properties = Json.object();
    for (var property : override.settings().members().entrySet()) {
      String path = property.getKey();
      Json value = property.getValue();
      Optional<Json> form =
          fields
              .filter(known -> known.type().fieldOption(path).isPresent())
              .map(known -> known.field(path, value))
              .orElse(Optional.of(value));
      if (form.isEmpty()) {
        return Optional.empty();
      }
      properties = properties.with(path, form.get());
    }
    JsonObject matcher = matcher(override.matcher().json());
    Optional<String> maker = override.systemRef();
    matcher = maker.isPresent() ? matcher.with("systemRef", maker.get()) : matcher;
    return Optional.of(matcher.with("properties", properties));
  }

  private static JsonObject matcher(JsonObject json) {
    JsonObject form = Json.object().with("matcher", json.string("id").orElse(""));
    Optional<Json> options = json.get("options").map(OverrideWriter::sought);
    form = options.isPresent() ? form.with("options", options.get()) : form;
    Optional<Json> scope = json.get("scope");
    return scope.isPresent() ? form.with("scope", scope.get()) : form;
  }

  /** The names alone, of a matcher that includes just those. */
  private static Json sought(Json options) {
    boolean names =
        options instanceof JsonObject object
            && object.members().size() == 2
            && object.string("mode").filter("include"::equals).isPresent();
    return names ? ((JsonObject) options).get("names").orElse(options) : options;
  }
}
