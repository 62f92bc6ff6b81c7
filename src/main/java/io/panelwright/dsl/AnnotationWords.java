package io.panelwright.dsl;

import io.panelwright.json.Json;

/**
 * Panels that show annotations.
 *
 * @param <P> what the words return a changed copy of
 */
public interface AnnotationWords<P> extends OptionWords<P> {

  /** Joins annotations that are closer than this many pixels; Grafana 13 and later. */
  default P annotationClustering(int pixels) {
    return option("annotations.clustering", Json.of(pixels));
  }

  /** A lane for each annotation query; Grafana 13 and later. */
  default P annotationLanes() {
    return option("annotations.multiLane", Json.of(true));
  }

  /** Width of annotation lines in pixels; Grafana 13 and later. */
  default P annotationLineWidth(int pixels) {
    return option("annotations.lines.width", Json.of(pixels));
  }

  /** Opacity of annotation regions from 0 to 1; Grafana 13 and later. */
  default P annotationRegionOpacity(double opacity) {
    return option("annotations.regions.opacity", Json.of(Check.finite(opacity, "opacity")));
  }
}
