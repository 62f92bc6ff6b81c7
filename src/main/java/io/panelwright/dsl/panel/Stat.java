package io.panelwright.dsl.panel;

import io.panelwright.dsl.internal.JsonEnum;
import io.panelwright.json.Json;

/** One big value for each series ({@code stat}). */
public final class Stat extends NumericPanel<Stat> implements ReduceOptions<Stat> {

  /** Parts of the panel that take the color. */
  public enum ColorTarget implements JsonEnum {
    NONE,
    VALUE,
    BACKGROUND,
    BACKGROUND_SOLID
  }

  /** Graphs behind the value. */
  public enum Graph implements JsonEnum {
    NONE,
    AREA,
    LINE
  }

  /** Alignments of the value. */
  public enum Justify implements JsonEnum {
    AUTO,
    CENTER
  }

  /** Texts to show: name, value or both. */
  public enum TextMode implements JsonEnum {
    AUTO,
    VALUE,
    VALUE_AND_NAME,
    NAME,
    NONE
  }

  /** Color schemes of the percent change. */
  public enum PercentChangeColor implements JsonEnum {
    STANDARD,
    INVERTED,
    SAME_AS_VALUE
  }

  Stat(PanelSpec spec) {
    super(spec);
  }

  @Override
  Stat with(PanelSpec spec) {
    return new Stat(spec);
  }

  /** Sets which part of the panel takes the color. */
  public Stat colorTarget(ColorTarget target) {
    return option("colorMode", target.json());
  }

  /** Sets the graph behind the value. */
  public Stat graph(Graph graph) {
    return option("graphMode", graph.json());
  }

  /** Sets the alignment of the value. */
  public Stat justify(Justify justify) {
    return option("justifyMode", justify.json());
  }

  /** Sets which texts are shown. */
  public Stat textMode(TextMode mode) {
    return option("textMode", mode.json());
  }

  /** Shows the percent change over the time range. */
  public Stat showPercentChange() {
    return option("showPercentChange", Json.of(true));
  }

  /** Sets the color scheme of the percent change. */
  public Stat percentChangeColor(PercentChangeColor color) {
    return option("percentChangeColorMode", color.json());
  }

  /** Sets whether name and value are side by side if there is room. */
  public Stat wideLayout(boolean wide) {
    return option("wideLayout", Json.of(wide));
  }
}
