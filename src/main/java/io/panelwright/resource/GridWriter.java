package io.panelwright.resource;

import io.panelwright.assemble.Assembly.PlacedPanel;
import io.panelwright.dsl.AutoGrid;
import io.panelwright.dsl.ConditionalRendering;
import io.panelwright.dsl.Panel;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes a section's panels as a grid or an automatic grid. */
final class GridWriter {

  private final Map<Integer, JsonObject> panels;

  /**
   * Writes for one dashboard.
   *
   * @param panels classic ones by their ids
   */
  GridWriter(Map<Integer, JsonObject> panels) {
    this.panels = panels;
  }

  JsonObject write(Part part) {
    Optional<AutoGrid> automatic = part.section().arrangement().autoGrid();
    List<Json> items = new ArrayList<>();
    for (int i = 0; i < part.placed().panels().size(); i++) {
      PlacedPanel placed = part.placed().panels().get(i);
      JsonObject panel = panels.get(placed.id());
      items.add(
          automatic.isPresent()
              ? cell(panel, part.section().panels().get(i))
              : item(ElementWriter.name(panel), panel, part.placed().top()));
    }
    return automatic
        .map(grid -> Kind.of("AutoGridLayout", grid.json().with("items", new JsonArray(items))))
        .orElseGet(() -> grid(items));
  }

  /** A grid with these items. */
  static JsonObject grid(List<Json> items) {
    return Kind.of("GridLayout", Json.object().with("items", new JsonArray(items)));
  }

  /** One copy for each value of a variable. */
  static JsonObject repeat(String variable) {
    return Json.object().with("mode", "variable").with("value", variable);
  }

  private static JsonObject cell(JsonObject panel, Panel said) {
    JsonObject spec = Json.object().with("element", element(ElementWriter.name(panel)));
    Optional<ConditionalRendering> rendering = said.spec().layout().rendering();
    if (rendering.isPresent()) {
      spec = spec.with("conditionalRendering", rendering.get().json());
    }
    Optional<String> variable = panel.string("repeat");
    if (variable.isPresent()) {
      spec = spec.with("repeat", repeat(variable.get()));
    }
    return Kind.of("AutoGridLayoutItem", spec);
  }

  /**
   * A panel's place.
   *
   * @param top y of the grid
   */
  static JsonObject item(String name, JsonObject panel, int top) {
    JsonObject place = panel.object("gridPos");
    JsonObject spec =
        Json.object()
            .with("element", element(name))
            .with("height", number(place, "h"))
            .with("width", number(place, "w"))
            .with("x", number(place, "x"))
            .with("y", number(place, "y") - top);
    Optional<String> variable = panel.string("repeat");
    return Kind.of(
        "GridLayoutItem",
        variable.isEmpty() ? spec : spec.with("repeat", repeat(variable.get()).merge(side(panel))));
  }

  /** Where the copies stand. */
  private static JsonObject side(JsonObject panel) {
    var members = new Members(panel);
    JsonObject most = members.takeAll("maxPerRow");
    return members.take("repeatDirection").map(way -> most.with("direction", way)).orElse(most);
  }

  private static long number(JsonObject place, String key) {
    return place.integer(key).orElse(0L);
  }

  /** A panel, by its name. */
  static JsonObject element(String name) {
    return Json.object().with("kind", "ElementReference").with("name", name);
  }
}
