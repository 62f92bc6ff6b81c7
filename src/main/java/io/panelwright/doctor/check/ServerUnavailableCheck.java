package io.panelwright.doctor.check;

import io.panelwright.client.http.RequestFailure;
import io.panelwright.client.http.RequestFailure.Kind;
import io.panelwright.contract.PrometheusServer;
import io.panelwright.diagnostic.NextStep;
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
        .flatMap(server -> server.failure().map(failure -> cause(context, server, failure)));
  }

  private static Cause cause(
      DiagnosisContext context, CachingPrometheus server, RequestFailure failure) {
    return Cause.fault(
            code(failure.kind()),
            server.name() + ": " + failure.message(),
            next(context.inputs().commands(), server, failure))
        .withEvidence(readyUrl(server), result(failure));
  }

  private static String result(RequestFailure failure) {
    if (failure.kind() == Kind.CONNECTION_REFUSED) {
      return "connection refused";
    }
    return failure.kind() == Kind.HOST_UNKNOWN ? "unknown host" : failure.detail();
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
          NOT_FOUND,
          CONFLICT,
          INVALID_REQUEST,
          LIMIT_EXCEEDED,
          SERVER_ERROR,
          INVALID_RESPONSE,
          RESPONSE_TOO_LARGE ->
          "server-unreachable";
    };
  }

  private static NextStep next(
      CommandSuggester commands, CachingPrometheus server, RequestFailure failure) {
    return failure.status() == 401
        ? NextStep.of(
            "set PROMETHEUS_TOKEN, or PROMETHEUS_USER and PROMETHEUS_PASSWORD, in the environment")
        : commands.nextStep(server.url(), failure);
  }

  private static String readyUrl(CachingPrometheus server) {
    return server.url() + PrometheusServer.READY_PATH;
  }
}
