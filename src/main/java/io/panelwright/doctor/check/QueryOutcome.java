package io.panelwright.doctor.check;

import io.panelwright.client.http.ApiResult;
import io.panelwright.client.http.RequestFailure;
import io.panelwright.client.prometheus.QueryResult;
import io.panelwright.panelquery.PanelQuery;
import java.util.List;

/** The outcome of a query. */
public sealed interface QueryOutcome {

  /** Runs a query. */
  static QueryOutcome evaluate(PanelQuery query) {
    return query instanceof PanelQuery.ServerQuery serverQuery
        ? evaluate(serverQuery.query().run())
        : new NoServer();
  }

  private static QueryOutcome evaluate(ApiResult<QueryResult> result) {
    return result.accept(
        new ApiResult.Visitor<QueryResult, QueryOutcome>() {
          @Override
          public QueryOutcome success(ApiResult.Success<QueryResult> success) {
            if (success.content().isEmpty()) {
              return new NoSeries(success.warnings());
            }
            return success.content().isNanOnly()
                ? new NanValues()
                : new Data(success.content().series().size());
          }

          @Override
          public QueryOutcome failure(ApiResult.Failure<QueryResult> failure) {
            return new QueryFailure(failure.reason());
          }
        });
  }

  /** Series with numbers. */
  record Data(int series) implements QueryOutcome {}

  /**
   * No series.
   *
   * @param warnings the server's reasons why series may be missing
   */
  record NoSeries(List<String> warnings) implements QueryOutcome {

    public NoSeries {
      warnings = List.copyOf(warnings);
    }
  }

  /** Series whose values are all NaN. */
  record NanValues() implements QueryOutcome {}

  /** No result. */
  record QueryFailure(RequestFailure failure) implements QueryOutcome {}

  /** No known server. */
  record NoServer() implements QueryOutcome {}
}
