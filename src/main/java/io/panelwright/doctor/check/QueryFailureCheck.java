package io.panelwright.doctor.check;

import io.panelwright.client.http.RequestFailure;
import io.panelwright.panelquery.ResolvedQuery;
import java.util.Optional;

/** Detects a request that failed. */
final class QueryFailureCheck implements CauseCheck {

  @Override
  public Optional<Cause> check(DiagnosisContext context) {
    if (!(context.outcome() instanceof QueryOutcome.QueryFailure outcome)) {
      return Optional.empty();
    }
    RequestFailure failure = outcome.failure();
    String promql = context.query().map(ResolvedQuery::promql).orElse("");
    return Optional.of(
        cause(context, failure)
            .withEvidence(promql + " on " + context.serverUrl(), failure.detail()));
  }

  private static Cause cause(DiagnosisContext context, RequestFailure failure) {
    return switch (failure.kind()) {
      case INVALID_REQUEST -> InvalidQueryAdvice.find(context, failure.detail());
      case LIMIT_EXCEEDED -> Cause.fault("query-limit-exceeded", failure.message(), failure.step());
      case CONNECT_TIMEOUT, RESPONSE_TIMEOUT ->
          Cause.fault("query-timeout", failure.message(), failure.step());
      case HOST_UNKNOWN,
          CONNECTION_REFUSED,
          NO_ROUTE,
          CONNECTION_RESET,
          TLS_FAILURE,
          UNAUTHORIZED,
          UNSUPPORTED,
          NOT_FOUND,
          CONFLICT,
          NOT_READY,
          SERVER_ERROR,
          INVALID_RESPONSE,
          RESPONSE_TOO_LARGE ->
          Cause.fault("query-failed", failure.message(), failure.step());
    };
  }
}
