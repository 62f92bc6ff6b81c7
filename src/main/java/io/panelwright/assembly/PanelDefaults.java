package io.panelwright.assembly;

import io.panelwright.dashboard.CanonicalJson;
import io.panelwright.dsl.HouseStyle;
import io.panelwright.grafana.schema.GrafanaSchema;
import io.panelwright.grafana.schema.OptionSchema;
import io.panelwright.grafana.schema.PanelType;
import io.panelwright.grafana.schema.Profile;
import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import java.util.Map;

/**
 * The settings of panels of one type before those of the author: Grafana's defaults, replaced by
 * the house style. Panels of a dashboard share them.
 *
 * @param options the panel's {@code options}
 * @param fields the panel's {@code fieldConfig.defaults}
 */
record PanelDefaults(JsonObject options, JsonObject fields) {

  private static final PanelDefaults NONE = new PanelDefaults(Json.object(), Json.object());

  /** The settings of a type of panel; empty for plugins that are not part of Grafana. */
  static PanelDefaults of(String type, HouseStyle style, Profile profile) {
    return GrafanaSchema.forProfile(profile)
        .panel(type)
        .map(known -> of(known, style.panelStyle(type), profile))
        .orElse(NONE);
  }

  private static PanelDefaults of(PanelType type, HouseStyle.PanelStyle style, Profile profile) {
    var base = new FirstThreshold(GrafanaSchema.forProfile(profile).thresholdBase());
    JsonObject fields = merge(type.defaultFieldOptions(), style.fields(), type.fieldOptions());
    return new PanelDefaults(
        merge(type.defaultOptions(), style.options(), type.options()), base.inFields(fields));
  }

  /** Merges the settings of the house style that this profile's panel has. */
  private static JsonObject merge(
      JsonObject defaults, JsonObject style, Map<String, OptionSchema> known) {
    return (JsonObject)
        CanonicalJson.sortKeys(defaults.merge(nested(style.filter(known::containsKey))));
  }

  /** The object with settings by dotted path as objects in objects. */
  static JsonObject nested(JsonObject byPath) {
    JsonObject tree = Json.object();
    for (var setting : byPath.members().entrySet()) {
      tree = tree.withAt(setting.getKey(), setting.getValue());
    }
    return tree;
  }
}
