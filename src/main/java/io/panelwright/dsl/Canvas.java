package io.panelwright.dsl;

import io.panelwright.json.Json;

/** Shapes, texts and icons at places of your own ({@code canvas}). */
public final class Canvas extends NumberPanel<Canvas> {

  Canvas(PanelSpec spec) {
    super(spec);
  }

  @Override
  Canvas with(PanelSpec spec) {
    return new Canvas(spec);
  }

  /** What stands on it, from the back to the front. */
  public Canvas elements(CanvasElement... elements) {
    return option("root.elements", CanvasElement.list(elements))
        .option("root.name", Json.of("Root"))
        .option("root.type", Json.of("frame"));
  }

  /** Whether elements can be moved in the dashboard itself. */
  public Canvas inlineEditing(boolean allowed) {
    return option("inlineEditing", Json.of(allowed));
  }

  /** Whether all kinds of elements are offered. */
  public Canvas showAdvancedTypes(boolean shown) {
    return option("showAdvancedTypes", Json.of(shown));
  }

  /** The view can be moved and zoomed. */
  public Canvas panZoom() {
    return option("panZoom", Json.of(true));
  }

  /** The view can be moved beyond the elements. */
  public Canvas infinitePan() {
    return option("infinitePan", Json.of(true));
  }

  /** The view shows all elements, whatever the panel's size; Grafana 13 and later. */
  public Canvas zoomToContent() {
    return option("zoomToContent", Json.of(true));
  }

  /** What is shown at the pointer. */
  public Canvas tooltip(TooltipMode mode) {
    return option("tooltip.mode", mode.json());
  }

  /** Nothing is shown at elements that a click follows. */
  public Canvas noTooltipForOneClick() {
    return option("tooltip.disableForOneClick", Json.of(true));
  }
}
