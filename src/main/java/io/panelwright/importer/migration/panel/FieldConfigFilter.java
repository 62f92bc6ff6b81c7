package io.panelwright.importer.migration.panel;

import io.panelwright.grafana.schema.PanelType;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Removes field options that a panel's plugin does not register, as Grafana does. */
final class FieldConfigFilter {

  private final PanelType type;

  FieldConfigFilter(PanelType type) {
    this.type = type;
  }

  FieldConfig filter(FieldConfig fields) {
    List<Json> overrides = new ArrayList<>();
    for (Json item : fields.overrides()) {
      if (item instanceof JsonObject override) {
        filter(override).ifPresent(overrides::add);
      }
    }
    return new FieldConfig(filter(fields.defaults(), ""), overrides);
  }

  private JsonObject filter(JsonObject options, String prefix) {
    JsonObject known = options;
    for (var member : options.members().entrySet()) {
      String path = prefix + member.getKey();
      if (type.fieldOption(path).isPresent()) {
        continue;
      }
      JsonObject inner =
          member.getValue() instanceof JsonObject object
              ? filter(object, path + ".")
              : Json.object();
      known = inner.isEmpty() ? known.without(member.getKey()) : known.with(member.getKey(), inner);
    }
    return known;
  }

  private Optional<JsonObject> filter(JsonObject override) {
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

  /** Returns the paths that one field configuration has and another does not. */
  static Set<String> removedPaths(FieldConfig before, FieldConfig after) {
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
    } else if (UnreadMembers.hasContent(value)) {
      paths.add(path);
    }
  }
}
