package io.panelwright.show.stat;

import io.panelwright.json.JsonNumber;
import io.panelwright.json.JsonObject;
import io.panelwright.show.layout.PanelArea;
import io.panelwright.show.layout.TextWidths;
import io.panelwright.show.model.PanelContent.BarGauges;
import io.panelwright.show.model.PanelContent.GaugeBar;
import io.panelwright.show.model.PanelContent.Orientation;
import io.panelwright.show.model.PixelSize;
import io.panelwright.show.value.ThemeColors;
import java.util.List;

/** The bars of a bar gauge panel. */
final class GaugeBars {

  private static final double GAP = 10;
  private static final double LCD_GAP = 2;
  private static final double MIN_WIDTH = 8;
  private static final double MIN_HEIGHT = 16;
  private static final double MAX_HEIGHT = 300;

  private static final double TITLE_LINE = 1.5;
  private static final double MIN_TITLE_HEIGHT = 17;
  private static final double MAX_TITLE_HEIGHT = 50;
  private static final double TITLE_ABOVE_FROM = 40;
  private static final double VERTICAL_TITLE_SIZE = 14;
  private static final double TITLE_GAP = 15;

  private static final double MAX_VALUE_WIDTH = 150;
  private static final double MIN_VALUE_HEIGHT = 18;
  private static final double MAX_VALUE_HEIGHT = 50;
  private static final double MEASURED_VALUE_SIZE = 12;
  private static final double VALUE_PADDING = 10;

  private final JsonObject options;
  private final PixelSize size;
  private final ThemeColors colors;
  private final List<SingleValue> values;

  GaugeBars(JsonObject options, PanelArea area, List<SingleValue> values) {
    this.options = options;
    this.size = area.size();
    this.colors = ThemeColors.of(area.theme());
    this.values = values;
  }

  /** The place of a title: its size, and the room that it takes. */
  private record TitleRoom(double fontSize, double width, double height) {}

  BarGauges bars() {
    Orientation direction =
        StatTiles.orientation(options)
            .orElse(size.width() > size.height() ? Orientation.VERTICAL : Orientation.HORIZONTAL);
    boolean isVertical = direction == Orientation.VERTICAL;
    String displayMode = options.string("displayMode").orElse("gradient");
    double gap = displayMode.equals("lcd") ? LCD_GAP : GAP;
    TileGrid grid = TileGrid.line(size.width(), size.height(), gap, values.size(), direction);
    double width =
        isVertical ? Math.max(minimum("minVizWidth", MIN_WIDTH), grid.width()) : grid.width();
    double height =
        isVertical
            ? grid.height()
            : Math.min(
                minimum("maxVizHeight", MAX_HEIGHT),
                Math.max(minimum("minVizHeight", MIN_HEIGHT), grid.height()));
    TitleRoom title = isVertical ? titleBelow() : titleBeside(height);
    int valueSize = FontSize.pixels(valueSize(isVertical, width, height, title));
    int thickness = (int) Math.round(isVertical ? width : height - title.height());
    List<GaugeBar> bars = values.stream().map(value -> bar(value, thickness, valueSize)).toList();
    double room = isVertical ? size.width() : size.height();
    double each = (isVertical ? width : height) + gap;
    int visible = (int) Math.max(0, Math.min(bars.size(), Math.floor((room + gap) / each + 1e-6)));
    return new BarGauges(bars, direction, displayMode, visible);
  }

  /** Only manual sizing uses the panel's own limits. */
  private double minimum(String option, double automatic) {
    boolean isManual = options.string("sizing").filter("manual"::equals).isPresent();
    return isManual && options.get(option).orElse(options) instanceof JsonNumber number
        ? number.toDouble()
        : automatic;
  }

  private TitleRoom titleBelow() {
    if (SingleValue.longestTitle(values).isEmpty() || isTitleHidden()) {
      return new TitleRoom(0, 0, 0);
    }
    double fontSize = StatTiles.fixedSize(options, "titleSize").orElse(VERTICAL_TITLE_SIZE);
    return new TitleRoom(fontSize, 0, fontSize * TITLE_LINE);
  }

  private boolean isTitleHidden() {
    return options.string("namePlacement").filter("hidden"::equals).isPresent();
  }

  private TitleRoom titleBeside(double height) {
    String title = SingleValue.longestTitle(values);
    if (title.isEmpty() || isTitleHidden()) {
      return new TitleRoom(0, 0, 0);
    }
    String placement = options.string("namePlacement").orElse("auto");
    boolean isAbove =
        placement.equals("top") || placement.equals("auto") && height > TITLE_ABOVE_FROM;
    double automatic =
        isAbove
            ? Math.max(Math.min(height * 0.45, MAX_TITLE_HEIGHT), MIN_TITLE_HEIGHT)
            : Math.max(height * 0.6, MIN_TITLE_HEIGHT);
    double fontSize = StatTiles.fixedSize(options, "titleSize").orElse(automatic / TITLE_LINE);
    return isAbove
        ? new TitleRoom(fontSize, 0, fontSize * TITLE_LINE)
        : new TitleRoom(
            fontSize, TextWidths.width(title, fontSize, TextWidths.REGULAR) + TITLE_GAP, 0);
  }

  private double valueSize(boolean isVertical, double width, double height, TitleRoom title) {
    if (isValueHidden()) {
      return 0;
    }
    String text = SingleValue.longestText(values);
    double automatic =
        isVertical
            ? FontSize.fit(text, width, valueHeight(height), 1, TextWidths.REGULAR)
            : FontSize.fit(
                text,
                valueWidth(text, width, title) - 2 * VALUE_PADDING,
                height - title.height(),
                1,
                TextWidths.REGULAR);
    return StatTiles.fixedSize(options, "valueSize").orElse(automatic);
  }

  private boolean isValueHidden() {
    return options.string("valueMode").filter("hidden"::equals).isPresent();
  }

  private static double valueHeight(double height) {
    return Math.min(Math.max(height * 0.1, MIN_VALUE_HEIGHT), MAX_VALUE_HEIGHT);
  }

  /** A fifth of the width up to a limit; more if a text of a readable size needs more. */
  private static double valueWidth(String text, double width, TitleRoom title) {
    double measured =
        TextWidths.width(text, Math.max(title.fontSize(), MEASURED_VALUE_SIZE), TextWidths.REGULAR);
    return Math.max(Math.min(width * 0.2, MAX_VALUE_WIDTH), measured + 2 * VALUE_PADDING);
  }

  private GaugeBar bar(SingleValue single, int thickness, int valueSize) {
    String color = single.value().color().orElse(colors.text());
    boolean isPlain = options.string("valueMode").filter("text"::equals).isPresent();
    return new GaugeBar(
        isTitleHidden() ? "" : single.title(),
        single.value(),
        GaugeDials.share(single),
        isPlain ? colors.text() : color,
        thickness,
        valueSize);
  }
}
