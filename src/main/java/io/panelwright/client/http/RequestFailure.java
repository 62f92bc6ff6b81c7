package io.panelwright.client.http;

import io.panelwright.diagnostic.NextStep;
import io.panelwright.text.SecretRedactor;
import io.panelwright.text.TerminalSanitizer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The reason why a request has no result. None of these means "no data".
 *
 * @param status the HTTP status; 0 without a response
 * @param detail the service's own error message, or what was found; truncated, free of control
 *     characters
 * @param permissions the permissions that the account lacks, such as {@code dashboards:write}
 * @param retryAfter the time to wait, as the service states it
 * @param advice the next step, if the service or the message suggests one
 */
public record RequestFailure(
    Kind kind,
    RequestInfo request,
    int status,
    String detail,
    List<String> permissions,
    Optional<Duration> retryAfter,
    Optional<NextStep> advice) {

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
    /** The thing that the request names does not exist (404). */
    NOT_FOUND,
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
    permissions = List.copyOf(permissions);
    detail = TerminalSanitizer.sanitizeAndTruncate(detail, MAX_DETAIL_LENGTH);
  }

  /** A failure without permissions, time to wait and advice. */
  public RequestFailure(Kind kind, RequestInfo request, int status, String detail) {
    this(kind, request, status, detail, List.of(), Optional.empty(), Optional.empty());
  }

  /** A failure without a status. */
  public static RequestFailure of(Kind kind, RequestInfo request, String detail) {
    return new RequestFailure(kind, request, 0, detail);
  }

  /** The same failure with the permissions that the account lacks. */
  public RequestFailure withPermissions(List<String> missing) {
    return new RequestFailure(kind, request, status, detail, missing, retryAfter, advice);
  }

  /** The same failure with a next step. */
  public RequestFailure withAdvice(NextStep step) {
    return new RequestFailure(
        kind, request, status, detail, permissions, retryAfter, Optional.of(step));
  }

  /** The same failure with the time to wait. */
  RequestFailure withRetryAfter(Optional<Duration> wait) {
    return new RequestFailure(kind, request, status, detail, permissions, wait, advice);
  }

  /** The same failure without secrets in its detail. */
  RequestFailure redact(SecretRedactor redactor) {
    return new RequestFailure(
        kind, request, status, redactor.redact(detail), permissions, retryAfter, advice);
  }

  /** Whether no connection was possible or the service is starting: other requests fail, too. */
  public boolean isUnreachable() {
    return switch (kind) {
      case HOST_UNKNOWN,
          CONNECTION_REFUSED,
          NO_ROUTE,
          CONNECTION_RESET,
          TLS_FAILURE,
          CONNECT_TIMEOUT,
          NOT_READY ->
          true;
      case RESPONSE_TIMEOUT,
          UNAUTHORIZED,
          UNSUPPORTED,
          NOT_FOUND,
          CONFLICT,
          INVALID_REQUEST,
          LIMIT_EXCEEDED,
          SERVER_ERROR,
          INVALID_RESPONSE,
          RESPONSE_TOO_LARGE ->
          false;
    };
  }

  /**
   * Whether the service may have executed the request: a write must not be sent again before its
   * effect was read. False if no byte was sent, and if the service rejected the request.
   */
  public boolean isOutcomeUnknown() {
    return switch (kind) {
      case HOST_UNKNOWN, CONNECTION_REFUSED, NO_ROUTE, TLS_FAILURE, CONNECT_TIMEOUT -> false;
      case CONNECTION_RESET, RESPONSE_TIMEOUT, INVALID_RESPONSE, RESPONSE_TOO_LARGE -> true;
      case NOT_READY, SERVER_ERROR -> true;
      // A status of 2xx here is a web page in place of a response.
      case UNAUTHORIZED, UNSUPPORTED, NOT_FOUND, CONFLICT, INVALID_REQUEST, LIMIT_EXCEEDED ->
          status / 100 == 2;
    };
  }

  /** One sentence, without a full stop, with the URL and the reason. */
  public String message() {
    String service = request.service();
    return switch (kind) {
      case HOST_UNKNOWN -> service + " cannot be resolved: the host name is unknown";
      case CONNECTION_REFUSED -> service + " refused the connection: no process listens there";
      case NO_ROUTE -> service + " is unreachable: " + detail;
      case CONNECTION_RESET -> request + " lost the connection: " + detail + outcome();
      case TLS_FAILURE -> service + " failed the TLS handshake: " + detail;
      case CONNECT_TIMEOUT -> service + " timed out: " + detail;
      case RESPONSE_TIMEOUT -> request + " timed out: " + detail + outcome();
      case UNAUTHORIZED -> request + ": " + statusAndDetail();
      case UNSUPPORTED -> request + " is not supported: " + statusAndDetail();
      case NOT_FOUND -> request + ": " + statusAndDetail();
      case CONFLICT -> request + " conflicts: " + statusAndDetail();
      case INVALID_REQUEST -> service + " rejected the request: " + detail;
      case LIMIT_EXCEEDED -> service + " stopped the request, limit exceeded: " + detail;
      case NOT_READY -> service + " is running but not ready: " + detail;
      case SERVER_ERROR -> request + " failed: " + statusAndDetail();
      case INVALID_RESPONSE -> request + " returned an invalid response: " + detail;
      case RESPONSE_TOO_LARGE -> request + " returned " + detail;
    };
  }

  private String outcome() {
    return request.isWrite() ? "; the service may have executed it or not" : "";
  }

  private String statusAndDetail() {
    return status == 0 ? detail : "status " + status + ", " + detail;
  }

  /** One step that the reader can take, on one line. */
  public String next() {
    return step().toString();
  }

  /** One step that the reader can take. */
  public NextStep step() {
    return advice.orElseGet(() -> NextSteps.of(this));
  }
}
