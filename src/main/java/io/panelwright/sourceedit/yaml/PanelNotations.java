package io.panelwright.sourceedit.yaml;

import io.panelwright.assembly.Assembly.PlacedPanel;
import io.panelwright.assembly.Assembly.PlacedSection;
import io.panelwright.dashboard.CanonicalJson;
import io.panelwright.dsl.Section;
import io.panelwright.dsl.query.Owner;
import io.panelwright.importer.generate.ElementGenerator;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import io.panelwright.sourceedit.DashboardGoal;
import io.panelwright.sourceedit.ElementGoal.PanelPlacement;
import io.panelwright.yaml.write.PanelWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The notations of a dashboard's panels in {@code panels.yaml}, from their JSON. */
final class PanelNotations {

  private static final String DOMAIN = "domain";

  private final DashboardGoal dashboard;
  private final ElementGenerator generator;

  PanelNotations(DashboardGoal dashboard) {
    this.dashboard = dashboard;
    Map<Long, String> keys = new HashMap<>();
    for (PlacedSection section : dashboard.assembly().sections()) {
      for (PlacedPanel panel : section.panels()) {
        keys.put((long) panel.id(), panel.key());
      }
    }
    this.generator =
        new ElementGenerator(
            dashboard.dashboard().style(),
            dashboard.assembly().profile(),
            dashboard.contract(),
            keys);
  }

  /**
   * The canonical notation of a panel without key and position; empty if the dsl rejects it.
   *
   * @param sectionKey its section, whose owner the queries do not repeat
   */
  Optional<JsonObject> notation(JsonObject panel, String sectionKey) {
    Optional<Owner> owner = section(sectionKey).flatMap(Section::owner);
    var saved = (JsonObject) CanonicalJson.sortWithoutNulls(panel);
    return generator
        .panelValue(saved)
        .map(value -> PanelWriter.write(value, owner))
        .map(notation -> withoutOwner(notation, owner));
  }

  private Optional<Section> section(String key) {
    List<PlacedSection> placed = dashboard.assembly().sections();
    for (int i = 0; i < placed.size(); i++) {
      if (placed.get(i).key().equals(key)) {
        return Optional.of(dashboard.dashboard().sections().get(i));
      }
    }
    return Optional.empty();
  }

  /** Removes the domain of queries that is the section's. */
  private static JsonObject withoutOwner(JsonObject notation, Optional<Owner> owner) {
    if (owner.isEmpty() || !notation.has("queries")) {
      return notation;
    }
    Json domain = Json.of(owner.get().domain().name());
    List<Json> queries = new ArrayList<>();
    for (Json query : notation.array("queries").items()) {
      boolean own =
          query instanceof JsonObject object
              && object.get(DOMAIN).filter(domain::equals).isPresent();
      queries.add(own ? ((JsonObject) query).without(DOMAIN) : query);
    }
    return notation.with("queries", new JsonArray(queries));
  }

  /** A notation with the keys of a placement; keys without a value are removed. */
  static JsonObject withPlacement(JsonObject notation, PanelPlacement placement) {
    JsonObject placed = set(notation, "width", placement.width().map(Json::of));
    placed = set(placed, "height", placement.height().map(Json::of));
    return set(
        placed,
        "place",
        placement
            .position()
            .map(
                position ->
                    Json.object().with("column", position.column()).with("line", position.line())));
  }

  private static JsonObject set(JsonObject notation, String key, Optional<? extends Json> value) {
    return value.isPresent() ? notation.with(key, value.get()) : notation.without(key);
  }
}
