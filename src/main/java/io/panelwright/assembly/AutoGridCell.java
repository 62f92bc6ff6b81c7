package io.panelwright.assembly;

import io.panelwright.dashboard.AutoGridLayout;
import io.panelwright.diagnostic.Finding;
import io.panelwright.diagnostic.Location;
import io.panelwright.dsl.AutoGrid;
import io.panelwright.dsl.panel.PanelSpec;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** A panel in an auto grid, which sets its position, size and the layout of its copies. */
final class AutoGridCell {

  private final AutoGridLayout layout;
  private final PanelSpec panel;
  private final Supplier<Location> location;

  AutoGridCell(AutoGrid grid, PanelSpec panel, Supplier<Location> location) {
    this.layout = AutoGridLayout.read(grid.json());
    this.panel = panel;
    this.location = location;
  }

  /** Returns the panel with a repetition whose copies flow in the grid's rows. */
  JsonObject withRepeat(JsonObject json) {
    return panel.placement().repeat().isEmpty()
        ? json
        : json.with("maxPerRow", layout.columns()).with("repeatDirection", "h");
  }

  /** Findings for the author's settings that the grid ignores. */
  List<Finding> findings() {
    List<String> methods = new ArrayList<>();
    panel.placement().width().ifPresent(width -> methods.add("width"));
    panel.placement().height().ifPresent(height -> methods.add("height"));
    panel.placement().gridPosition().ifPresent(position -> methods.add("place"));
    panel
        .placement()
        .repeat()
        .filter(repeat -> repeat.vertical() || repeat.maxPerRow().isPresent())
        .ifPresent(
            repeat -> methods.add(repeat.vertical() ? "repeatDown" : "repeat(…, maxPerRow)"));
    return methods.stream().map(this::ignoredSetting).toList();
  }

  private Finding ignoredSetting(String method) {
    return Finding.warning(
        "setting-without-effect",
        location.get(),
        "." + method + " has no effect in a section with an auto grid",
        "remove it, or remove .autoGrid(…) from the section");
  }
}
