package io.panelwright.paneldata;

import io.panelwright.client.http.ApiResult;
import io.panelwright.client.http.RequestFailure;
import io.panelwright.client.prometheus.LabelSet;
import io.panelwright.client.prometheus.QueryResult;
import io.panelwright.client.prometheus.Series;
import io.panelwright.panelquery.PanelQuery.ServerQuery;
import io.panelwright.panelquery.ResolvedQuery;
import io.panelwright.show.frame.PrometheusFrames;
import io.panelwright.show.frame.PrometheusQuery;
import io.panelwright.show.frame.PrometheusResult;
import io.panelwright.show.frame.QueryResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The queries of a panel to one Prometheus, which Grafana formats together. */
final class PrometheusBatch {

  private final Map<String, List<StartedQuery>> byRefId = new LinkedHashMap<>();

  /** A query on its way. */
  private record StartedQuery(ServerQuery query, Supplier<ApiResult<QueryResult>> result) {

    boolean isRange() {
      return query.query().range().isPresent();
    }
  }

  /** Starts a query. */
  void add(ServerQuery query) {
    ResolvedQuery resolved = query.query();
    Supplier<ApiResult<QueryResult>> result =
        QueryThreads.start(
            () -> {
              resolved.server().ready();
              return resolved.run();
            });
    byRefId
        .computeIfAbsent(query.refId(), refId -> new ArrayList<>())
        .add(new StartedQuery(query, result));
  }

  /** Waits for all responses. */
  PanelData await() {
    List<PrometheusQuery> queries = new ArrayList<>();
    List<QueryResponse> responses = new ArrayList<>();
    for (List<StartedQuery> started : byRefId.values()) {
      PrometheusQuery query = frameQuery(started.get(0).query());
      queries.add(query);
      responses.add(response(query, started));
    }
    return new PanelData(
        PrometheusFrames.format(queries, responses),
        List.of(),
        queries.isEmpty() ? Duration.ZERO : Duration.ofMillis(queries.get(0).stepMillis()));
  }

  private static PrometheusQuery frameQuery(ServerQuery query) {
    return new PrometheusQuery(
        query.refId(),
        query.query().promql(),
        query.legendFormat(),
        PrometheusQuery.Format.of(query.format()),
        query.step().toMillis());
  }

  /** The response of a query that is run as range or instant query, or as both. */
  private static QueryResponse response(PrometheusQuery query, List<StartedQuery> started) {
    List<PrometheusResult> results = new ArrayList<>();
    List<String> warnings = new ArrayList<>();
    Optional<RequestFailure> failure = Optional.empty();
    for (StartedQuery part : rangeFirst(started)) {
      ApiResult<QueryResult> result = part.result().get();
      failure = failure.or(result::failure);
      result.value().map(PrometheusBatch::result).ifPresent(results::add);
      if (result instanceof ApiResult.Success<QueryResult> success) {
        warnings.addAll(success.warnings());
      }
    }
    QueryResponse response =
        failure
            .filter(reason -> results.isEmpty())
            .map(reason -> failure(query, reason, text(reason, started)))
            .orElseGet(() -> PrometheusFrames.of(query, results));
    return new QueryResponse(
        response.refId(),
        response.frames(),
        failure.map(reason -> text(reason, started)),
        Stream.concat(response.notices().stream(), warnings.stream()).toList());
  }

  private static String text(RequestFailure failure, List<StartedQuery> started) {
    return GrafanaErrorText.of(failure, started.get(0).query().query());
  }

  /** Grafana's server has the frames of the range before those of the instant. */
  private static List<StartedQuery> rangeFirst(List<StartedQuery> started) {
    return Stream.concat(
            started.stream().filter(StartedQuery::isRange),
            started.stream().filter(part -> !part.isRange()))
        .toList();
  }

  private static QueryResponse failure(PrometheusQuery query, RequestFailure failure, String text) {
    return switch (failure.kind()) {
      case INVALID_REQUEST, LIMIT_EXCEEDED -> PrometheusFrames.rejected(query, text);
      default -> PrometheusFrames.failed(query, text);
    };
  }

  private static PrometheusResult result(QueryResult result) {
    if (result.text().isPresent()) {
      double seconds =
          result.series().stream()
              .flatMap(series -> series.samples().stream())
              .mapToDouble(sample -> sample.seconds())
              .findFirst()
              .orElse(0);
      return PrometheusResult.ofText(seconds, result.text().get());
    }
    return PrometheusResult.of(
        PrometheusResult.Type.valueOf(result.type().name()),
        result.series().stream().map(PrometheusBatch::samples).toList());
  }

  private static PrometheusResult.Samples samples(Series series) {
    LabelSet labels = series.labels();
    return new PrometheusResult.Samples(
        labels.values(),
        series.samples().stream().mapToDouble(sample -> sample.seconds()).toArray(),
        series.samples().stream().mapToDouble(sample -> sample.value()).toArray(),
        series.hasHistograms());
  }
}
