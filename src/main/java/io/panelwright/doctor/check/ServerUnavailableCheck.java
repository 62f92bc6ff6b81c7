package io.panelwright.doctor.check;

import io.panelwright.client.http.RequestFailure;
import io.panelwright.client.http.RequestFailure.Kind;
import io.panelwright.contract.PrometheusServer;
import io.panelwright.panelquery.CachingPrometheus;
import io.panelwright.panelquery.ResolvedQuery;
import java.util.Optional;

/** Detects a server that is unreachable, frozen, starting, or requires other credentials. */
final class ServerUnavailableCheck implements CauseCheck {

  @Override
  public Optional<Cause> check(DiagnosisContext context) {
    return context
        .query()
        .map(ResolvedQuery::server)
        .flatMap(server -> server.failure().map(failure -> cause(server, failure)));
  }

  private static Cause cause(CachingPrometheus server, RequestFailure failure) {
    return Cause.fault(
            code(failure.kind()), server.name() + ": " + failure.message(), next(server, failure))
        .withEvidence(readyUrl(server), failure.message());
  }

  private static String code(Kind kind) {
    return switch (kind) {
      case NOT_READY -> "server-not-ready";
      case UNAUTHORIZED -> "server-unauthorized";
      case RESPONSE_TIMEOUT -> "server-unresponsive";
      case HOST_UNKNOWN,
          CONNECTION_REFUSED,
          NO_ROUTE,
          CONNECTION_RESET,
          TLS_FAILURE,
          CONNECT_TIMEOUT,
          UNSUPPORTED,
          INVALID_REQUEST,
          LIMIT_EXCEEDED,
          SERVER_ERROR,
          INVALID_RESPONSE,
          RESPONSE_TOO_LARGE ->
          "server-unreachable";
    };
  }

  private static String next(CachingPrometheus server, RequestFailure failure) {
    if (failure.kind() == Kind.RESPONSE_TIMEOUT) {
      return "restart the frozen or overloaded server, then: curl -m 5 " + readyUrl(server);
    }
    return failure.kind() == Kind.CONNECTION_REFUSED
        ? "start the server, then: curl -i " + readyUrl(server)
        : failure.next();
  }

  private static String readyUrl(CachingPrometheus server) {
    return server.url() + PrometheusServer.READY_PATH;
  }
}
