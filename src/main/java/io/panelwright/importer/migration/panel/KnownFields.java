package io.panelwright.importer.migration.panel;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import io.panelwright.vocabulary.PanelType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Field options that a panel's plugin knows: Grafana deletes all others when it shows the panel.
 */
final class KnownFields {

  private final PanelType type;

  KnownFields(PanelType type) {
    this.type = type;
  }

  FieldConfig only(FieldConfig fields) {
    List<Json> overrides = new ArrayList<>();
    for (Json item : fields.overrides()) {
      if (item instanceof JsonObject override) {
        only(override).ifPresent(overrides::add);
      }
    }
    return new FieldConfig(only(fields.defaults(), ""), overrides);
  }

  private JsonObject only(JsonObject options, String prefix) {
    JsonObject known = options;
    for (var member : options.members().entrySet()) {
      String path = prefix + member.getKey();
      if (type.fieldOption(path).isPresent()) {
        continue;
      }
      JsonObject inner =
          member.getValue() instanceof JsonObject object ? only(object, path + ".") : Json.object();
      known = inner.isEmpty() ? known.without(member.getKey()) : known.with(member.getKey(), inner);
    }
    return known;
  }

  private Optional<JsonObject> only(JsonObject override) {
    List<Json> properties = new ArrayList<>();
    for (JsonObject property : override.array("properties").objects().toList()) {
      if (property.string("id").flatMap(type::fieldOption).isPresent()) {
        properties.add(property);
      }
    }
    return properties.isEmpty()
        ? Optional.empty()
        : Optional.of(override.with("properties", new JsonArray(properties)));
  }

  /** Paths of what one field configuration says and another does not. */
  static Set<String> lost(FieldConfig before, FieldConfig after) {
    Set<String> lost = new LinkedHashSet<>(paths(before));
    lost.removeAll(paths(after));
    return lost;
  }

  private static Set<String> paths(FieldConfig fields) {
    Set<String> paths = new LinkedHashSet<>();
    collect("fieldConfig.defaults", fields.defaults(), paths);
    for (Json item : fields.overrides()) {
      if (item instanceof JsonObject override) {
        override
            .array("properties")
            .objects()
            .flatMap(property -> property.string("id").stream())
            .forEach(id -> paths.add("fieldConfig.overrides[]." + id));
      }
    }
    return paths;
  }

  private static void collect(String path, Json value, Set<String> paths) {
    if (value instanceof JsonObject object) {
      object.members().forEach((key, inner) -> collect(path + "." + key, inner, paths));
    } else if (Leftovers.says(value)) {
      paths.add(path);
    }
  }
}
