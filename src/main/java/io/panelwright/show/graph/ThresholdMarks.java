package io.panelwright.show.graph;

import io.panelwright.json.JsonObject;
import io.panelwright.show.layout.PanelArea;
import io.panelwright.show.model.PanelContent.ThresholdMark;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** Lines and areas of thresholds. Each axis has those of its first field that shows thresholds. */
final class ThresholdMarks {

  private static final String TRANSPARENT = "transparent";

  private final PanelArea area;
  private final List<ThresholdMark> marks = new ArrayList<>();

  private ThresholdMarks(PanelArea area) {
    this.area = area;
  }

  /**
   * The marks of a graph.
   *
   * @param axes by scale key
   */
  static List<ThresholdMark> of(
      List<GraphField> fields, Map<String, ValueAxis> axes, PanelArea area) {
    var marks = new ThresholdMarks(area);
    Set<String> done = new HashSet<>();
    for (GraphField field : fields) {
      String key = field.settings().scaleKey();
      String mode =
          field.settings().custom().object("thresholdsStyle").string("mode").orElse("off");
      if (!mode.equals("off") && done.add(key)) {
        marks.add(field, mode, axes.get(key));
      }
    }
    return List.copyOf(marks.marks);
  }

  private record Step(double value, String color) {}

  private void add(GraphField field, String mode, ValueAxis axis) {
    List<Step> steps = steps(field, axis);
    boolean areas = mode.endsWith("area");
    boolean lines = mode.startsWith("line") || mode.startsWith("dashed");
    boolean dashed = mode.startsWith("dashed");
    int lessThan = transparentIndex(steps);
    for (int i = 0; i < steps.size(); i++) {
      double from = i == 0 ? Double.NEGATIVE_INFINITY : steps.get(i).value();
      double to = i + 1 < steps.size() ? steps.get(i + 1).value() : Double.POSITIVE_INFINITY;
      if (areas) {
        marks.add(mark(axis, from, to, steps.get(i).color(), false, false));
      }
      if (lines && i > 0) {
        // A step below a transparent one means "less than": the line has the color below it.
        String color = steps.get(i <= lessThan ? i - 1 : i).color();
        marks.add(mark(axis, from, to, color, true, dashed));
      }
    }
  }

  private ThresholdMark mark(
      ValueAxis axis, double from, double to, String color, boolean line, boolean dashed) {
    String css = SeriesColor.named(color, area.theme());
    return new ThresholdMark(axis.id(), from, to, css, line, dashed, !line);
  }

  private static int transparentIndex(List<Step> steps) {
    for (int i = 0; i < steps.size(); i++) {
      if (steps.get(i).color().equals(TRANSPARENT)) {
        return i;
      }
    }
    return 0;
  }

  private static List<Step> steps(GraphField field, ValueAxis axis) {
    JsonObject thresholds = field.settings().config().object("thresholds");
    boolean percentage = thresholds.string("mode").orElse("").equals("percentage");
    Optional<AxisRange> ends = percentage ? ends(field.settings(), axis) : Optional.empty();
    return thresholds
        .array("steps")
        .objects()
        .map(step -> new Step(value(step, ends), step.string("color").orElse("")))
        .toList();
  }

  private static double value(JsonObject step, Optional<AxisRange> ends) {
    double value = FieldSettings.number(step, "value").orElse(Double.NEGATIVE_INFINITY);
    return ends.map(e -> e.min() + (e.max() - e.min()) * value / 100).orElse(value);
  }

  /** The values at 0 % and 100 %: limits of the panel, or the ends of the axis. */
  private static Optional<AxisRange> ends(FieldSettings settings, ValueAxis axis) {
    return axis.range()
        .map(
            range ->
                new AxisRange(
                    end(settings, "min", "axisSoftMin", range.min()),
                    end(settings, "max", "axisSoftMax", range.max())));
  }

  private static double end(FieldSettings settings, String hard, String soft, double fallback) {
    OptionalDouble limit = settings.number(hard);
    return limit.isPresent() ? limit.getAsDouble() : settings.customNumber(soft, fallback);
  }
}
