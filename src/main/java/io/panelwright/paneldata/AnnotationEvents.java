package io.panelwright.paneldata;

import io.panelwright.client.prometheus.QueryResult;
import io.panelwright.client.prometheus.Sample;
import io.panelwright.client.prometheus.Series;
import io.panelwright.json.JsonObject;
import io.panelwright.show.frame.FieldLabels;
import io.panelwright.show.model.DisplayAnnotation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The events of a Prometheus annotation query.
 *
 * <p>Each sample above 0 is an event. Events of a series that are at most a step apart form one
 * region, so an expression that stays true for minutes tints the graphs for minutes.
 */
final class AnnotationEvents {

  private final JsonObject settings;
  private final List<String> tagKeys;
  private final double stepMillis;

  /**
   * @param annotation the annotation's JSON: {@code titleFormat}, {@code textFormat}, {@code
   *     tagKeys}, {@code useValueForTime}
   */
  AnnotationEvents(JsonObject annotation, double stepMillis) {
    this.settings = annotation.merge(annotation.object("target"));
    this.tagKeys = Arrays.asList(settings.string("tagKeys").orElse("").split(","));
    this.stepMillis = stepMillis;
  }

  List<DisplayAnnotation> of(QueryResult result) {
    return result.series().stream().flatMap(series -> events(series).stream()).toList();
  }

  private List<DisplayAnnotation> events(Series series) {
    List<DisplayAnnotation> events = new ArrayList<>();
    double start = Double.NaN;
    double end = Double.NaN;
    for (double time : times(series)) {
      if (end + stepMillis >= time) {
        end = time;
        continue;
      }
      if (!Double.isNaN(start)) {
        events.add(event(series, start, end));
      }
      start = time;
      end = time;
    }
    if (!Double.isNaN(start)) {
      events.add(event(series, start, end));
    }
    return events;
  }

  private double[] times(Series series) {
    boolean isValueTime = settings.isTrue("useValueForTime");
    return series.samples().stream()
        .filter(sample -> isValueTime || sample.value() > 0)
        .mapToDouble(sample -> isValueTime ? sample.value() : millis(sample))
        .map(Math::floor)
        .filter(Double::isFinite)
        .toArray();
  }

  private static double millis(Sample sample) {
    return Math.rint(sample.seconds() * 1000);
  }

  private DisplayAnnotation event(Series series, double start, double end) {
    Map<String, String> labels = series.labels().values();
    List<String> tags =
        labels.entrySet().stream()
            .filter(label -> tagKeys.contains(label.getKey()))
            .map(Map.Entry::getValue)
            .toList();
    return new DisplayAnnotation(
        start, end, format("titleFormat", labels), format("textFormat", labels), tags);
  }

  /** Replaces {@code {{label}}}; an unknown label becomes its name. */
  private String format(String member, Map<String, String> labels) {
    return FieldLabels.fillLegend(settings.string(member).orElse(""), labels);
  }
}
