package io.panelwright.importer.saved;

import io.panelwright.document.Canonical;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonBoolean;
import io.panelwright.json.JsonNull;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonString;
import io.panelwright.vocabulary.PanelType;
import io.panelwright.vocabulary.Profile;
import io.panelwright.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Panels as Grafana saves them (transformSceneToSaveModel.ts). */
final class SavedPanels {

  private static final Set<String> KNOWN =
      Set.of(
          "cacheTimeout",
          "datasource",
          "description",
          "fieldConfig",
          "gridPos",
          "hideTimeOverride",
          "id",
          "interval",
          "libraryPanel",
          "links",
          "maxDataPoints",
          "maxPerRow",
          "options",
          "pluginVersion",
          "queryCachingTTL",
          "repeat",
          "repeatDirection",
          "targets",
          "timeCompare",
          "timeFrom",
          "timeShift",
          "title",
          "transformations",
          "transparent",
          "type");

  private static final Set<String> OF_LIBRARY = Set.of("gridPos", "id", "libraryPanel", "title");

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

  /** What Grafana's editor writes of columns that are organised. */
  private static final List<String> ORGANIZED =
      List.of("excludeByName", "includeByName", "indexByName", "renameByName");

  /** Of a query. */
  private static final Map<String, Json> SILENT =
      Map.of("hide", JsonBoolean.FALSE, "interval", Json.of(""), "metric", Json.of(""));

  /** Where queries of all languages have their text. */
  private static final List<String> QUERIES =
      List.of("expr", "expression", "query", "rawSql", "sqlExpression", "target");

  private final Vocabulary words;
  private final Notes notes;

  SavedPanels(Profile profile, Notes notes) {
    this.words = Vocabulary.of(profile);
    this.notes = notes;
  }

  /** A panel that is no row; its keys must be sorted. */
  JsonObject of(JsonObject panel) {
    String place = place(panel);
    JsonObject saved = Json.object();
    boolean fromLibrary =
        panel.get("libraryPanel").filter(JsonObject.class::isInstance).isPresent();
    Set<String> known = fromLibrary ? OF_LIBRARY : KNOWN;
    for (var member : panel.members().entrySet()) {
      String key = member.getKey();
      if (known.contains(key)) {
        boolean omitted = OMITTED.getOrDefault(key, List.of()).contains(member.getValue());
        saved = omitted ? saved : saved.with(key, member.getValue());
      } else if (!key.equals("type") || !fromLibrary) {
        notes.add("dropped, since Grafana does not keep it: \"" + key + "\" of a panel", place);
      }
    }
    saved = saved.has("title") ? saved : saved.with("title", "");
    return fromLibrary ? library(saved) : configured(repeated(saved), place);
  }

  private static JsonObject library(JsonObject panel) {
    JsonObject library = panel.object("libraryPanel");
    JsonObject named =
        Json.object()
            .with("name", library.string("name").orElse(""))
            .with("uid", library.string("uid").orElse(""));
    return panel.with("libraryPanel", named).with("type", "library-panel-ref");
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
    JsonObject config = panel.object("fieldConfig");
    JsonObject defaults = config.object("defaults");
    JsonArray overrides = config.array("overrides");
    JsonObject options = panel.object("options");
    JsonObject saved = panel;
    if (type.isPresent()) {
      options = type.get().optionPresets().merge(meaning(type.get(), options));
      defaults = known(type.get(), defaults, place);
      defaults = type.get().fieldPresets().merge(defaults);
      overrides = known(type.get(), overrides, place);
      saved = saved.with("pluginVersion", words.pluginVersion());
    }
    if (panel.has("links")) {
      saved = saved.with("links", SavedLinks.ofPanel(panel.array("links")));
    }
    JsonObject fields =
        Json.object().with("defaults", completed(defaults)).with("overrides", overrides);
    saved = saved.with("fieldConfig", fields).with("options", options);
    if (panel.has("transformations")) {
      saved = saved.with("transformations", transformations(panel.array("transformations")));
    }
    if (panel.has("targets")) {
      saved = saved.with("targets", targets(panel.array("targets")));
    }
    return (JsonObject) Canonical.sorted(trimmed(saved));
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

  /** Grafana deletes field options that a plugin does not register. */
  private JsonObject known(PanelType type, JsonObject defaults, String place) {
    JsonObject kept = Json.object();
    for (var member : defaults.members().entrySet()) {
      if (member.getKey().equals("custom") && member.getValue() instanceof JsonObject custom) {
        JsonObject inner = Json.object();
        for (var option : custom.members().entrySet()) {
          inner = keep(type, inner, option, "custom." + option.getKey(), place);
        }
        kept = inner.isEmpty() && !custom.isEmpty() ? kept : kept.with("custom", inner);
      } else {
        kept = keep(type, kept, member, member.getKey(), place);
      }
    }
    return kept;
  }

  private JsonObject keep(
      PanelType type, JsonObject kept, Map.Entry<String, Json> option, String path, String place) {
    if (isKnown(type, path)) {
      return kept.with(option.getKey(), option.getValue());
    }
    boolean nothing = option.getValue() instanceof JsonArray list && list.isEmpty();
    if (!nothing) {
      notes.add(
          "dropped, since " + type.id() + " panels have no field option \"" + path + "\"", place);
    }
    return kept;
  }

  private static boolean isKnown(PanelType type, String path) {
    return type.fieldOption(path).isPresent() || type.isFieldGroup(path);
  }

  private JsonArray known(PanelType type, JsonArray overrides, String place) {
    List<Json> kept = new ArrayList<>();
    for (Json item : overrides.items()) {
      kept.add(item instanceof JsonObject override ? registered(type, override, place) : item);
    }
    return new JsonArray(kept);
  }

  private JsonObject registered(PanelType type, JsonObject override, String place) {
    List<Json> properties = new ArrayList<>();
    Map<String, Integer> last = new HashMap<>();
    for (Json item : override.array("properties").items()) {
      Optional<String> id =
          item instanceof JsonObject property ? property.string("id") : Optional.empty();
      if (id.isEmpty() || isKnown(type, id.get())) {
        Json said = item instanceof JsonObject property ? based(property, id) : item;
        Integer before = last.putIfAbsent(id.orElse(""), properties.size());
        if (id.isEmpty() || before == null) {
          properties.add(said);
        } else {
          // The last one counts.
          properties.set(before, said);
          notes.add("dropped: a property that an override says twice", place);
        }
      } else {
        notes.add(
            "dropped, since " + type.id() + " panels have no field option \"" + id.get() + "\"",
            place);
      }
    }
    return override.with("properties", new JsonArray(properties));
  }

  private JsonObject based(JsonObject property, Optional<String> id) {
    return property.has("value")
        ? property.with(
            "value", completed(id.orElse(""), property.get("value").orElse(JsonNull.NULL)))
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
    steps.set(0, first.with("value", words.thresholdBase()));
    return object.with("steps", new JsonArray(steps));
  }

  /** Each has options, be they empty. */
  private static JsonArray transformations(JsonArray transformations) {
    List<Json> saved = new ArrayList<>();
    for (Json item : transformations.items()) {
      saved.add(item instanceof JsonObject object ? transformation(object) : item);
    }
    return new JsonArray(saved);
  }

  private static JsonObject transformation(JsonObject transformation) {
    JsonObject options = transformation.object("options");
    if (transformation.string("id").filter("organize"::equals).isPresent()) {
      for (String names : ORGANIZED) {
        options = options.has(names) ? options : options.with(names, Json.object());
      }
    }
    return transformation.with("options", options);
  }

  private static JsonArray targets(JsonArray targets) {
    List<Json> saved = new ArrayList<>();
    for (Json item : targets.items()) {
      saved.add(item instanceof JsonObject target ? target(target) : item);
    }
    return new JsonArray(saved);
  }

  /** Grafana leaves out what says nothing. */
  private static JsonObject target(JsonObject target) {
    JsonObject saved = target;
    for (var member : SILENT.entrySet()) {
      boolean silent = target.get(member.getKey()).filter(member.getValue()::equals).isPresent();
      saved = silent ? saved.without(member.getKey()) : saved;
    }
    return saved;
  }

  /** Without white space around texts that people write in boxes of several lines. */
  JsonObject trimmed(JsonObject unclear) {
    JsonObject holder = References.clear(unclear);
    JsonObject trimmed = query(trimmed(holder, "description", holder), holder);
    if (holder.get("options").filter(JsonObject.class::isInstance).isPresent()) {
      trimmed = trimmed.with("options", trimmed(holder.object("options"), "content", holder));
    }
    List<Json> targets = new ArrayList<>();
    for (Json item : holder.array("targets").items()) {
      targets.add(
          item instanceof JsonObject target ? query(References.clear(target), holder) : item);
    }
    return targets.isEmpty() ? trimmed : trimmed.with("targets", new JsonArray(targets));
  }

  private JsonObject query(JsonObject query, JsonObject holder) {
    JsonObject trimmed = query;
    for (String key : QUERIES) {
      trimmed = trimmed(trimmed, key, holder);
    }
    return trimmed;
  }

  private JsonObject trimmed(JsonObject object, String key, JsonObject holder) {
    if (!(object.get(key).orElse(Json.array()) instanceof JsonString text)
        || text.value().strip().equals(text.value())) {
      return object;
    }
    notes.add("dropped: white space around \"" + key + "\"", place(holder));
    return object.with(key, text.value().strip());
  }

  static String place(JsonObject panel) {
    return panel
        .string("title")
        .or(() -> panel.string("name"))
        .map(title -> "\"" + title + "\"")
        .orElseGet(() -> "panel " + panel.integer("id").map(String::valueOf).orElse("without id"));
  }
}
