package io.panelwright.show.stat;

import io.panelwright.json.JsonNumber;
import io.panelwright.json.JsonObject;
import io.panelwright.show.layout.PanelArea;
import io.panelwright.show.model.PanelContent.Orientation;
import io.panelwright.show.model.PanelContent.Sparkline;
import io.panelwright.show.model.PanelContent.StatTile;
import io.panelwright.show.model.PanelContent.Stats;
import io.panelwright.show.model.PixelSize;
import io.panelwright.show.value.DisplayValue;
import io.panelwright.show.value.FormattedValue;
import io.panelwright.show.value.ThemeColors;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** The tiles of a stat panel. */
final class StatTiles {

  private static final double GAP = 8;
  private static final int PERCENT_DIGITS = 3;
  private static final String FAINT_LINE = "rgba(255, 255, 255, 0.4)";

  private final JsonObject options;
  private final boolean isNameForced;
  private final PixelSize size;
  private final ThemeColors colors;
  private final List<SingleValue> values;

  /**
   * @param options the panel's options
   * @param isNameForced whether automatic tiles show the name also of a single value
   * @param size the pixels inside of border and header
   */
  StatTiles(
      JsonObject options,
      boolean isNameForced,
      PixelSize size,
      PanelArea area,
      List<SingleValue> values) {
    this.options = options;
    this.isNameForced = isNameForced;
    this.size = size;
    this.colors = ThemeColors.of(area.theme());
    this.values = values;
  }

  Stats stats() {
    Optional<Orientation> fixed = orientation(options);
    TileGrid grid =
        fixed
            .map(way -> TileGrid.line(size.width(), size.height(), GAP, values.size(), way))
            .orElseGet(() -> TileGrid.of(size.width(), size.height(), GAP, values.size()));
    StatLayout layout = layout(grid);
    List<StatTile> tiles = values.stream().map(value -> tile(value, layout)).toList();
    boolean isRow = fixed.map(way -> way == Orientation.VERTICAL).orElse(grid.columns() > 1);
    return new Stats(tiles, isRow ? Orientation.VERTICAL : Orientation.HORIZONTAL);
  }

  /** The direction that the author chose; empty for automatic. */
  static Optional<Orientation> orientation(JsonObject options) {
    return switch (options.string("orientation").orElse("auto")) {
      case "horizontal" -> Optional.of(Orientation.HORIZONTAL);
      case "vertical" -> Optional.of(Orientation.VERTICAL);
      default -> Optional.empty();
    };
  }

  private StatLayout layout(TileGrid grid) {
    String title = showsTitle() ? SingleValue.longestTitle(values) : "";
    String value =
        showsValue() ? SingleValue.longestText(values) : SingleValue.longestTitle(values);
    boolean hasSparkline =
        hasGraph()
            && values.stream()
                .anyMatch(
                    single -> single.sparkline().filter(line -> line.x().length > 1).isPresent());
    boolean hasChange =
        showsChange() && values.stream().anyMatch(single -> single.percentChange().isPresent());
    StatLayout fitted =
        StatLayout.of(
            new StatLayout.Tile(
                title,
                value,
                grid.width(),
                grid.height(),
                hasSparkline,
                hasChange,
                !options.has("wideLayout") || options.isTrue("wideLayout")));
    return new StatLayout(
        fixedSize(options, "titleSize").orElse(fitted.titleSize()),
        fixedSize(options, "valueSize").orElse(fitted.valueSize()),
        fitted.hasSparkline());
  }

  /** A font size that the author set. */
  static OptionalDouble fixedSize(JsonObject options, String name) {
    JsonObject text = options.object("text");
    return text.get(name).orElse(text) instanceof JsonNumber number && number.toDouble() > 0
        ? OptionalDouble.of(number.toDouble())
        : OptionalDouble.empty();
  }

  private String textMode() {
    String mode = options.string("textMode").orElse("auto");
    if (!mode.equals("auto")) {
      return mode;
    }
    return isNameForced || values.size() > 1 ? "value_and_name" : "value";
  }

  private boolean showsTitle() {
    return textMode().equals("value_and_name");
  }

  private boolean showsValue() {
    return !textMode().equals("name") && !textMode().equals("none");
  }

  private boolean showsChange() {
    return options.isTrue("showPercentChange") && showsValue();
  }

  private boolean hasGraph() {
    return options.string("graphMode").orElse("area").equals("area");
  }

  private StatTile tile(SingleValue single, StatLayout layout) {
    String color = single.value().color().orElse(colors.text());
    String colorMode = options.string("colorMode").orElse("value");
    boolean isBackground = colorMode.startsWith("background");
    String textColor =
        isBackground ? colors.textOn(color) : colorMode.equals("none") ? colors.text() : color;
    return new StatTile(
        showsTitle() ? single.title() : "",
        shownValue(single),
        textColor,
        isBackground ? Optional.of(color) : Optional.empty(),
        FontSize.pixels(layout.titleSize()),
        FontSize.pixels(layout.valueSize()),
        showsChange() ? change(single, color) : Optional.empty(),
        single
            .sparkline()
            .filter(line -> layout.hasSparkline())
            .map(
                line ->
                    new Sparkline(
                        line.x(),
                        line.y(),
                        isBackground ? FAINT_LINE : color,
                        line.min(),
                        line.max())),
        single.links());
  }

  private DisplayValue shownValue(SingleValue single) {
    return switch (textMode()) {
      case "name" -> withText(single.value(), FormattedValue.of(single.title()));
      case "none" -> withText(single.value(), FormattedValue.of(""));
      default -> single.value();
    };
  }

  private static DisplayValue withText(DisplayValue value, FormattedValue text) {
    return new DisplayValue(text, value.numeric(), value.color(), value.percent(), value.icon());
  }

  /** The change as a percentage of three digits, green if it is up unless the panel inverts it. */
  private Optional<DisplayValue> change(SingleValue single, String valueColor) {
    if (single.percentChange().isEmpty()
        || !Double.isFinite(single.percentChange().getAsDouble())) {
      return Optional.empty();
    }
    double change = single.percentChange().getAsDouble();
    BigDecimal percent =
        BigDecimal.valueOf(change)
            .round(new MathContext(PERCENT_DIGITS, RoundingMode.HALF_UP))
            .stripTrailingZeros();
    String mode = options.string("percentChangeColorMode").orElse("standard");
    boolean isGood = mode.equals("inverted") ? change < 0 : change > 0;
    String color =
        mode.equals("same_as_value")
            ? valueColor
            : change == 0 ? colors.text() : colors.color(isGood ? "green" : "red");
    return Optional.of(
        new DisplayValue(
            FormattedValue.of(percent.toPlainString() + "%"),
            change,
            Optional.of(color),
            OptionalDouble.empty(),
            Optional.empty()));
  }
}
