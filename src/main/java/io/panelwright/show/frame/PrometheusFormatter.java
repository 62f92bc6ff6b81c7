package io.panelwright.show.frame;

import io.panelwright.show.frame.PrometheusQuery.Format;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gives the frames of all queries of a Prometheus datasource the formats of their targets. */
final class PrometheusFormatter {

  private final List<PrometheusQuery> queries;
  private final List<QueryResponse> responses;
  private final boolean onlyNames;

  PrometheusFormatter(List<PrometheusQuery> queries, List<QueryResponse> responses) {
    this.queries = queries;
    this.responses = responses;
    this.onlyNames =
        PrometheusLegend.haveOnlyNames(
            responses.stream().flatMap(response -> response.frames().stream()).toList());
  }

  List<QueryResponse> format() {
    List<QueryResponse> formatted = new ArrayList<>();
    for (QueryResponse response : responses) {
      if (formatOf(response) == Format.TIME_SERIES) {
        formatted.add(response.withFrames(series(named(response))));
      }
    }
    for (QueryResponse response : responses) {
      if (formatOf(response) == Format.TABLE) {
        formatted.add(response.withFrames(tables(response)));
      }
    }
    for (QueryResponse response : responses) {
      if (formatOf(response) == Format.HEATMAP) {
        formatted.add(response.withFrames(PrometheusHeatmap.heatmaps(named(response))));
      }
    }
    return formatted;
  }

  private Optional<PrometheusQuery> query(QueryResponse response) {
    return queries.stream().filter(query -> query.refId().equals(response.refId())).findFirst();
  }

  /** Frames that are heatmaps already are not changed. */
  private Format formatOf(QueryResponse response) {
    Format format = query(response).map(PrometheusQuery::format).orElse(Format.TIME_SERIES);
    boolean isHeatmap = response.frames().stream().anyMatch(PrometheusHeatmap::isHeatmap);
    return format == Format.HEATMAP && isHeatmap ? Format.TIME_SERIES : format;
  }

  private List<DataFrame> named(QueryResponse response) {
    boolean isAuto = query(response).map(PrometheusQuery::hasAutoLegend).orElse(false);
    return isAuto
        ? PrometheusLegend.withDistinctLabels(response.frames(), onlyNames)
        : response.frames();
  }

  private static List<DataFrame> series(List<DataFrame> frames) {
    return frames.stream()
        .map(frame -> frame.withMeta(frame.meta().with("preferredVisualisationType", "graph")))
        .toList();
  }

  /** One table of all frames of a query. A single frame without rows stays as it is. */
  private List<DataFrame> tables(QueryResponse response) {
    List<QueryResponse> tables =
        responses.stream().filter(other -> formatOf(other) == Format.TABLE).toList();
    List<DataFrame> all = tables.stream().flatMap(table -> table.frames().stream()).toList();
    boolean isNothing = all.size() == 1 && all.get(0).length() == 0;
    if (isNothing || response.frames().isEmpty()) {
      return response.frames();
    }
    long tablesWithFrames = tables.stream().filter(table -> !table.frames().isEmpty()).count();
    String value =
        tablesWithFrames > 1
            ? PrometheusFrames.VALUE + " #" + response.refId()
            : PrometheusFrames.VALUE;
    return List.of(new PrometheusTable(response.frames(), value).table());
  }
}
