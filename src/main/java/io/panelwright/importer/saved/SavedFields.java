package io.panelwright.importer.saved;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonNull;
import io.panelwright.json.JsonObject;
import io.panelwright.vocabulary.PanelType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How a panel's fields look, as Grafana saves it. */
final class SavedFields {

  private final Optional<PanelType> type;
  private final Json thresholdBase;
  private final String place;
  private final Notes notes;

  /**
   * @param type empty for plugins that are not known
   * @param thresholdBase value of a first threshold
   */
  SavedFields(Optional<PanelType> type, Json thresholdBase, String place, Notes notes) {
    this.type = type;
    this.thresholdBase = thresholdBase;
    this.place = place;
    this.notes = notes;
  }

  /** Defaults and overrides. */
  JsonObject of(JsonObject config) {
    JsonObject defaults = config.object("defaults");
    JsonArray overrides = config.array("overrides");
    if (type.isPresent()) {
      defaults = type.get().fieldPresets().merge(known(type.get(), defaults));
      overrides = known(type.get(), overrides);
    }
    return Json.object().with("defaults", completed(defaults)).with("overrides", overrides);
  }

  /** Grafana deletes field options that a plugin does not register. */
  private JsonObject known(PanelType type, JsonObject defaults) {
    JsonObject kept = Json.object();
    for (var member : defaults.members().entrySet()) {
      if (member.getKey().equals("custom") && member.getValue() instanceof JsonObject custom) {
        JsonObject inner = Json.object();
        for (var option : custom.members().entrySet()) {
          inner = keep(type, inner, option, "custom." + option.getKey());
        }
        kept = inner.isEmpty() && !custom.isEmpty() ? kept : kept.with("custom", inner);
      } else {
        kept = keep(type, kept, member, member.getKey());
      }
    }
    return kept;
  }

  private JsonObject keep(
      PanelType type, JsonObject kept, Map.Entry<String, Json> option, String path) {
    if (isKnown(type, path)) {
      return kept.with(option.getKey(), option.getValue());
    }
    boolean nothing = option.getValue() instanceof JsonArray list && list.isEmpty();
    if (!nothing) {
      unknown(type, path);
    }
    return kept;
  }

  private static boolean isKnown(PanelType type, String path) {
    return type.fieldOption(path).isPresent() || type.isFieldGroup(path);
  }

  private JsonArray known(PanelType type, JsonArray overrides) {
    List<Json> kept = new ArrayList<>();
    for (Json item : overrides.items()) {
      kept.add(
          item instanceof JsonObject override
              ? known(type, override.array("properties"), override)
              : item);
    }
    return new JsonArray(kept);
  }

  private JsonObject known(PanelType type, JsonArray properties, JsonObject override) {
    List<Json> kept = new ArrayList<>();
    Map<String, Integer> last = new HashMap<>();
    for (Json item : properties.items()) {
      JsonObject property = item instanceof JsonObject object ? object : Json.object();
      Optional<String> id = property.string("id");

      if (id.isEmpty()) {
        kept.add(item);
      } else if (!isKnown(type, id.get())) {
        unknown(type, id.get());
      } else if (!last.containsKey(id.get())) {
        last.put(id.get(), kept.size());
        kept.add(completed(property, id.get()));
      } else {
        // The last one counts.
        kept.set(last.get(id.get()), completed(property, id.get()));
        notes.add("dropped: a property that an override says twice", place);
      }
    }
    return override.with("properties", new JsonArray(kept));
  }

  private void unknown(PanelType type, String path) {
    notes.add(
        "dropped, since " + type.id() + " panels have no field option \"" + path + "\"", place);
  }

  private JsonObject completed(JsonObject property, String id) {
    return property.has("value")
        ? property.with("value", completed(id, property.get("value").orElse(JsonNull.NULL)))
        : property;
  }

  private JsonObject completed(JsonObject defaults) {
    JsonObject completed = defaults;
    for (var option : defaults.members().entrySet()) {
      completed = completed.with(option.getKey(), completed(option.getKey(), option.getValue()));
    }
    boolean unlinked = defaults.get("links").filter(Json.array()::equals).isPresent();
    return unlinked ? completed.without("links") : completed;
  }

  private Json completed(String option, Json value) {
    return switch (option) {
      case "thresholds" -> base(value);
      case "links" -> SavedLinks.ofPanel(value);
      case "mappings" -> SavedMappings.of(value);
      default -> value;
    };
  }

  /** Grafana takes a first step as minus infinity, and writes what the profile says. */
  private Json base(Json thresholds) {
    if (!(thresholds instanceof JsonObject object)
        || object.array("steps").isEmpty()
        || !(object.array("steps").items().get(0) instanceof JsonObject first)) {
      return thresholds;
    }
    List<Json> steps = new ArrayList<>(object.array("steps").items());
    steps.set(0, first.with("value", thresholdBase));
    return object.with("steps", new JsonArray(steps));
  }
}
