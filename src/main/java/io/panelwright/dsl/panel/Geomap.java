package io.panelwright.dsl.panel;

import io.panelwright.dsl.internal.JsonEnum;
import io.panelwright.json.Json;
import java.util.List;

/** A map with layers of data ({@code geomap}). */
public final class Geomap extends NumericPanel<Geomap> implements HideSeriesOptions<Geomap> {

  /** Contents of the tooltip. */
  public enum TooltipMode implements JsonEnum {
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

  /** Sets the base map; by default the one configured in the server. */
  public Geomap basemap(MapLayer layer) {
    return options("basemap", layer.json());
  }

  /** Sets the data layers, from the lowest upwards. */
  public Geomap layers(MapLayer... layers) {
    return option("layers", Json.array(List.of(layers), MapLayer::json));
  }

  /** Sets the initial view of the map. */
  public Geomap view(MapView view) {
    return options("view", view.json());
  }

  /** Sets the content of the tooltip. */
  public Geomap tooltip(TooltipMode mode) {
    return option("tooltip.mode", mode.json());
  }

  /** Sets whether zoom buttons are shown. */
  public Geomap showZoom(boolean shown) {
    return option("controls.showZoom", Json.of(shown));
  }

  /** Sets whether the mouse wheel changes the zoom. */
  public Geomap mouseWheelZoom(boolean zooms) {
    return option("controls.mouseWheelZoom", Json.of(zooms));
  }

  /** Sets whether the attribution of the base map is shown. */
  public Geomap showAttribution(boolean shown) {
    return option("controls.showAttribution", Json.of(shown));
  }

  /** Shows the map's scale. */
  public Geomap showScale() {
    return option("controls.showScale", Json.of(true));
  }

  /** Offers a tool to measure distances. */
  public Geomap showMeasure() {
    return option("controls.showMeasure", Json.of(true));
  }

  /** Shows zoom and center as numbers. */
  public Geomap showDebug() {
    return option("controls.showDebug", Json.of(true));
  }
}
