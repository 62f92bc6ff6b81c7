package io.panelwright.assemble;

import io.panelwright.diagnostic.Finding;
import io.panelwright.diagnostic.Nearest;
import io.panelwright.diagnostic.Place;
import io.panelwright.document.GridPos;
import io.panelwright.dsl.FieldOverride;
import io.panelwright.dsl.HouseStyle;
import io.panelwright.dsl.PanelSpec;
import io.panelwright.dsl.Target;
import io.panelwright.dsl.Transformation;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import io.panelwright.vocabulary.PanelType;
import io.panelwright.vocabulary.Profile;
import io.panelwright.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Writes one panel as Grafana would save it in a profile. */
final class PanelWriter {

  private final PanelSpec panel;
  private final Place place;
  private final Profile profile;
  private final Vocabulary words;
  private final HouseStyle.PanelStyle house;
  private final List<Finding> findings = new ArrayList<>();

  PanelWriter(PanelSpec panel, HouseStyle style, Profile profile, Place place) {
    this.panel = panel;
    this.place = place;
    this.profile = profile;
    this.words = Vocabulary.of(profile);
    this.house = style.of(panel.name().type());
  }

  List<Finding> findings() {
    return findings;
  }

  JsonObject write(int id, GridPos gridPos) {
    JsonObject json =
        Json.object()
            .with("gridPos", gridPos.json())
            .with("id", id)
            .with("title", panel.name().title())
            .with("type", panel.name().type())
            .merge(panel.extras().members())
            .merge(repeat());
    if (!panel.extras().members().has("libraryPanel")) {
      json = json.merge(visualisation()).merge(data());
    }
    for (Map.Entry<String, Json> raw : panel.extras().raw().members().entrySet()) {
      json = json.withAt(raw.getKey(), raw.getValue());
    }
    return json;
  }

  private JsonObject repeat() {
    if (panel.layout().repeat().isEmpty()) {
      return Json.object();
    }
    PanelSpec.Repeat repeat = panel.layout().repeat().get();
    JsonObject json =
        Json.object()
            .with("repeat", repeat.variable())
            .with("repeatDirection", repeat.vertical() ? "v" : "h");
    return repeat.maxPerRow().map(most -> json.with("maxPerRow", most)).orElse(json);
  }

  private JsonObject visualisation() {
    Optional<PanelType> type = words.panel(panel.name().type());
    if (type.isEmpty() && panel.extras().pluginVersion().isEmpty()) {
      unknownType();
    }
    JsonObject options = nested(panel.options());
    JsonObject fields = nested(panel.fields());
    List<Json> overrides = new ArrayList<>();
    if (type.isPresent()) {
      Sparse sparse = Sparse.of(panel, type.get());
      check(type.get(), sparse);
      options =
          type.get()
              .optionPresets()
              .merge(nested(house(type.get(), false)))
              .merge(nested(sparse.options));
      fields =
          type.get()
              .fieldPresets()
              .merge(nested(house(type.get(), true)))
              .merge(nested(sparse.fields));
    }
    panel.overrides().forEach(override -> overrides.add(withThresholdBase(override)));
    return Json.object()
        .with(
            "fieldConfig",
            Json.object()
                .with("defaults", withThresholdBase(fields))
                .with("overrides", new JsonArray(overrides)))
        .with("options", options)
        .merge(pluginVersion());
  }

  /** Plugins of which no version is known have none. */
  private JsonObject pluginVersion() {
    String version = panel.extras().pluginVersion().orElse(words.pluginVersion());
    return version.isEmpty() ? Json.object() : Json.object().with("pluginVersion", version);
  }

  /** What the house style says, less what this profile's panel does not have. */
  private JsonObject house(PanelType type, boolean field) {
    JsonObject known = Json.object();
    Set<String> paths = (field ? type.fieldOptions() : type.options()).keySet();
    for (var setting : (field ? house.fields() : house.options()).members().entrySet()) {
      if (paths.contains(setting.getKey())) {
        known = known.with(setting.getKey(), setting.getValue());
      }
    }
    return known;
  }

  private void unknownType() {
    String type = panel.name().type();
    String hint = Nearest.hint(type, words.panels().keySet());
    findings.add(
        Finding.error(
            "unknown-panel",
            place,
            "Grafana " + profile + " has no panel type \"" + type + "\"" + hint,
            "use one of: " + String.join(", ", words.panels().keySet())));
  }

  private void check(PanelType type, Sparse sparse) {
    var check = new OptionCheck(type, profile, place);
    check.options(sparse.options);
    check.fields(sparse.fields);
    for (FieldOverride override : panel.overrides()) {
      check.fields(override.settings());
      String matcher = override.matcher().json().string("id").orElse("");
      if (!words.fieldMatchers().contains(matcher)) {
        findings.add(
            Finding.error(
                "unknown-matcher",
                place,
                "unknown matcher \""
                    + matcher
                    + "\""
                    + Nearest.hint(matcher, words.fieldMatchers()),
                "use one of: " + String.join(", ", words.fieldMatchers())));
      }
    }
    findings.addAll(check.findings());
  }

  /**
   * Settings by path; those that moved between options and fields are where the profile has them.
   */
  private record Sparse(JsonObject options, JsonObject fields) {

    static Sparse of(PanelSpec panel, PanelType type) {
      JsonObject options = panel.options();
      JsonObject fields = panel.fields();
      for (var setting : panel.options().members().entrySet()) {
        String moved = "custom." + setting.getKey();
        if (!type.options().containsKey(setting.getKey())
            && type.fieldOptions().containsKey(moved)) {
          options = options.without(setting.getKey());
          fields = fields.with(moved, setting.getValue());
        }
      }
      return new Sparse(options, fields);
    }
  }

  private static JsonObject nested(JsonObject byPath) {
    JsonObject tree = Json.object();
    for (var setting : byPath.members().entrySet()) {
      tree = tree.withAt(setting.getKey(), setting.getValue());
    }
    return tree;
  }

  private JsonObject withThresholdBase(JsonObject fields) {
    return fields
        .get("thresholds")
        .map(thresholds -> fields.with("thresholds", withBase(thresholds)))
        .orElse(fields);
  }

  private JsonObject withThresholdBase(FieldOverride override) {
    JsonObject json = override.json();
    List<Json> properties = new ArrayList<>();
    json.array("properties")
        .objects()
        .forEach(
            property ->
                properties.add(
                    property.string("id").orElse("").equals("thresholds")
                        ? property.with("value", withBase(property.get("value").orElseThrow()))
                        : property));
    return json.with("properties", new JsonArray(properties));
  }

  /** Grafana takes a first step as minus infinity, and writes what the profile says. */
  private Json withBase(Json thresholds) {
    if (!(thresholds instanceof JsonObject object) || object.array("steps").isEmpty()) {
      return thresholds;
    }
    List<Json> steps = new ArrayList<>(object.array("steps").items());
    if (steps.get(0) instanceof JsonObject first) {
      steps.set(0, first.with("value", words.thresholdBase()));
    }
    return object.with("steps", new JsonArray(steps));
  }

  private JsonObject data() {
    JsonObject json = panel.data().settings();
    List<Transformation> transformations = panel.data().transformations();
    if (!transformations.isEmpty()) {
      json =
          json.with(
              "transformations",
              new JsonArray(transformations.stream().<Json>map(Transformation::json).toList()));
    }
    List<Target> queries = panel.data().queries();
    if (queries.isEmpty()) {
      return json;
    }
    return Json.object()
        .with("datasource", Datasources.ofPanel(queries))
        .merge(json)
        .with("targets", targets(queries));
  }

  private JsonArray targets(List<Target> queries) {
    Set<String> taken = new LinkedHashSet<>();
    for (Target query : queries) {
      query.refId().filter(letter -> !taken.add(letter)).ifPresent(this::duplicateRefId);
    }
    RefIds free = new RefIds(taken);
    List<Json> targets = new ArrayList<>();
    for (Target query : queries) {
      targets.add(
          query
              .json()
              .with("datasource", query.datasource().json())
              .with("refId", query.refId().orElseGet(free::next)));
    }
    return new JsonArray(targets);
  }

  private void duplicateRefId(String letter) {
    findings.add(
        Finding.error(
            "duplicate-refid",
            place,
            "two queries have the refId \"" + letter + "\"",
            "give each its own, or none"));
  }
}
