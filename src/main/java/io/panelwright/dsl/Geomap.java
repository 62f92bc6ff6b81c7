package io.panelwright.dsl;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import java.util.List;

/** A map with layers of data ({@code geomap}). */
public final class Geomap extends NumberPanel<Geomap> implements HideWords<Geomap> {

  /** What is shown at the pointer. */
  public enum TooltipMode implements Word {
    DETAILS,
    NONE
  }

  Geomap(PanelSpec spec) {
    super(spec);
  }

  @Override
  Geomap with(PanelSpec spec) {
    return new Geomap(spec);
  }

  /** The ground; the server's own where nothing is said. */
  public Geomap basemap(MapLayer layer) {
    return options("basemap", layer.json());
  }

  /** Layers of data, from the lowest upwards. */
  public Geomap layers(MapLayer... layers) {
    return option(
        "layers", new JsonArray(List.of(layers).stream().<Json>map(MapLayer::json).toList()));
  }

  /** What the map shows when the dashboard opens. */
  public Geomap view(MapView view) {
    return options("view", view.json());
  }

  /** What is shown at the pointer. */
  public Geomap tooltip(TooltipMode mode) {
    return option("tooltip.mode", mode.json());
  }

  /** Whether buttons change the zoom. */
  public Geomap showZoom(boolean shown) {
    return option("controls.showZoom", Json.of(shown));
  }

  /** Whether the mouse wheel changes the zoom. */
  public Geomap mouseWheelZoom(boolean zooms) {
    return option("controls.mouseWheelZoom", Json.of(zooms));
  }

  /** Whether the sources of the ground are named. */
  public Geomap showAttribution(boolean shown) {
    return option("controls.showAttribution", Json.of(shown));
  }

  /** Shows the scale. */
  public Geomap showScale() {
    return option("controls.showScale", Json.of(true));
  }

  /** Offers to measure distances. */
  public Geomap showMeasure() {
    return option("controls.showMeasure", Json.of(true));
  }

  /** Shows zoom and centre as numbers. */
  public Geomap showDebug() {
    return option("controls.showDebug", Json.of(true));
  }
}
