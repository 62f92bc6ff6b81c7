package io.panelwright.dsl.panel;

import io.panelwright.json.Json;

/** Shapes, texts and icons at free positions ({@code canvas}). */
public final class Canvas extends NumericPanel<Canvas> {

  Canvas(PanelSpec spec) {
    super(spec);
  }

  @Override
  Canvas with(PanelSpec spec) {
    return new Canvas(spec);
  }

  /** Sets the elements, from the back to the front. */
  public Canvas elements(CanvasElement... elements) {
    return option("root.elements", CanvasElement.list(elements))
        .option("root.name", Json.of("Root"))
        .option("root.type", Json.of("frame"));
  }

  /** Sets whether elements can be moved in the dashboard itself. */
  public Canvas inlineEditing(boolean allowed) {
    return option("inlineEditing", Json.of(allowed));
  }

  /** Sets whether the editor offers all kinds of elements. */
  public Canvas showAdvancedTypes(boolean shown) {
    return option("showAdvancedTypes", Json.of(shown));
  }

  /** Allows readers to pan and zoom the view. */
  public Canvas panZoom() {
    return option("panZoom", Json.of(true));
  }

  /** Allows readers to pan beyond the elements. */
  public Canvas infinitePan() {
    return option("infinitePan", Json.of(true));
  }

  /** Zooms to all elements, whatever the panel's size; Grafana 13 and later. */
  public Canvas zoomToContent() {
    return option("zoomToContent", Json.of(true));
  }

  /** Sets the content of the tooltip. */
  public Canvas tooltip(TooltipMode mode) {
    return option("tooltip.mode", mode.json());
  }

  /** Disables the tooltip of elements with one-click links or actions. */
  public Canvas noTooltipForOneClick() {
    return option("tooltip.disableForOneClick", Json.of(true));
  }
}
