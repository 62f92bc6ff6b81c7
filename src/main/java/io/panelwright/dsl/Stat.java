package io.panelwright.dsl;

import io.panelwright.json.Json;

/** One big value for each series ({@code stat}). */
public final class Stat extends NumberPanel<Stat> implements ReducedWords<Stat> {

  /** What takes the colour. */
  public enum ColorTarget implements Word {
    NONE,
    VALUE,
    BACKGROUND,
    BACKGROUND_SOLID
  }

  /** The graph behind the value. */
  public enum Graph implements Word {
    NONE,
    AREA,
    LINE
  }

  /** Where the value stands. */
  public enum Justify implements Word {
    AUTO,
    CENTER
  }

  /** Which texts are shown. */
  public enum TextMode implements Word {
    AUTO,
    VALUE,
    VALUE_AND_NAME,
    NAME,
    NONE
  }

  /** Which colour a change has. */
  public enum PercentChangeColor implements Word {
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

  /** What takes the colour. */
  public Stat colorTarget(ColorTarget target) {
    return option("colorMode", target.json());
  }

  /** The graph behind the value. */
  public Stat graph(Graph graph) {
    return option("graphMode", graph.json());
  }

  /** Where the value stands. */
  public Stat justify(Justify justify) {
    return option("justifyMode", justify.json());
  }

  /** Which texts are shown. */
  public Stat textMode(TextMode mode) {
    return option("textMode", mode.json());
  }

  /** Shows the change over the time range. */
  public Stat showPercentChange() {
    return option("showPercentChange", Json.of(true));
  }

  /** Which colour the change has. */
  public Stat percentChangeColor(PercentChangeColor color) {
    return option("percentChangeColorMode", color.json());
  }

  /** Whether name and value stand side by side where there is room. */
  public Stat wideLayout(boolean wide) {
    return option("wideLayout", Json.of(wide));
  }
}
