package io.panelwright.show.graph;

import io.panelwright.show.graph.AxisIncrements.Step;
import io.panelwright.show.model.PanelContent.AxisKind;
import io.panelwright.show.model.PanelContent.AxisTick;
import io.panelwright.show.model.PanelContent.GraphAxis;
import io.panelwright.show.time.TimeSpan;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The time axis of graphs, heatmaps and state timelines. */
public final class TimeAxis {

  /** The height of an x axis: a tick of 4 pixels, a gap of 5 and the text. */
  public static final int HEIGHT = 21;

  /**
   * The least gap between two texts of a time axis. Grafana's sources name 18 pixels; in pictures
   * of Grafana 12.2, axes whose ticks have 64.5 pixels show a text of 49.4 pixels at each.
   */
  private static final double TIME_GAP = 15;

  /** The least gap between two texts of a horizontal axis of numbers. */
  static final double TEXT_GAP = 18;

  /** The spacing from which the increment of the sample text is derived. */
  static final double SAMPLE_SPACING = 40;

  private TimeAxis() {}

  /**
   * The axis of a time range.
   *
   * @param pixels the width of the plot
   */
  public static GraphAxis of(TimeSpan range, double pixels, ZoneId zone) {
    return new GraphAxis(
        "time",
        AxisKind.TIME,
        range.fromMillis(),
        range.toMillis(),
        0,
        ticks(range, pixels, zone),
        "",
        "bottom",
        HEIGHT,
        true,
        false,
        Optional.empty());
  }

  private static List<AxisTick> ticks(TimeSpan range, double pixels, ZoneId zone) {
    double length = range.toMillis() - range.fromMillis();
    if (pixels <= 0 || length <= 0) {
      return List.of();
    }
    double sampleIncrement = length / (pixels / SAMPLE_SPACING);
    String sample = text(range.fromMillis(), format(sampleIncrement, length), zone);
    double minSpacing = AxisText.width(sample) + TIME_GAP;
    Optional<Step> found =
        AxisIncrements.TIME.find(range.fromMillis(), range.toMillis(), pixels, minSpacing);
    if (found.isEmpty()) {
      return List.of();
    }
    double increment = found.get().increment();
    DateTimeFormatter format = format(increment, length);
    return Arrays.stream(TimeTicks.of(range, increment, found.get().pixels() / minSpacing, zone))
        .mapToObj(tick -> new AxisTick(tick, text(tick, format, zone)))
        .toList();
  }

  /** The texts of times that are no ticks, such as the categories of a bar chart. */
  static List<String> texts(double[] times, ZoneId zone) {
    double increment = times.length > 1 ? times[1] - times[0] : 0;
    double length = times.length > 1 ? times[times.length - 1] - times[0] : 0;
    DateTimeFormatter format = format(increment, length);
    return Arrays.stream(times)
        .mapToObj(time -> PlotValues.isValue(time) ? text(time, format, zone) : "")
        .toList();
  }

  private static String text(double millis, DateTimeFormatter format, ZoneId zone) {
    return format.format(Instant.ofEpochMilli((long) millis).atZone(zone));
  }

  /** The format in which Grafana prints the ticks of an increment in a range of this length. */
  private static DateTimeFormatter format(double increment, double length) {
    return DateTimeFormatter.ofPattern(pattern(increment, length), Locale.ROOT);
  }

  private static String pattern(double increment, double length) {
    double year = AxisIncrements.YEAR;
    if (increment < 1000) {
      return "HH:mm:ss.SSS";
    }
    if (increment <= AxisIncrements.HOUR / 60) {
      return "HH:mm:ss";
    }
    if (length <= AxisIncrements.DAY) {
      return "HH:mm";
    }
    if (increment <= AxisIncrements.DAY) {
      return "MM/dd HH:mm";
    }
    if (length < year) {
      return "MM/dd";
    }
    double wholeDays = Math.rint(increment / AxisIncrements.DAY) * AxisIncrements.DAY;
    return wholeDays == year || increment > year ? "yyyy" : "yyyy-MM";
  }
}
