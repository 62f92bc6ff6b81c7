package io.panelwright.client.http;

import io.panelwright.diagnostic.NextStep;

/** The next step after a failure, by its kind. */
final class NextSteps {

  private static final int FORBIDDEN = 403;
  private static final int TOO_MANY_REQUESTS = 429;

  private NextSteps() {}

  static NextStep of(RequestFailure failure) {
    RequestInfo request = failure.request();
    String service = request.service();
    boolean isWrite = request.isWrite();
    return switch (failure.kind()) {
      case HOST_UNKNOWN -> NextStep.of("check the host name");
      case CONNECTION_REFUSED -> NextStep.of("start the service, or check host and port");
      case NO_ROUTE -> NextStep.of("check network, VPN and firewall");
      case CONNECTION_RESET ->
          NextStep.of(
              isWrite
                  ? "read what the service stored, then try again"
                  : "check the service's log, then try again");
      case TLS_FAILURE -> NextStep.run("inspect the connection", "curl", "-v", service);
      case CONNECT_TIMEOUT -> NextStep.of("check host, port and firewall");
      case RESPONSE_TIMEOUT ->
          NextStep.run("check whether it responds at all", "curl", "-m", "5", service);
      case UNAUTHORIZED -> unauthorized(failure);
      case UNSUPPORTED ->
          NextStep.run(
              "check that URL and path belong to the service", "curl", "-i", request.url());
      case NOT_FOUND -> NextStep.of("check the name, or create what is missing");
      case CONFLICT -> NextStep.of("read the current version, then try again");
      case INVALID_REQUEST -> NextStep.of("correct the request as the service's message says");
      case LIMIT_EXCEEDED -> limitExceeded(failure);
      case NOT_READY -> NextStep.of("wait; the service's log shows what it is loading");
      case SERVER_ERROR -> NextStep.of("check the service's log");
      case INVALID_RESPONSE -> NextStep.run("inspect the response", "curl", "-i", request.url());
      case RESPONSE_TOO_LARGE ->
          isWrite
              ? NextStep.run("check that the URL belongs to the service", "curl", "-i", service)
              : NextStep.of("reduce the query: a shorter range or fewer series");
    };
  }

  private static NextStep unauthorized(RequestFailure failure) {
    if (failure.status() != FORBIDDEN) {
      return NextStep.of("set a user and password, or a token");
    }
    if (!failure.permissions().isEmpty()) {
      return NextStep.of(
          "grant the account the permission "
              + String.join(" or ", failure.permissions())
              + ", or use another account");
    }
    String access = failure.request().isWrite() ? "write" : "read";
    return NextStep.of("grant the account " + access + " access, or use another account");
  }

  private static NextStep limitExceeded(RequestFailure failure) {
    if (failure.status() == TOO_MANY_REQUESTS) {
      return NextStep.of(
          failure
              .retryAfter()
              .map(wait -> "wait " + wait.toSeconds() + " s, then try again")
              .orElse("wait, then try again with fewer requests"));
    }
    return NextStep.of(
        failure.request().isWrite()
            ? "reduce what is sent"
            : "reduce the query: a shorter range, fewer series, or a recording rule");
  }
}
