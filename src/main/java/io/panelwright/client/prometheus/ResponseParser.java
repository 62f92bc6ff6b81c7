package io.panelwright.client.prometheus;

import io.panelwright.client.http.ApiResult;
import io.panelwright.client.http.RequestFailure;
import io.panelwright.client.http.RequestFailure.Kind;
import io.panelwright.client.http.Response;
import io.panelwright.client.http.StatusFailures;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Converts responses to data or failures. */
final class ResponseParser {

  /** Matches the messages of all supported servers for queries beyond a limit. */
  private static final Pattern LIMIT_EXCEEDED =
      Pattern.compile(
          "too many|exceed|limit|err-mimir-max-|-search\\.max|timed out|deadline",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern NOT_READY =
      Pattern.compile("not ready|starting up", Pattern.CASE_INSENSITIVE);

  private ResponseParser() {}

  /**
   * Reads the data of a JSON response.
   *
   * @param reader reads the body; throws {@link MalformedResponseException}
   */
  static <T> ApiResult<T> parse(Response response, Function<String, Envelope<T>> reader) {
    if (!response.looksLikeJson()) {
      return ApiResult.ofFailure(response.isOk() ? notJson(response) : statusFailure(response));
    }
    try {
      Envelope<T> envelope = reader.apply(response.text());
      return response.isOk() && envelope.isSuccess()
          ? new ApiResult.Success<>(envelope.requireData(), envelope.warnings())
          : ApiResult.ofFailure(failure(response, envelope));
    } catch (MalformedResponseException e) {
      return ApiResult.ofFailure(
          response.isOk()
              ? failure(Kind.INVALID_RESPONSE, response, e.getMessage())
              : StatusFailures.classify(response));
    }
  }

  /** Reads a plain-text response, which is meant for load balancers. */
  static ApiResult<String> parseText(Response response) {
    if (!response.isOk()) {
      return ApiResult.ofFailure(statusFailure(response));
    }
    return response.isHtml()
        ? ApiResult.ofFailure(StatusFailures.htmlResponse(response))
        : ApiResult.of(response.firstLine());
  }

  private static RequestFailure notJson(Response response) {
    return response.isHtml()
        ? StatusFailures.htmlResponse(response)
        : failure(Kind.INVALID_RESPONSE, response, "expected JSON, found " + response.summary());
  }

  /** VictoriaMetrics returns 400 for an unknown path. */
  private static RequestFailure statusFailure(Response response) {
    return response.status() == 400 && response.text().contains("unsupported path")
        ? failure(Kind.UNSUPPORTED, response, response.summary())
        : StatusFailures.classify(response);
  }

  private static RequestFailure failure(Response response, Envelope<?> envelope) {
    String message = envelope.error().isBlank() ? response.summary() : envelope.error();
    return switch (envelope.errorType()) {
      case "timeout", "canceled" -> failure(Kind.LIMIT_EXCEEDED, response, message);
      case "unavailable" -> failure(Kind.NOT_READY, response, message);
      case "internal" ->
          failure(
              NOT_READY.matcher(message).find() ? Kind.NOT_READY : Kind.SERVER_ERROR,
              response,
              message);
      case "bad_data" -> failure(Kind.INVALID_REQUEST, response, message);
      default ->
          isLimitExceeded(response.status(), message)
              ? failure(Kind.LIMIT_EXCEEDED, response, message)
              : failureByStatus(response, message);
    };
  }

  private static boolean isLimitExceeded(int status, String message) {
    return status != 400
        && status != 401
        && status != 403
        && LIMIT_EXCEEDED.matcher(message).find();
  }

  private static RequestFailure failureByStatus(Response response, String message) {
    return response.isOk()
        ? failure(Kind.INVALID_RESPONSE, response, "expected status \"success\", found " + message)
        : StatusFailures.classify(response, message);
  }

  private static RequestFailure failure(Kind kind, Response response, String detail) {
    return new RequestFailure(kind, response.request(), response.status(), detail);
  }
}
