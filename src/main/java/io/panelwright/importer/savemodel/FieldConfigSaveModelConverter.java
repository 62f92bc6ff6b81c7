package io.panelwright.importer.savemodel;

import io.panelwright.dashboard.CanonicalJson;
import io.panelwright.grafana.schema.PanelType;
import io.panelwright.importer.migration.MigrationLog;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonNull;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Converts a panel's field configuration to Grafana's save model. */
final class FieldConfigSaveModelConverter {

  private final Optional<PanelType> type;
  private final Json thresholdBase;
  private final String place;
  private final MigrationLog log;

  /**
   * Creates a converter.
   *
   * @param type empty for unknown plugins
   * @param thresholdBase value of the first threshold
   */
  FieldConfigSaveModelConverter(
      Optional<PanelType> type, Json thresholdBase, String place, MigrationLog log) {
    this.type = type;
    this.thresholdBase = thresholdBase;
    this.place = place;
    this.log = log;
  }

  /** Converts defaults and overrides. */
  JsonObject convert(JsonObject config) {
    JsonObject defaults = config.object("defaults");
    JsonArray overrides = config.array("overrides");
    if (type.isPresent()) {
      JsonObject preset = NullValues.suppress(type.get().defaultFieldOptions(), defaults);
      defaults = (JsonObject) CanonicalJson.sortWithoutNulls(defaults);
      overrides = (JsonArray) CanonicalJson.sortWithoutNulls(overrides);
      defaults = preset.merge(retainKnown(type.get(), defaults));
      overrides = retainKnown(type.get(), overrides);
    }
    return Json.object().with("defaults", complete(defaults)).with("overrides", overrides);
  }

  /** Removes field options that a plugin does not register, as Grafana does. */
  private JsonObject retainKnown(PanelType type, JsonObject defaults) {
    JsonObject kept = Json.object();
    for (var member : defaults.members().entrySet()) {
      if (member.getKey().equals("custom") && member.getValue() instanceof JsonObject custom) {
        JsonObject inner = Json.object();
        for (var option : custom.members().entrySet()) {
          inner = retainOption(type, inner, option, "custom." + option.getKey());
        }
        kept = inner.isEmpty() ? kept : kept.with("custom", inner);
      } else {
        kept = retainOption(type, kept, member, member.getKey());
      }
    }
    return kept;
  }

  private JsonObject retainOption(
      PanelType type, JsonObject kept, Map.Entry<String, Json> option, String path) {
    if (isKnown(type, path)) {
      return kept.with(option.getKey(), option.getValue());
    }
    boolean isEmpty = option.getValue() instanceof JsonArray list && list.isEmpty();
    if (!isEmpty) {
      logUnknown(type, path);
    }
    return kept;
  }

  private static boolean isKnown(PanelType type, String path) {
    return type.fieldOption(path).isPresent() || type.isFieldGroup(path);
  }

  private JsonArray retainKnown(PanelType type, JsonArray overrides) {
    List<Json> kept = new ArrayList<>();
    for (Json item : overrides.items()) {
      kept.add(
          item instanceof JsonObject override
              ? retainKnown(type, override.array("properties"), override)
              : item);
    }
    return new JsonArray(kept);
  }

  private JsonObject retainKnown(PanelType type, JsonArray properties, JsonObject override) {
    List<Json> kept = new ArrayList<>();
    Map<String, Integer> last = new HashMap<>();
    for (Json item : properties.items()) {
      JsonObject property = item instanceof JsonObject object ? object : Json.object();
      Optional<String> id = property.string("id");

      if (id.isEmpty()) {
        kept.add(item);
      } else if (!isKnown(type, id.get())) {
        logUnknown(type, id.get());
      } else if (!last.containsKey(id.get())) {
        last.put(id.get(), kept.size());
        kept.add(complete(property, id.get()));
      } else {
        // The last of several properties applies.
        kept.set(last.get(id.get()), complete(property, id.get()));
        log.add("dropped: a duplicate property of an override", place);
      }
    }
    return override.with("properties", new JsonArray(kept));
  }

  private void logUnknown(PanelType type, String path) {
    log.add("dropped, since " + type.id() + " panels have no field option \"" + path + "\"", place);
  }

  private JsonObject complete(JsonObject property, String id) {
    return property.has("value")
        ? property.with("value", complete(id, property.get("value").orElse(JsonNull.NULL)))
        : property;
  }

  private JsonObject complete(JsonObject defaults) {
    JsonObject completed = defaults;
    for (var option : defaults.members().entrySet()) {
      completed = completed.with(option.getKey(), complete(option.getKey(), option.getValue()));
    }
    boolean unlinked = defaults.get("links").filter(Json.array()::equals).isPresent();
    return unlinked ? completed.without("links") : completed;
  }

  private Json complete(String option, Json value) {
    return switch (option) {
      case "thresholds" -> withThresholdBase(value);
      case "links" -> LinkSaveModelConverter.convertPanelLinks(value);
      case "mappings" -> MappingSaveModelConverter.convert(value);
      default -> value;
    };
  }

  /**
   * Grafana treats the first step as minus infinity, and saves the value of the profile. It saves
   * no value for other steps without a number.
   */
  private Json withThresholdBase(Json thresholds) {
    if (!(thresholds instanceof JsonObject object) || object.array("steps").isEmpty()) {
      return thresholds;
    }
    List<Json> steps = new ArrayList<>();
    for (Json item : object.array("steps").items()) {
      Json step = item;
      if (item instanceof JsonObject one) {
        boolean none = one.get("value").filter(JsonNull.NULL::equals).isPresent();
        step =
            steps.isEmpty() ? one.with("value", thresholdBase) : none ? one.without("value") : one;
      }
      steps.add(step);
    }
    return object.with("steps", new JsonArray(steps));
  }
}
