package io.panelwright.show.frame;

import io.panelwright.json.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The names that Grafana's Prometheus datasource gives to series. */
final class PrometheusLegend {

  private PrometheusLegend() {}

  /**
   * The {@code displayNameFromDS} of a series. Empty for an automatic legend, which {@link
   * #withDistinctLabels} gives later. A series without labels has the text of its query.
   */
  static Optional<String> displayName(PrometheusQuery query, Map<String, String> labels) {
    if (query.hasAutoLegend()) {
      return labels.isEmpty() ? Optional.of(query.expression()) : Optional.empty();
    }
    String legend = query.legendFormat();
    String text =
        legend.isEmpty()
            ? seriesName(labels)
            : FieldLabels.fillLegend(legend, label -> labels.getOrDefault(label, ""));
    return Optional.of(text.equals("{}") ? query.expression() : text);
  }

  /** The name of a series as Prometheus prints it: {@code up{job="api"}}. */
  static String seriesName(Map<String, String> labels) {
    List<String> pairs = pairs(withoutName(labels));
    String name = labels.getOrDefault(PrometheusFrames.METRIC_NAME, "");
    return pairs.isEmpty() && !name.isEmpty() ? name : name + "{" + String.join(", ", pairs) + "}";
  }

  private static Map<String, String> withoutName(Map<String, String> labels) {
    Map<String, String> others = new LinkedHashMap<>(labels);
    others.remove(PrometheusFrames.METRIC_NAME);
    return others;
  }

  private static List<String> pairs(Map<String, String> labels) {
    List<String> pairs = new ArrayList<>();
    labels.forEach((name, value) -> pairs.add(name + "=" + Json.of(value)));
    return pairs;
  }

  /**
   * Gives the fields of an automatic legend their names: the labels in which the series of the
   * query differ, all labels for a single series. Grafana does so only for fields that have the
   * name of a metric; other names follow from the labels.
   *
   * @param onlyNames whether no series of the panel has a label besides its name, which then is the
   *     legend
   */
  static List<DataFrame> withDistinctLabels(List<DataFrame> frames, boolean onlyNames) {
    Map<String, String> common =
        frames.size() == 1 ? Map.of() : FieldLabels.common(labelSets(frames));
    return frames.stream().map(frame -> withDistinctLabels(frame, common, onlyNames)).toList();
  }

  /** Whether no field has a label besides the name of its metric. */
  static boolean haveOnlyNames(List<DataFrame> frames) {
    return frames.stream()
        .flatMap(frame -> frame.fields().stream())
        .flatMap(field -> field.labels().orElse(Map.of()).keySet().stream())
        .allMatch(PrometheusFrames.METRIC_NAME::equals);
  }

  private static DataFrame withDistinctLabels(
      DataFrame frame, Map<String, String> common, boolean onlyNames) {
    List<DataField> fields = new ArrayList<>();
    for (DataField field : frame.fields()) {
      Map<String, String> labels = field.labels().orElse(Map.of());
      boolean isMetric =
          labels.containsKey(PrometheusFrames.METRIC_NAME)
              && !field.name().equals(PrometheusFrames.VALUE)
              && !field.config().has("displayNameFromDS");
      if (isMetric) {
        String name = labels.get(PrometheusFrames.METRIC_NAME);
        String legend = onlyNames ? name : text(labels, common);
        fields.add(field.withConfig(field.config().with("displayNameFromDS", legend)));
      } else {
        fields.add(field);
      }
    }
    return frame.withFields(fields);
  }

  private static String text(Map<String, String> labels, Map<String, String> common) {
    Map<String, String> distinct = FieldLabels.unique(labels, common);
    return distinct.isEmpty()
        ? PrometheusFrames.VALUE
        : "{" + String.join(", ", pairs(distinct)) + "}";
  }

  /** The labels of the fields that have labels. */
  private static List<Map<String, String>> labelSets(List<DataFrame> frames) {
    return frames.stream()
        .flatMap(frame -> frame.fields().stream())
        .flatMap(field -> field.labels().stream())
        .toList();
  }
}
