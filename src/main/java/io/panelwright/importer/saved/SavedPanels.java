package io.panelwright.importer.saved;

import io.panelwright.document.Canonical;
import io.panelwright.json.Json;
import io.panelwright.json.JsonBoolean;
import io.panelwright.json.JsonNull;
import io.panelwright.json.JsonObject;
import io.panelwright.vocabulary.PanelType;
import io.panelwright.vocabulary.Profile;
import io.panelwright.vocabulary.Vocabulary;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Panels as Grafana saves them (transformSceneToSaveModel.ts). */
final class SavedPanels {

  /** Left out where they have one of these values. */
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

  private final Vocabulary words;
  private final Notes notes;
  private final SavedQueries queries;

  SavedPanels(Profile profile, Notes notes) {
    this.words = Vocabulary.of(profile);
    this.notes = notes;
    this.queries = new SavedQueries(notes);
  }

  /** A panel that is no row; its keys must be sorted. */
  JsonObject of(JsonObject panel) {
    String place = place(panel);
    JsonObject saved = panel;
    for (var omitted : OMITTED.entrySet()) {
      boolean silent = panel.get(omitted.getKey()).filter(omitted.getValue()::contains).isPresent();
      saved = silent ? saved.without(omitted.getKey()) : saved;
    }
    boolean fromLibrary =
        panel.get("libraryPanel").filter(JsonObject.class::isInstance).isPresent();
    saved = saved.has("title") ? saved : saved.with("title", "");
    return fromLibrary ? library(saved) : configured(repeated(saved), place);
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

  private JsonObject configured(JsonObject panel, String place) {
    Optional<PanelType> type = panel.string("type").flatMap(words::panel);
    JsonObject options = panel.object("options");
    JsonObject saved = panel;
    if (type.isPresent()) {
      options = type.get().optionPresets().merge(meaning(type.get(), options));
      saved = saved.with("pluginVersion", words.pluginVersion());
    }
    if (panel.has("links")) {
      saved = saved.with("links", SavedLinks.ofPanel(panel.array("links")));
    }
    var fields = new SavedFields(type, words.thresholdBase(), place, notes);
    saved =
        saved.with("fieldConfig", fields.of(panel.object("fieldConfig"))).with("options", options);
    return (JsonObject) Canonical.sorted(queries.ofPanel(saved));
  }

  /** An empty object that holds options says nothing. */
  private static JsonObject meaning(PanelType type, JsonObject options) {
    JsonObject said = options;
    for (var option : options.members().entrySet()) {
      boolean empty = option.getValue() instanceof JsonObject object && object.isEmpty();
      said = empty && type.isGroup(option.getKey()) ? said.without(option.getKey()) : said;
    }
    return said;
  }

  static String place(JsonObject panel) {
    return panel
        .string("title")
        .or(() -> panel.string("name"))
        .map(title -> "\"" + title + "\"")
        .orElseGet(() -> "panel " + panel.integer("id").map(String::valueOf).orElse("without id"));
  }
}
