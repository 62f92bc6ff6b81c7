package io.panelwright.assemble;

import io.panelwright.diagnostic.Finding;
import io.panelwright.diagnostic.Place;
import io.panelwright.document.AutoPlaces;
import io.panelwright.dsl.AutoGrid;
import io.panelwright.dsl.PanelSpec;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.List;

/** A panel in an automatic grid, which decides its place, its size and where its copies stand. */
final class AutoGridCell {

  private final AutoPlaces places;
  private final PanelSpec panel;
  private final Place place;

  AutoGridCell(AutoGrid grid, PanelSpec panel, Place place) {
    this.places = AutoPlaces.of(grid.json());
    this.panel = panel;
    this.place = place;
  }

  /** The panel, its copies standing in the lines of the grid. */
  JsonObject repeated(JsonObject json) {
    return panel.layout().repeat().isEmpty()
        ? json
        : json.with("maxPerRow", places.columns()).with("repeatDirection", "h");
  }

  /** Words of its author that the grid does not heed. */
  List<Finding> findings() {
    List<String> words = new ArrayList<>();
    panel.layout().width().ifPresent(width -> words.add("width"));
    panel.layout().height().ifPresent(height -> words.add("height"));
    panel.layout().spot().ifPresent(spot -> words.add("place"));
    panel
        .layout()
        .repeat()
        .filter(repeat -> repeat.vertical() || repeat.maxPerRow().isPresent())
        .ifPresent(repeat -> words.add(repeat.vertical() ? "repeatDown" : "repeat(…, maxPerRow)"));
    return words.stream().map(this::unheeded).toList();
  }

  private Finding unheeded(String word) {
    return Finding.warning(
        "auto-grid",
        place,
        "." + word + " has no effect in a section with an auto grid, which decides that",
        "take it out, or take .autoGrid(…) from the section");
  }
}
