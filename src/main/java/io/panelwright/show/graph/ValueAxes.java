package io.panelwright.show.graph;

import io.panelwright.show.graph.Stacking.Stacked;
import io.panelwright.show.layout.PanelArea;
import io.panelwright.show.model.PanelContent.AxisKind;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The y axes of a graph: fields with the same unit, limits, placement, scale and label share one.
 * The first axis is on the left, others without a placement on the right.
 */
final class ValueAxes {

  /** The fields of a scale, and the range of their values in view. */
  private static final class Scale {

    final GraphField first;
    final String placement;
    double min = Double.POSITIVE_INFINITY;
    double max = Double.NEGATIVE_INFINITY;

    Scale(GraphField first, String placement) {
      this.first = first;
      this.placement = placement;
    }

    void add(double[] y, int from, int to, boolean positiveOnly) {
      for (int i = from; i <= to; i++) {
        if (PlotValues.isValue(y[i]) && (!positiveOnly || y[i] > 0)) {
          min = Math.min(min, y[i]);
          max = Math.max(max, y[i]);
        }
      }
    }

    Optional<AxisRange> values() {
      return min <= max ? Optional.of(new AxisRange(min, max)) : Optional.empty();
    }
  }

  private final Map<String, Scale> scales = new LinkedHashMap<>();
  private final PanelArea area;
  private boolean hasLeft;

  private ValueAxes(PanelArea area) {
    this.area = area;
  }

  /**
   * The axes in the order of their first series.
   *
   * @param view the x values in view
   */
  static Map<String, ValueAxis> of(
      GraphFrame frame, List<Stacked> stacked, AxisRange view, PanelArea area) {
    var axes = new ValueAxes(area);
    int from = lowerBound(frame.x(), view.min());
    int to = upperBound(frame.x(), view.max());
    for (int i = 0; i < frame.fields().size(); i++) {
      GraphField field = frame.fields().get(i);
      Scale scale = axes.scale(field);
      if (!field.isHidden()) {
        boolean log = field.settings().scale().kind() == AxisKind.LOG;
        scale.add(stacked.get(i).y(), from, to, log);
      }
    }
    return axes.build();
  }

  private Scale scale(GraphField field) {
    String key = field.settings().scaleKey();
    Scale known = scales.get(key);
    if (known != null) {
      return known;
    }
    String placement = field.settings().placement();
    if (!List.of("left", "right", "hidden").contains(placement)) {
      placement = hasLeft ? "right" : "left";
    }
    hasLeft |= placement.equals("left");
    var scale = new Scale(field, placement);
    scales.put(key, scale);
    return scale;
  }

  private Map<String, ValueAxis> build() {
    Map<String, ValueAxis> axes = new LinkedHashMap<>();
    var ids = new TreeSet<String>();
    boolean gridTaken = false;
    for (Map.Entry<String, Scale> entry : scales.entrySet()) {
      Scale scale = entry.getValue();
      FieldSettings settings = scale.first.settings();
      Optional<Boolean> wished = gridLines(settings);
      boolean hidden = scale.placement.equals("hidden");
      boolean grid = wished.orElse(!gridTaken && !hidden);
      gridTaken |= wished.isEmpty() && !hidden;
      axes.put(
          entry.getKey(),
          new ValueAxis(
              id(settings.unit(), ids),
              scale.first,
              settings.scale(),
              range(scale),
              scale.placement,
              grid,
              color(scale.first)));
    }
    return axes;
  }

  private static Optional<Boolean> gridLines(FieldSettings settings) {
    return settings.custom().has("axisGridShow")
        ? Optional.of(settings.custom().isTrue("axisGridShow"))
        : Optional.empty();
  }

  /** A unit, with a number if another axis has it too. */
  private static String id(String unit, Collection<String> taken) {
    String id = unit;
    for (int i = 2; !taken.add(id); i++) {
      id = unit + "/" + i;
    }
    return id;
  }

  private static Optional<AxisRange> range(Scale scale) {
    FieldSettings settings = scale.first.settings();
    Optional<AxisRange> values = scale.values();
    if (settings.unit().startsWith("bool")) {
      return values.map(v -> new AxisRange(0, 1));
    }
    return AxisRange.of(settings.scale(), values);
  }

  private Optional<String> color(GraphField field) {
    return field.settings().customText("axisColorMode", "text").equals("series")
        ? Optional.of(SeriesColor.of(field, area))
        : Optional.empty();
  }

  private static int lowerBound(double[] x, double min) {
    int i = 0;
    while (i < x.length && x[i] < min) {
      i++;
    }
    return i;
  }

  private static int upperBound(double[] x, double max) {
    int i = x.length - 1;
    while (i >= 0 && x[i] > max) {
      i--;
    }
    return i;
  }
}
