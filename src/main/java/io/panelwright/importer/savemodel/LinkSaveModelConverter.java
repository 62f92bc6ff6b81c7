package io.panelwright.importer.savemodel;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonBoolean;
import io.panelwright.json.JsonNull;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.List;

/** Adds all members that Grafana's editor saves to links. */
final class LinkSaveModelConverter {

  private static final JsonObject DASHBOARD_LINK_DEFAULTS =
      Json.object()
          .with("asDropdown", false)
          .with("icon", "external link")
          .with("includeVars", false)
          .with("keepTime", false)
          .with("tags", Json.array())
          .with("targetBlank", false)
          .with("title", "")
          .with("tooltip", "")
          .with("type", "link")
          .with("url", "");

  private static final JsonObject PANEL_LINK_DEFAULTS =
      Json.object().with("targetBlank", false).with("title", "").with("url", "");

  private LinkSaveModelConverter() {}

  /** Converts links below a dashboard's title. */
  static Json convertDashboardLinks(Json links) {
    return convertEach(links, DASHBOARD_LINK_DEFAULTS);
  }

  /** Converts links of a panel or of its values. */
  static Json convertPanelLinks(Json links) {
    return convertEach(links, PANEL_LINK_DEFAULTS);
  }

  private static Json convertEach(Json links, JsonObject defaults) {
    if (!(links instanceof JsonArray array)) {
      return links;
    }
    List<Json> saved = new ArrayList<>();
    for (Json link : array.items()) {
      saved.add(link instanceof JsonObject object ? withDefaults(defaults, object) : link);
    }
    return new JsonArray(saved);
  }

  /** Members of a wrong type are replaced by the default. */
  private static JsonObject withDefaults(JsonObject defaults, JsonObject link) {
    JsonObject complete = defaults.merge(link);
    for (var defaultValue : defaults.members().entrySet()) {
      boolean odd =
          defaultValue.getValue() instanceof JsonBoolean
              && !(complete.get(defaultValue.getKey()).orElse(JsonNull.NULL)
                  instanceof JsonBoolean);
      complete = odd ? complete.with(defaultValue.getKey(), defaultValue.getValue()) : complete;
    }
    return complete;
  }
}
