package io.panelwright.importer.saved;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonBoolean;
import io.panelwright.json.JsonNull;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.List;

/** Links with all that Grafana's editor says of one. */
final class SavedLinks {

  private static final JsonObject OF_DASHBOARD =
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

  private static final JsonObject OF_PANEL =
      Json.object().with("targetBlank", false).with("title", "").with("url", "");

  private SavedLinks() {}

  /** Links below a dashboard's title. */
  static Json ofDashboard(Json links) {
    return each(links, OF_DASHBOARD);
  }

  /** Links in a panel's corner, or on its values. */
  static Json ofPanel(Json links) {
    return each(links, OF_PANEL);
  }

  private static Json each(Json links, JsonObject presets) {
    if (!(links instanceof JsonArray array)) {
      return links;
    }
    List<Json> saved = new ArrayList<>();
    for (Json link : array.items()) {
      saved.add(link instanceof JsonObject object ? said(presets, object) : link);
    }
    return new JsonArray(saved);
  }

  /** Members of another kind say nothing. */
  private static JsonObject said(JsonObject presets, JsonObject link) {
    JsonObject said = presets.merge(link);
    for (var preset : presets.members().entrySet()) {
      boolean odd =
          preset.getValue() instanceof JsonBoolean
              && !(said.get(preset.getKey()).orElse(JsonNull.NULL) instanceof JsonBoolean);
      said = odd ? said.with(preset.getKey(), preset.getValue()) : said;
    }
    return said;
  }
}
