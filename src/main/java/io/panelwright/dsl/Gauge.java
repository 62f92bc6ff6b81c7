package io.panelwright.dsl;

import io.panelwright.json.Json;

/** A value on its scale, for each series ({@code gauge}). */
public final class Gauge extends NumberPanel<Gauge> implements ReducedWords<Gauge> {

  /** The shape of the scale. */
  public enum Shape implements Word {
    GAUGE,
    CIRCLE
  }

  /** The ends of the bar. */
  public enum BarShape implements Word {
    FLAT,
    ROUNDED
  }

  /** The mark at the bar's end. */
  public enum EndpointMarker implements Word {
    NONE,
    POINT,
    GLOW
  }

  /** Which texts are shown. */
  public enum TextMode implements Word {
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

  /** Whether a ring shows the thresholds. */
  public Gauge showThresholdMarkers(boolean shown) {
    return option("showThresholdMarkers", Json.of(shown));
  }

  /** Whether Grafana chooses the size. */
  public Gauge sizing(Sizing sizing) {
    return option("sizing", sizing.json());
  }

  /** Least width in pixels, when the size is manual. */
  public Gauge minVizWidth(int pixels) {
    return option("minVizWidth", Json.of(pixels));
  }

  /** Least height in pixels, when the size is manual. */
  public Gauge minVizHeight(int pixels) {
    return option("minVizHeight", Json.of(pixels));
  }

  /** The shape of the scale; Grafana 13 and later. */
  public Gauge shape(Shape shape) {
    return option("shape", shape.json());
  }

  /** The ends of the bar; Grafana 13 and later. */
  public Gauge barShape(BarShape shape) {
    return option("barShape", shape.json());
  }

  /** Width of the bar from 0 to 1; Grafana 13 and later. */
  public Gauge barWidthFactor(double share) {
    return option("barWidthFactor", Json.of(Check.finite(share, "bar width")));
  }

  /** The mark at the bar's end; Grafana 13 and later. */
  public Gauge endpointMarker(EndpointMarker marker) {
    return option("endpointMarker", marker.json());
  }

  /** Of how many segments the bar consists; Grafana 13 and later. */
  public Gauge segmentCount(int segments) {
    return option("segmentCount", Json.of(segments));
  }

  /** Gap between segments from 0 to 1; Grafana 13 and later. */
  public Gauge segmentSpacing(double share) {
    return option("segmentSpacing", Json.of(Check.finite(share, "segment spacing")));
  }

  /** Where the bar starts instead of at the minimum. */
  public Gauge neutral(double value) {
    return option("neutral", Json.of(Check.finite(value, "neutral value")));
  }

  /** Whether the series is drawn below the value; Grafana 13 and later. */
  public Gauge sparkline(boolean shown) {
    return option("sparkline", Json.of(shown));
  }

  /** Which texts are shown; Grafana 13 and later. */
  public Gauge textMode(TextMode mode) {
    return option("textMode", mode.json());
  }

  /** Whether the bar glows; Grafana 13 and later. */
  public Gauge barGlow(boolean glows) {
    return option("effects.barGlow", Json.of(glows));
  }

  /** Whether the middle glows; Grafana 13 and later. */
  public Gauge centerGlow(boolean glows) {
    return option("effects.centerGlow", Json.of(glows));
  }

  /** Whether the bar is shaded; Grafana 13 and later. */
  public Gauge gradient(boolean shaded) {
    return option("effects.gradient", Json.of(shaded));
  }
}
