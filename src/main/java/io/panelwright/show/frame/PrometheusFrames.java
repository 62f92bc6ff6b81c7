package io.panelwright.show.frame;

import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Frames of Prometheus' results, as Grafana's Prometheus datasource makes them in two steps.
 *
 * <p>First, Grafana's server makes frames of the results of one query ({@link #of}, {@link
 * #rejected}, {@link #failed}): one frame with a time and a value field for each series; missing
 * steps stay missing. Then the browser gives the frames of all queries the format of their targets
 * ({@link #format}).
 */
public final class PrometheusFrames {

  static final String TIME = "Time";
  static final String VALUE = "Value";
  static final String METRIC_NAME = "__name__";

  private PrometheusFrames() {}

  /**
   * The frames of a query's results.
   *
   * @param results of a query that is run as range and as instant query, that of the range first
   */
  public static QueryResponse of(PrometheusQuery query, List<PrometheusResult> results) {
    List<DataFrame> frames = new ArrayList<>();
    for (PrometheusResult result : results) {
      frames.addAll(frames(query, result));
    }
    return new QueryResponse(query.refId(), frames, Optional.empty(), notices(results));
  }

  /**
   * The response of a query that Prometheus rejected or could not run: a frame without fields.
   *
   * @param error the text that Grafana shows, with Prometheus' type of error in front
   */
  public static QueryResponse rejected(PrometheusQuery query, String error) {
    return new QueryResponse(
        query.refId(), List.of(emptyFrame(query)), Optional.of(error), List.of());
  }

  /**
   * The response of a query to a server that sent no response of Prometheus' API: no frame.
   *
   * @param error the text that Grafana shows
   */
  public static QueryResponse failed(PrometheusQuery query, String error) {
    return new QueryResponse(query.refId(), List.of(), Optional.of(error), List.of());
  }

  /**
   * Gives frames the format of their targets: series, a table for each query, or a heatmap.
   *
   * @param queries the targets of one datasource; a response of another query is a time series
   * @return one response for each one given; those with time series come first, then tables, then
   *     heatmaps
   */
  public static List<QueryResponse> format(
      List<PrometheusQuery> queries, List<QueryResponse> responses) {
    return new PrometheusFormatter(queries, responses).format();
  }

  private static List<DataFrame> frames(PrometheusQuery query, PrometheusResult result) {
    List<DataFrame> frames = new ArrayList<>();
    for (PrometheusResult.Samples series : result.series()) {
      if (series.size() > 0) {
        frames.add(frame(query, result, series, frames.isEmpty()));
      }
    }
    return frames.isEmpty() ? List.of(emptyFrame(query)) : frames;
  }

  private static DataFrame frame(
      PrometheusQuery query,
      PrometheusResult result,
      PrometheusResult.Samples series,
      boolean isFirst) {
    String type = result.type().frameType();
    JsonObject meta = type.isEmpty() ? Json.object() : Json.object().with("type", type);
    meta = meta.with("typeVersion", Json.array(Json.of(0), Json.of(type.isEmpty() ? 0 : 1)));
    JsonObject custom = isFirst ? minimumStep(query) : Json.object();
    meta = meta.with("custom", custom.with("resultType", result.type().id()));
    DataField time = DataField.of(TIME, FieldType.TIME, series.times());
    time = time.withConfig(Json.object().with("interval", query.stepMillis()));
    DataField value = value(query, result, series);
    return DataFrame.of(query.refId(), List.of(time, value))
        .withMeta(isFirst ? withQuery(meta, query) : meta);
  }

  private static DataField value(
      PrometheusQuery query, PrometheusResult result, PrometheusResult.Samples series) {
    Map<String, String> labels = series.labels();
    String name = labels.getOrDefault(METRIC_NAME, VALUE);
    Optional<String> legend = PrometheusLegend.displayName(query, labels);
    JsonObject config =
        legend
            .filter(text -> !text.isEmpty())
            .map(text -> Json.object().with("displayNameFromDS", text))
            .orElse(Json.object());
    FieldType type = result.text().isPresent() ? FieldType.STRING : FieldType.NUMBER;
    Column values =
        result.text().map(text -> Column.of(List.of(Cell.of(text)))).orElseGet(series::values);
    return new DataField(name, type, Optional.of(labels), config, values, FieldState.NONE);
  }

  private static DataFrame emptyFrame(PrometheusQuery query) {
    Map<String, Json> meta = new LinkedHashMap<>();
    meta.put("typeVersion", Json.array(Json.of(0), Json.of(0)));
    meta.put("custom", minimumStep(query));
    return DataFrame.of(query.refId(), List.of()).withMeta(withQuery(new JsonObject(meta), query));
  }

  private static JsonObject minimumStep(PrometheusQuery query) {
    return Json.object().with("calculatedMinStep", query.stepMillis());
  }

  private static JsonObject withQuery(JsonObject meta, PrometheusQuery query) {
    String text = "Expr: " + query.expression() + "\nStep: " + goDuration(query.stepMillis());
    return meta.with("executedQueryString", text);
  }

  /** A duration as Go prints it: {@code 1m0s}. */
  private static String goDuration(long millis) {
    if (millis < 1000) {
      return millis == 0 ? "0s" : millis + "ms";
    }
    long seconds = millis / 1000;
    String fraction = millis % 1000 == 0 ? "" : ("." + (1000 + millis % 1000)).replace(".1", ".");
    String text = seconds % 60 + fraction.replaceAll("0+$", "") + "s";
    if (seconds >= 60) {
      text = seconds / 60 % 60 + "m" + text;
    }
    return seconds >= 3600 ? seconds / 3600 + "h" + text : text;
  }

  private static List<String> notices(List<PrometheusResult> results) {
    boolean hasHistograms =
        results.stream()
            .flatMap(result -> result.series().stream())
            .anyMatch(PrometheusResult.Samples::hasHistograms);
    return hasHistograms ? List.of("native histograms are not shown") : List.of();
  }
}
