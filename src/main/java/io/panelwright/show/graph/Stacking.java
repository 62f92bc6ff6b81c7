package io.panelwright.show.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Stacks series: those of one group, direction, scale and style on top of each other. Series whose
 * first value is negative are stacked downwards.
 */
final class Stacking {

  /**
   * A series after stacking.
   *
   * @param y the upper edge
   * @param base the lower edge; empty if it is the axis
   */
  record Stacked(double[] y, double[] base) {}

  /** Series that are stacked on each other. */
  private static final class Group {

    final List<Integer> members = new ArrayList<>();
    final boolean shares;
    final int direction;
    double[] totals;

    Group(boolean shares, int direction) {
      this.shares = shares;
      this.direction = direction;
    }
  }

  private static final double[] AXIS = {};

  private final GraphFrame frame;
  private final Map<String, Group> groups = new LinkedHashMap<>();
  private final List<Stacked> results = new ArrayList<>();

  private Stacking(GraphFrame frame) {
    this.frame = frame;
  }

  /** Stacks the series of a frame; the result has the order of its fields. */
  static List<Stacked> of(GraphFrame frame) {
    var stacking = new Stacking(frame);
    for (int i = 0; i < frame.fields().size(); i++) {
      GraphField field = frame.fields().get(i);
      double[] values = transformed(field);
      stacking.results.add(new Stacked(values, AXIS));
      Optional<String> key = key(field, values);
      if (key.isPresent()) {
        stacking
            .groups
            .computeIfAbsent(
                key.get(), k -> new Group(field.settings().isShares(), direction(values)))
            .members
            .add(i);
      }
    }
    stacking.groups.values().forEach(stacking::stack);
    return List.copyOf(stacking.results);
  }

  /** The values after {@code transform}: as they are, negated, or the first value only. */
  private static double[] transformed(GraphField field) {
    return switch (field.settings().customText("transform", "")) {
      case "negative-Y" -> Arrays.stream(field.values()).map(Stacking::negated).toArray();
      case "constant" -> constant(field.values());
      default -> field.values();
    };
  }

  private static double negated(double value) {
    return PlotValues.isValue(value) ? 0.0 - value : value;
  }

  /** The first value at every point. */
  private static double[] constant(double[] values) {
    double first = Arrays.stream(values).filter(PlotValues::isValue).findFirst().orElse(Double.NaN);
    var constant = new double[values.length];
    Arrays.fill(constant, first);
    return constant;
  }

  private static int direction(double[] values) {
    for (double value : values) {
      if (PlotValues.isValue(value)) {
        return value >= 0 ? 1 : -1;
      }
    }
    return -1;
  }

  private static Optional<String> key(GraphField field, double[] values) {
    FieldSettings settings = field.settings();
    if (!settings.isStacked() || field.isHidden()) {
      return Optional.empty();
    }
    String style =
        switch (settings.drawStyle()) {
          case "bars" -> String.valueOf(settings.customNumber("barAlignment", 0));
          case "line" -> settings.customText("lineInterpolation", "");
          default -> "";
        };
    return Optional.of(
        String.join(
            "|",
            String.valueOf(direction(values)),
            settings.stacking(),
            settings.custom().object("stacking").string("group").orElse(""),
            settings.scaleKey(),
            settings.drawStyle(),
            style));
  }

  private void stack(Group group) {
    int length = frame.x().length;
    boolean[] present = present(group, length);
    group.totals = new double[length];
    double[] below = AXIS;
    for (int member : group.members) {
      double[] y = results.get(member).y().clone();
      for (int i = 0; i < length; i++) {
        if (PlotValues.isValue(y[i])) {
          group.totals[i] += y[i];
          y[i] = group.totals[i];
        } else if (present[i]) {
          y[i] = group.totals[i];
        }
      }
      results.set(member, new Stacked(y, below));
      below = y;
    }
    if (group.shares) {
      group.members.forEach(member -> divide(results.get(member).y(), group));
    }
  }

  /** The points at which any series of the group has a value. */
  private boolean[] present(Group group, int length) {
    var present = new boolean[length];
    for (int member : group.members) {
      double[] y = results.get(member).y();
      for (int i = 0; i < length; i++) {
        present[i] |= PlotValues.isValue(y[i]);
      }
    }
    return present;
  }

  private static void divide(double[] y, Group group) {
    for (int i = 0; i < y.length; i++) {
      if (PlotValues.isValue(y[i])) {
        double total = group.totals[i];
        y[i] = total == 0 ? 0 : group.direction * (y[i] / total);
      }
    }
  }
}
