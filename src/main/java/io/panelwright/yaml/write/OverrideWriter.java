package io.panelwright.yaml.write;

import io.panelwright.dsl.panel.FieldOverride;
import io.panelwright.grafana.schema.PanelType;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes the overrides of a panel. */
final class OverrideWriter {

  private final Optional<FieldWriter> fields;

  private OverrideWriter(Optional<FieldWriter> fields) {
    this.fields = fields;
  }

  /** Returns a writer for panels with these field options. */
  static OverrideWriter of(FieldWriter fields) {
    return new OverrideWriter(Optional.of(fields));
  }

  /** Returns a writer for panels of an unknown type. */
  static OverrideWriter ofUnknownType() {
    return new OverrideWriter(Optional.empty());
  }

  /** Writes overrides in order; all in {@code raw:} if one has no other notation. */
  void write(List<FieldOverride> overrides, PanelMappingBuilder panel) {
    if (overrides.isEmpty()) {
      return;
    }
    JsonArray json = new JsonArray(overrides.stream().<Json>map(FieldOverride::json).toList());
    List<Json> notations = new ArrayList<>();
    overrides.forEach(override -> notation(override).ifPresent(notations::add));
    JsonArray notation = new JsonArray(notations);
    Optional<PanelType> type = fields.map(FieldWriter::type);
    boolean same =
        ReadBackCheck.readOverrides(type, notation)
            .filter(read -> ThresholdBase.equalsIgnoringBase((JsonArray) read, json))
            .isPresent();
    if (same && panel.hasKey("overrides")) {
      panel.put("overrides", notation);
    } else {
      panel.putRaw("fieldConfig.overrides", ThresholdBase.withProfileBase(json));
    }
  }

  private Optional<Json> notation(FieldOverride override) {
    JsonObject properties = Json.object();
    for (var property : override.settings().members().entrySet()) {
      String path = property.getKey();
      Json value = property.getValue();
      Optional<Json> notation =
          fields
              .filter(known -> known.type().fieldOption(path).isPresent())
              .map(known -> known.field(path, value))
              .orElse(Optional.of(value));
      if (notation.isEmpty()) {
        return Optional.empty();
      }
      properties = properties.with(path, notation.get());
    }
    JsonObject matcher = matcher(override.matcher().json());
    Optional<String> systemRef = override.systemRef();
    matcher = systemRef.isPresent() ? matcher.with("systemRef", systemRef.get()) : matcher;
    return Optional.of(matcher.with("properties", properties));
  }

  private static JsonObject matcher(JsonObject json) {
    JsonObject notation = Json.object().with("matcher", json.string("id").orElse(""));
    Optional<Json> options = json.get("options").map(OverrideWriter::matcherOptions);
    notation = options.isPresent() ? notation.with("options", options.get()) : notation;
    Optional<Json> scope = json.get("scope");
    return scope.isPresent() ? notation.with("scope", scope.get()) : notation;
  }

  /** Returns only the names of a matcher that includes exactly these. */
  private static Json matcherOptions(Json options) {
    boolean names =
        options instanceof JsonObject object
            && object.members().size() == 2
            && object.string("mode").filter("include"::equals).isPresent();
    return names ? ((JsonObject) options).get("names").orElse(options) : options;
  }
}
