package io.panelwright.importer.savemodel;

import io.panelwright.dashboard.CanonicalJson;
import io.panelwright.grafana.schema.GrafanaSchema;
import io.panelwright.grafana.schema.PanelType;
import io.panelwright.grafana.schema.Profile;
import io.panelwright.importer.migration.MigrationLog;
import io.panelwright.json.Json;
import io.panelwright.json.JsonBoolean;
import io.panelwright.json.JsonNull;
import io.panelwright.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Converts panels to Grafana's save model (transformSceneToSaveModel.ts). */
final class PanelSaveModelConverter {

  /** Members that Grafana does not save if they have one of these values. */
  private static final Map<String, List<Json>> OMITTED =
      Map.ofEntries(
          Map.entry("cacheTimeout", List.of(Json.of(""))),
          Map.entry("description", List.of(Json.of(""))),
          Map.entry("hideTimeOverride", List.of(JsonBoolean.FALSE)),
          Map.entry("interval", List.of(Json.of(""))),
          Map.entry("links", List.of(Json.array())),
          Map.entry("repeat", List.of(Json.of(""), JsonBoolean.FALSE)),
          Map.entry("targets", List.of(Json.array())),
          Map.entry("timeFrom", List.of(Json.of(""))),
          Map.entry("timeShift", List.of(Json.of(""))),
          Map.entry("transformations", List.of(Json.array())),
          Map.entry("transparent", List.of(JsonBoolean.FALSE)));

  private final GrafanaSchema schema;
  private final MigrationLog log;
  private final QuerySaveModelConverter queries;

  PanelSaveModelConverter(Profile profile, MigrationLog log) {
    this.schema = GrafanaSchema.forProfile(profile);
    this.log = log;
    this.queries = new QuerySaveModelConverter(log);
  }

  /** Converts a panel that is not a row. */
  JsonObject convert(JsonObject source) {
    JsonObject panel = (JsonObject) CanonicalJson.sortWithoutNulls(source);
    String place = describePanel(panel);
    JsonObject saved = panel;
    for (var omitted : OMITTED.entrySet()) {
      boolean isDefault =
          panel.get(omitted.getKey()).filter(omitted.getValue()::contains).isPresent();
      saved = isDefault ? saved.without(omitted.getKey()) : saved;
    }
    boolean fromLibrary =
        panel.get("libraryPanel").filter(JsonObject.class::isInstance).isPresent();
    saved = saved.has("title") ? saved : saved.with("title", "");
    return fromLibrary ? library(saved) : convertOwn(withTime(repeated(saved)), source, place);
  }

  private static JsonObject library(JsonObject panel) {
    JsonObject library = panel.object("libraryPanel");
    JsonObject named =
        Json.object()
            .with("name", library.string("name").orElse(""))
            .with("uid", library.string("uid").orElse(""));
    return Json.object()
        .with("gridPos", panel.object("gridPos"))
        .with("id", panel.get("id").orElse(JsonNull.NULL))
        .with("libraryPanel", named)
        .with("title", panel.get("title").orElse(Json.of("")))
        .with("type", "library-panel-ref");
  }

  private static JsonObject repeated(JsonObject panel) {
    if (panel.string("repeat").isEmpty()) {
      return panel.without("repeat").without("repeatDirection").without("maxPerRow");
    }
    boolean down = panel.string("repeatDirection").filter("v"::equals).isPresent();
    JsonObject repeated = panel.with("repeatDirection", down ? "v" : "h");
    return down ? repeated.without("maxPerRow") : repeated;
  }

  /** Without a time of its own, a panel has no such time to hide. */
  private static JsonObject withTime(JsonObject panel) {
    return panel.has("timeFrom") || panel.has("timeShift")
        ? panel
        : panel.without("hideTimeOverride");
  }

  private JsonObject convertOwn(JsonObject panel, JsonObject source, String place) {
    Optional<PanelType> type = panel.string("type").flatMap(schema::panel);
    JsonObject options = panel.object("options");
    JsonObject saved = panel;
    if (type.isPresent()) {
      options =
          NullValues.suppress(type.get().defaultOptions(), source.object("options"))
              .merge(withoutEmptyGroups(type.get(), options));
      saved = saved.with("pluginVersion", schema.pluginVersion());
    }
    if (panel.has("links")) {
      saved = saved.with("links", LinkSaveModelConverter.convertPanelLinks(panel.array("links")));
    }
    var fields = new FieldConfigSaveModelConverter(type, schema.thresholdBase(), place, log);
    saved =
        saved
            .with("fieldConfig", fields.convert(source.object("fieldConfig")))
            .with("options", options);
    return (JsonObject) CanonicalJson.sortWithoutNulls(queries.convertPanel(saved));
  }

  /** Removes empty objects of options, which have no effect. */
  private static JsonObject withoutEmptyGroups(PanelType type, JsonObject options) {
    JsonObject remaining = options;
    for (var option : options.members().entrySet()) {
      boolean empty = option.getValue() instanceof JsonObject object && object.isEmpty();
      remaining =
          empty && type.isGroup(option.getKey()) ? remaining.without(option.getKey()) : remaining;
    }
    return remaining;
  }

  static String describePanel(JsonObject panel) {
    return panel
        .string("title")
        .or(() -> panel.string("name"))
        .map(title -> "\"" + title + "\"")
        .orElseGet(() -> "panel " + panel.integer("id").map(String::valueOf).orElse("without id"));
  }
}
