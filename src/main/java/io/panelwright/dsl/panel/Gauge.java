package io.panelwright.dsl.panel;

import io.panelwright.dsl.internal.ArgumentValidator;
import io.panelwright.dsl.internal.JsonEnum;
import io.panelwright.json.Json;

/** A value on its scale, for each series ({@code gauge}). */
public final class Gauge extends NumericPanel<Gauge> implements ReduceOptions<Gauge> {

  /** Shapes of the scale. */
  public enum Shape implements JsonEnum {
    GAUGE,
    CIRCLE
  }

  /** Shapes of the bar's ends. */
  public enum BarShape implements JsonEnum {
    FLAT,
    ROUNDED
  }

  /** Markers at the bar's end. */
  public enum EndpointMarker implements JsonEnum {
    NONE,
    POINT,
    GLOW
  }

  /** Texts to show: name, value or both. */
  public enum TextMode implements JsonEnum {
    AUTO,
    VALUE,
    VALUE_AND_NAME,
    NAME,
    NONE
  }

  Gauge(PanelSpec spec) {
    super(spec);
  }

  @Override
  Gauge with(PanelSpec spec) {
    return new Gauge(spec);
  }

  /** Writes the thresholds beside the scale. */
  public Gauge showThresholdLabels() {
    return option("showThresholdLabels", Json.of(true));
  }

  /** Sets whether a ring shows the thresholds. */
  public Gauge showThresholdMarkers(boolean shown) {
    return option("showThresholdMarkers", Json.of(shown));
  }

  /** Sets whether Grafana chooses the size. */
  public Gauge sizing(SizingMode sizing) {
    return option("sizing", sizing.json());
  }

  /** Sets the minimum width in pixels, for manual sizing. */
  public Gauge minVizWidth(int pixels) {
    return option("minVizWidth", Json.of(pixels));
  }

  /** Sets the minimum height in pixels, for manual sizing. */
  public Gauge minVizHeight(int pixels) {
    return option("minVizHeight", Json.of(pixels));
  }

  /** Sets the shape of the scale; Grafana 13 and later. */
  public Gauge shape(Shape shape) {
    return option("shape", shape.json());
  }

  /** Sets the shape of the bar's ends; Grafana 13 and later. */
  public Gauge barShape(BarShape shape) {
    return option("barShape", shape.json());
  }

  /** Sets the width of the bar, from 0 to 1; Grafana 13 and later. */
  public Gauge barWidthFactor(double share) {
    return option("barWidthFactor", Json.of(ArgumentValidator.requireFinite(share, "bar width")));
  }

  /** Sets the marker at the bar's end; Grafana 13 and later. */
  public Gauge endpointMarker(EndpointMarker marker) {
    return option("endpointMarker", marker.json());
  }

  /** Sets the number of segments of the bar; Grafana 13 and later. */
  public Gauge segmentCount(int segments) {
    return option("segmentCount", Json.of(segments));
  }

  /** Sets the gap between segments, from 0 to 1; Grafana 13 and later. */
  public Gauge segmentSpacing(double share) {
    return option(
        "segmentSpacing", Json.of(ArgumentValidator.requireFinite(share, "segment spacing")));
  }

  /** Sets the value at which the bar starts, instead of the minimum. */
  public Gauge neutral(double value) {
    return option("neutral", Json.of(ArgumentValidator.requireFinite(value, "neutral value")));
  }

  /** Sets whether the series is drawn below the value; Grafana 13 and later. */
  public Gauge sparkline(boolean shown) {
    return option("sparkline", Json.of(shown));
  }

  /** Sets which texts are shown; Grafana 13 and later. */
  public Gauge textMode(TextMode mode) {
    return option("textMode", mode.json());
  }

  /** Sets whether the bar glows; Grafana 13 and later. */
  public Gauge barGlow(boolean glows) {
    return option("effects.barGlow", Json.of(glows));
  }

  /** Sets whether the center glows; Grafana 13 and later. */
  public Gauge centerGlow(boolean glows) {
    return option("effects.centerGlow", Json.of(glows));
  }

  /** Sets whether the bar has a gradient; Grafana 13 and later. */
  public Gauge gradient(boolean shaded) {
    return option("effects.gradient", Json.of(shaded));
  }
}
