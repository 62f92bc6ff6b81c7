package io.panelwright.dsl;

import io.panelwright.json.Json;

/** One big value for each series ({@code stat}). */
public final class Stat extends QueryPanel<Stat> implements ReducedWords<Stat> {

  /** What takes the colour. */
  public enum ColorTarget implements Word {
    NONE("none"),
    VALUE("value"),
    BACKGROUND("background"),
    BACKGROUND_SOLID("background_solid");

    private final String word;

    ColorTarget(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }
  }

  /** The graph behind the value. */
  public enum Graph implements Word {
    NONE("none"),
    AREA("area"),
    LINE("line");

    private final String word;

    Graph(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }
  }

  /** Where the value stands. */
  public enum Justify implements Word {
    AUTO("auto"),
    CENTER("center");

    private final String word;

    Justify(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }
  }

  /** Which texts are shown. */
  public enum TextMode implements Word {
    AUTO("auto"),
    VALUE("value"),
    VALUE_AND_NAME("value_and_name"),
    NAME("name"),
    NONE("none");

    private final String word;

    TextMode(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }
  }

  /** Which colour a change has. */
  public enum PercentChangeColor implements Word {
    STANDARD("standard"),
    INVERTED("inverted"),
    SAME_AS_VALUE("same_as_value");

    private final String word;

    PercentChangeColor(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }
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
