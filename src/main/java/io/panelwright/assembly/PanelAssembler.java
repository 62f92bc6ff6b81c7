package io.panelwright.assembly;

import io.panelwright.dashboard.GridPos;
import io.panelwright.dashboard.RefIdAllocator;
import io.panelwright.diagnostic.Finding;
import io.panelwright.diagnostic.Location;
import io.panelwright.dsl.panel.FieldOverride;
import io.panelwright.dsl.panel.PanelSpec;
import io.panelwright.dsl.query.Target;
import io.panelwright.dsl.transform.Transformation;
import io.panelwright.grafana.schema.GrafanaSchema;
import io.panelwright.grafana.schema.PanelType;
import io.panelwright.grafana.schema.Profile;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonObjectBuilder;
import io.panelwright.text.ShortList;
import io.panelwright.text.Suggestions;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Assembles one panel as Grafana would save it in a profile. */
final class PanelAssembler {

  private final PanelSpec panel;
  private final Supplier<Location> location;
  private final Profile profile;
  private final GrafanaSchema schema;
  private final PanelDefaults defaults;
  private final PanelDatasources datasources;
  private final List<Finding> findings = new ArrayList<>();

  PanelAssembler(
      PanelSpec panel,
      PanelDefaults defaults,
      PanelDatasources datasources,
      Profile profile,
      Supplier<Location> location) {
    this.panel = panel;
    this.location = location;
    this.profile = profile;
    this.schema = GrafanaSchema.forProfile(profile);
    this.defaults = defaults;
    this.datasources = datasources;
  }

  List<Finding> findings() {
    return findings;
  }

  JsonObject assemble(Json id, GridPos gridPos) {
    JsonObjectBuilder members =
        JsonObject.builder()
            .put("gridPos", gridPos.json())
            .put("id", id)
            .put("title", panel.identity().title())
            .put("type", panel.identity().type())
            .merge(panel.extraMembers().members())
            .merge(repeat());
    if (!panel.extraMembers().members().has("libraryPanel")) {
      members.merge(visualization()).merge(data());
    }
    JsonObject json = members.build();
    for (Map.Entry<String, Json> raw : panel.extraMembers().raw().members().entrySet()) {
      json = json.withAt(raw.getKey(), raw.getValue());
    }
    return json;
  }

  private JsonObject repeat() {
    if (panel.placement().repeat().isEmpty()) {
      return Json.object();
    }
    PanelSpec.Repeat repeat = panel.placement().repeat().get();
    JsonObject json =
        Json.object()
            .with("repeat", repeat.variable())
            .with("repeatDirection", repeat.vertical() ? "v" : "h");
    return repeat.maxPerRow().map(max -> json.with("maxPerRow", max)).orElse(json);
  }

  private JsonObject visualization() {
    Optional<PanelType> type = schema.panel(panel.identity().type());
    if (type.isEmpty() && panel.extraMembers().pluginVersion().isEmpty()) {
      unknownType();
    }
    var settings = new PathSettings(panel.options(), panel.fields());
    if (type.isPresent()) {
      settings = PathSettings.split(panel, type.get());
      check(type.get(), settings);
    }
    var base = new FirstThreshold(schema.thresholdBase());
    JsonObject fields = defaults.fields().merge(PanelDefaults.nested(settings.fields));
    return JsonObject.builder()
        .put(
            "fieldConfig",
            JsonObject.builder()
                .put("defaults", base.inFields(fields))
                .put(
                    "overrides",
                    Json.array(panel.overrides(), override -> base.inOverride(override.json())))
                .build())
        .put("options", defaults.options().merge(PanelDefaults.nested(settings.options)))
        .build()
        .merge(pluginVersion());
  }

  /** The plugin version; empty if it is unknown. */
  private JsonObject pluginVersion() {
    String version = panel.extraMembers().pluginVersion().orElse(schema.pluginVersion());
    return version.isEmpty() ? Json.object() : Json.object().with("pluginVersion", version);
  }

  private void unknownType() {
    String type = panel.identity().type();
    String hint = Suggestions.didYouMean(type, schema.panels().keySet());
    findings.add(
        Finding.error(
            "panel-type-unknown",
            location.get(),
            "Grafana " + profile + " has no panel type \"" + type + "\"" + hint,
            "use one of: " + ShortList.nearest(type, schema.panels().keySet())));
  }

  private void check(PanelType type, PathSettings settings) {
    var check = new OptionValidator(type, profile, location);
    check.validateOptions(settings.options);
    check.validateFieldOptions(settings.fields);
    for (FieldOverride override : panel.overrides()) {
      check.validateFieldOptions(override.settings());
      String matcher = override.matcher().json().string("id").orElse("");
      if (!schema.fieldMatchers().contains(matcher)) {
        findings.add(
            Finding.error(
                "matcher-unknown",
                location.get(),
                "unknown matcher \""
                    + matcher
                    + "\""
                    + Suggestions.didYouMean(matcher, schema.fieldMatchers()),
                "use one of: " + ShortList.nearest(matcher, schema.fieldMatchers())));
      }
    }
    findings.addAll(check.findings());
  }

  /** Settings by path; settings that moved between options and fields follow the profile. */
  private record PathSettings(JsonObject options, JsonObject fields) {

    static PathSettings split(PanelSpec panel, PanelType type) {
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
      return new PathSettings(options, fields);
    }
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
      return withPlaceholder(json);
    }
    return Json.object()
        .with("datasource", datasources.ofPanel(queries))
        .merge(json)
        .with("targets", targets(queries));
  }

  /** Adds the query that Grafana adds to a panel without queries. */
  private JsonObject withPlaceholder(JsonObject json) {
    Optional<PanelType> type = schema.panel(panel.identity().type());
    return schema
        .placeholderQuery()
        .filter(query -> type.filter(PanelType::takesQueries).isPresent())
        .map(query -> json.with("targets", Json.array(query)))
        .orElse(json);
  }

  private JsonArray targets(List<Target> queries) {
    Set<String> taken = new LinkedHashSet<>();
    for (Target query : queries) {
      query.refId().filter(refId -> !taken.add(refId)).ifPresent(this::duplicateRefId);
    }
    RefIdAllocator refIds = new RefIdAllocator(taken);
    List<Json> targets = new ArrayList<>();
    for (Target query : queries) {
      targets.add(
          JsonObject.builder()
              .putAll(query.json())
              .put("datasource", datasources.reference(query.datasource()))
              .put("refId", query.refId().orElseGet(refIds::next))
              .build());
    }
    return new JsonArray(targets);
  }

  private void duplicateRefId(String refId) {
    findings.add(
        Finding.error(
            "ref-id-duplicate",
            location.get(),
            "two queries have the refId \"" + refId + "\"",
            "use different refIds, or none"));
  }
}
