package io.panelwright.client.http;

import io.panelwright.diagnostic.NextStep;
import io.panelwright.text.SecretRedactor;
import io.panelwright.text.TerminalSanitizer;

/**
 * The reason why a request has no result. None of these means "no data".
 *
 * @param status the HTTP status; 0 without a response
 * @param detail the service's own error message, or what was found; truncated, free of control
 *     characters
 */
public record RequestFailure(Kind kind, RequestInfo request, int status, String detail) {

  /** Six lines of a terminal. */
  private static final int MAX_DETAIL_LENGTH = 500;

  /** The kinds of failures. */
  public enum Kind {
    /** DNS has no address for the host name. */
    HOST_UNKNOWN,
    /** The host is up and no process listens on the port. */
    CONNECTION_REFUSED,
    /** No network route leads to the host. */
    NO_ROUTE,
    /** The connection was lost before the response was complete. */
    CONNECTION_RESET,
    /** The TLS handshake failed. */
    TLS_FAILURE,
    /** No connection was established within the connect timeout. */
    CONNECT_TIMEOUT,
    /** The response was not complete within the request timeout: the service is slow or frozen. */
    RESPONSE_TIMEOUT,
    /** Credentials are missing (401), invalid, or lack a permission (403). */
    UNAUTHORIZED,
    /** The service lacks the endpoint, or another program answered. */
    UNSUPPORTED,
    /** The service has another version of the thing, or another thing of that name (409, 412). */
    CONFLICT,
    /** The service rejected the request as invalid. */
    INVALID_REQUEST,
    /** The request exceeded a limit of the service, such as its query timeout. */
    LIMIT_EXCEEDED,
    /** The service is still starting. */
    NOT_READY,
    /** The service, or a proxy in front of it, failed. */
    SERVER_ERROR,
    /** The response is not one of this API. */
    INVALID_RESPONSE,
    /** The response is larger than {@link RequestLimits#maxBytes}. */
    RESPONSE_TOO_LARGE
  }

  public RequestFailure {
    detail = TerminalSanitizer.sanitizeAndTruncate(detail, MAX_DETAIL_LENGTH);
  }

  /** A failure without a status. */
  public static RequestFailure of(Kind kind, RequestInfo request, String detail) {
    return new RequestFailure(kind, request, 0, detail);
  }

  /** The same failure without secrets in its detail. */
  RequestFailure redact(SecretRedactor redactor) {
    return new RequestFailure(kind, request, status, redactor.redact(detail));
  }

  /** One sentence, without a full stop, with the URL and the reason. */
  public String message() {
    String service = request.service();
    return switch (kind) {
      case HOST_UNKNOWN -> service + " cannot be resolved: the host name is unknown";
      case CONNECTION_REFUSED -> service + " refused the connection: no process listens there";
      case NO_ROUTE -> service + " is unreachable: " + detail;
      case CONNECTION_RESET -> request + " lost the connection: " + detail;
      case TLS_FAILURE -> service + " failed the TLS handshake: " + detail;
      case CONNECT_TIMEOUT -> service + " timed out: " + detail;
      case RESPONSE_TIMEOUT -> request + " timed out: " + detail;
      case UNAUTHORIZED -> request + ": " + statusAndDetail();
      case UNSUPPORTED -> request + " is not supported: " + statusAndDetail();
      case CONFLICT -> request + " conflicts: " + statusAndDetail();
      case INVALID_REQUEST -> service + " rejected the request: " + detail;
      case LIMIT_EXCEEDED -> service + " stopped the request, limit exceeded: " + detail;
      case NOT_READY -> service + " is running but not ready: " + detail;
      case SERVER_ERROR -> request + " failed: " + statusAndDetail();
      case INVALID_RESPONSE -> request + " returned an invalid response: " + detail;
      case RESPONSE_TOO_LARGE -> request + " returned " + detail;
    };
  }

  private String statusAndDetail() {
    return "status " + status + ", " + detail;
  }

  /** One step that the reader can take, on one line. */
  public String next() {
    return step().toString();
  }

  /** One step that the reader can take. */
  public NextStep step() {
    String service = request.service();
    return switch (kind) {
      case HOST_UNKNOWN -> NextStep.of("check the host name");
      case CONNECTION_REFUSED -> NextStep.of("start the service, or check host and port");
      case NO_ROUTE -> NextStep.of("check network, VPN and firewall");
      case CONNECTION_RESET -> NextStep.of("check the service's log, then try again");
      case TLS_FAILURE -> NextStep.run("inspect the connection", "curl", "-v", service);
      case CONNECT_TIMEOUT -> NextStep.of("check host, port and firewall");
      case RESPONSE_TIMEOUT ->
          NextStep.run("check whether it responds at all", "curl", "-m", "5", service);
      case UNAUTHORIZED ->
          NextStep.of(
              status == 403
                  ? "grant the account read access, or use another account"
                  : "set a user and password, or a token");
      case UNSUPPORTED ->
          NextStep.run(
              "check that URL and path belong to the service", "curl", "-i", request.url());
      case CONFLICT -> NextStep.of("read the current version, then try again");
      case INVALID_REQUEST -> NextStep.of("correct the request as the service's message says");
      case LIMIT_EXCEEDED ->
          NextStep.of("reduce the query: a shorter range, fewer series, or a recording rule");
      case NOT_READY -> NextStep.of("wait; the service's log shows what it is loading");
      case SERVER_ERROR -> NextStep.of("check the service's log");
      case INVALID_RESPONSE -> NextStep.run("inspect the response", "curl", "-i", request.url());
      case RESPONSE_TOO_LARGE -> NextStep.of("reduce the query: a shorter range or fewer series");
    };
  }
}
