package io.panelwright.dsl.panel;

import io.panelwright.dsl.internal.ArgumentValidator;
import io.panelwright.json.Json;

/**
 * Options of panels that show annotations.
 *
 * @param <P> the type that the methods return
 */
public interface AnnotationOptions<P> extends PanelOptions<P> {

  /** Joins annotations that are closer than this many pixels; Grafana 13 and later. */
  default P annotationClustering(int pixels) {
    return option("annotations.clustering", Json.of(pixels));
  }

  /** Draws each annotation query in a lane of its own; Grafana 13 and later. */
  default P annotationLanes() {
    return option("annotations.multiLane", Json.of(true));
  }

  /** Sets the width of annotation lines in pixels; Grafana 13 and later. */
  default P annotationLineWidth(int pixels) {
    return option("annotations.lines.width", Json.of(pixels));
  }

  /** Sets the opacity of annotation regions, from 0 to 1; Grafana 13 and later. */
  default P annotationRegionOpacity(double opacity) {
    return option(
        "annotations.regions.opacity",
        Json.of(ArgumentValidator.requireFinite(opacity, "opacity")));
  }
}
