package io.panelwright.show.graph;

import io.panelwright.show.layout.PanelArea;
import io.panelwright.show.model.PanelContent.AxisKind;
import io.panelwright.show.model.PanelContent.AxisTick;
import io.panelwright.show.model.PanelContent.GraphAxis;
import io.panelwright.show.value.DecimalPlaces;
import io.panelwright.text.ShortestDecimal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;

/**
 * An axis of numbers before its ticks are known.
 *
 * @param id the key by which series name it
 * @param field the first field of the scale, whose unit and settings the axis has
 * @param range empty if no series is visible
 * @param placement {@code left}, {@code right}, {@code top}, {@code bottom} or {@code hidden}
 * @param color of the texts; empty for the theme's
 */
record ValueAxis(
    String id,
    GraphField field,
    ScaleSettings scale,
    Optional<AxisRange> range,
    String placement,
    boolean gridLines,
    Optional<String> color) {

  /** Plots up to this height have more ticks. */
  private static final double SMALL_PLOT = 150;

  private static final double SMALL_SPACING = 15;
  private static final double NORMAL_SPACING = 30;

  /** The length of a tick, and the gap between it and the text. */
  private static final double TICK = 4;

  private static final double GAP = 5;

  /** The gap between texts and the label of the axis. */
  private static final double LABEL_GAP = 8;

  /** The height of the label and its gap. */
  static final int LABEL_SIZE = 20;

  /** The share of the width that the texts may have. */
  private static final double MAX_TEXT_SHARE = 0.4;

  /** Units whose axes have powers of two. */
  private static final Set<String> BINARY_UNITS =
      Set.of(
          "bytes", "bits", "kbytes", "mbytes", "gbytes", "tbytes", "pbytes", "binBps", "binbps",
          "KiBs", "Kibits", "MiBs", "Mibits", "GiBs", "Gibits", "TiBs", "Tibits", "PiBs", "Pibits");

  private static final int INCREMENT_DECIMALS = 6;

  /** Whether the axis is on the screen. */
  boolean isVisible() {
    return range.isPresent() && !placement.equals("hidden");
  }

  String label() {
    return field.settings().customText("axisLabel", "");
  }

  /**
   * The axis with its ticks.
   *
   * @param pixels the length of the axis
   * @param graphWidth the width of the graph with its axes
   */
  GraphAxis drawn(double pixels, double graphWidth, PanelArea area) {
    boolean vertical = placement.equals("left") || placement.equals("right");
    List<AxisTick> ticks = isVisible() ? ticks(pixels, vertical, area) : List.of();
    double size = vertical ? width(ticks, graphWidth) : TimeAxis.HEIGHT;
    int labelSize = label().isEmpty() ? 0 : LABEL_SIZE;
    AxisRange shown = range.orElse(new AxisRange(0, 0));
    return new GraphAxis(
        id,
        scale.kind(),
        shown.min(),
        shown.max(),
        scale.kind() == AxisKind.LINEAR ? 0 : scale.base(),
        ticks,
        label(),
        isVisible() ? placement : "hidden",
        isVisible() ? (int) Math.ceil(size) + labelSize : 0,
        gridLines && isVisible(),
        scale.centeredZero(),
        color);
  }

  private double width(List<AxisTick> ticks, double graphWidth) {
    OptionalDouble fixed = FieldSettings.number(field.settings().custom(), "axisWidth");
    if (fixed.isPresent()) {
      return fixed.getAsDouble();
    }
    if (ticks.isEmpty()) {
      return TICK;
    }
    double text = AxisText.widest(ticks.stream().map(AxisTick::text).toList());
    return TICK
        + GAP
        + (label().isEmpty() ? 0 : LABEL_GAP)
        + Math.min(MAX_TEXT_SHARE * graphWidth, text);
  }

  private List<AxisTick> ticks(double pixels, boolean vertical, PanelArea area) {
    SeriesDisplay display =
        field.settings().isShares()
            ? SeriesDisplay.inUnit(field.field(), "percentunit", area)
            : SeriesDisplay.of(field.field(), area);
    double spacing = spacing(pixels, vertical, display);
    NumberTicks found = numberTicks(pixels, spacing);
    OptionalInt decimals = decimals(found.increment());
    List<AxisTick> ticks = new ArrayList<>();
    for (int i = 0; i < found.values().length; i++) {
      double value = found.values()[i];
      String text = found.labeled()[i] ? display.axisText(value, decimals) : "";
      ticks.add(new AxisTick(value, text));
    }
    return ticks;
  }

  private NumberTicks numberTicks(double pixels, double spacing) {
    String unit = field.settings().unit();
    if (unit.startsWith("bool")) {
      return NumberTicks.at(0, 1);
    }
    AxisIncrements increments =
        BINARY_UNITS.contains(unit) ? AxisIncrements.BINARY : AxisIncrements.NUMBERS;
    return NumberTicks.of(scale, range.orElseThrow(), pixels, spacing, increments);
  }

  private double spacing(double pixels, boolean vertical, SeriesDisplay display) {
    if (vertical) {
      return pixels <= SMALL_PLOT ? SMALL_SPACING : NORMAL_SPACING;
    }
    String sample = display.axisText(range.orElseThrow().min(), OptionalInt.empty());
    return AxisText.width(sample) + TimeAxis.TEXT_GAP;
  }

  /** The decimals of the increment, which the texts have at least. */
  static OptionalInt decimals(double increment) {
    double rounded = DecimalPlaces.round(increment, INCREMENT_DECIMALS);
    BigDecimal decimal = ShortestDecimal.of(rounded).stripTrailingZeros();
    return decimal.scale() > 0 ? OptionalInt.of(decimal.scale()) : OptionalInt.empty();
  }
}
