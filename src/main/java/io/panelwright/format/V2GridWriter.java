package io.panelwright.format;

import io.panelwright.assembly.Assembly.PlacedPanel;
import io.panelwright.dsl.AutoGrid;
import io.panelwright.dsl.panel.ConditionalRendering;
import io.panelwright.dsl.panel.Panel;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes a section's panels as a grid or an automatic grid. */
final class V2GridWriter {

  private final Map<Integer, JsonObject> panels;

  /**
   * Creates a writer for one dashboard.
   *
   * @param panels the classic panels by id
   */
  V2GridWriter(Map<Integer, JsonObject> panels) {
    this.panels = panels;
  }

  JsonObject write(AssembledSection section) {
    Optional<AutoGrid> automatic = section.section().v2Settings().autoGrid();
    List<Json> items = new ArrayList<>();
    for (int i = 0; i < section.placed().panels().size(); i++) {
      PlacedPanel placed = section.placed().panels().get(i);
      JsonObject panel = panels.get(placed.id());
      items.add(
          automatic.isPresent()
              ? cell(panel, section.section().panels().get(i))
              : item(V2ElementWriter.name(panel), panel, section.placed().top()));
    }
    return automatic
        .map(grid -> KindSpec.of("AutoGridLayout", grid.json().with("items", new JsonArray(items))))
        .orElseGet(() -> grid(items));
  }

  /** A grid with these items. */
  static JsonObject grid(List<Json> items) {
    return KindSpec.of("GridLayout", Json.object().with("items", new JsonArray(items)));
  }

  /** A repeat with one copy for each value of a variable. */
  static JsonObject repeat(String variable) {
    return Json.object().with("mode", "variable").with("value", variable);
  }

  private static JsonObject cell(JsonObject panel, Panel dslPanel) {
    JsonObject spec = Json.object().with("element", element(V2ElementWriter.name(panel)));
    Optional<ConditionalRendering> rendering = dslPanel.spec().placement().rendering();
    if (rendering.isPresent()) {
      spec = spec.with("conditionalRendering", rendering.get().json());
    }
    Optional<String> variable = panel.string("repeat");
    if (variable.isPresent()) {
      spec = spec.with("repeat", repeat(variable.get()));
    }
    return KindSpec.of("AutoGridLayoutItem", spec);
  }

  /**
   * An item with a panel's position.
   *
   * @param name the name of the panel's element
   * @param top the y of the grid's upper edge
   */
  static JsonObject item(String name, JsonObject panel, int top) {
    JsonObject gridPos = panel.object("gridPos");
    JsonObject spec =
        Json.object()
            .with("element", element(name))
            .with("height", number(gridPos, "h"))
            .with("width", number(gridPos, "w"))
            .with("x", number(gridPos, "x"))
            .with("y", number(gridPos, "y") - top);
    Optional<String> variable = panel.string("repeat");
    return KindSpec.of(
        "GridLayoutItem",
        variable.isEmpty()
            ? spec
            : spec.with("repeat", repeat(variable.get()).merge(direction(panel))));
  }

  /** The direction in which copies are placed. */
  private static JsonObject direction(JsonObject panel) {
    var members = new MemberConsumer(panel);
    JsonObject json = members.takeAll("maxPerRow");
    return members.take("repeatDirection").map(way -> json.with("direction", way)).orElse(json);
  }

  private static long number(JsonObject gridPos, String key) {
    return gridPos.integer(key).orElse(0L);
  }

  /** A reference to an element by its name. */
  static JsonObject element(String name) {
    return Json.object().with("kind", "ElementReference").with("name", name);
  }
}
