package io.panelwright.client.grafana;

import io.panelwright.client.http.ApiResult;
import io.panelwright.client.http.RequestFailure;
import io.panelwright.client.http.RequestFailure.Kind;
import io.panelwright.client.http.Response;
import io.panelwright.client.http.StatusFailures;
import io.panelwright.json.JsonException;
import io.panelwright.json.RecordReader;
import java.util.Optional;
import java.util.function.Function;

/** Reads responses of Grafana: a value, or a typed failure. */
final class GrafanaResponses {

  private static final int NOT_FOUND = 404;

  private GrafanaResponses() {}

  /** The body of an error. */
  private record ErrorBody(String message) {}

  /** Reads the body of a response with status 2xx. */
  static <T> ApiResult<T> read(Response response, String permission, Function<String, T> reader) {
    return response.isOk()
        ? parse(response, reader)
        : ApiResult.ofFailure(failure(response, permission));
  }

  /** Reads the body of a response of any status. */
  static <T> ApiResult<T> parse(Response response, Function<String, T> reader) {
    if (response.isHtml()) {
      return ApiResult.ofFailure(
          response.isOk() ? StatusFailures.htmlResponse(response) : failure(response, ""));
    }
    try {
      return ApiResult.of(reader.apply(response.text()));
    } catch (JsonException e) {
      return response.isOk()
          ? invalid(response, "line " + e.line() + ", column " + e.column() + ": " + e.getMessage())
          : ApiResult.ofFailure(failure(response, ""));
    }
  }

  static <T> ApiResult<T> invalid(Response response, String detail) {
    return ApiResult.ofFailure(
        RequestFailure.of(Kind.INVALID_RESPONSE, response.request(), detail));
  }

  /**
   * The failure of a response whose status is not 2xx.
   *
   * @param permission what the account needs for the request, for a 403 that does not name it
   */
  static RequestFailure failure(Response response, String permission) {
    return errorMessage(response)
        .map(message -> StatusFailures.classify(response, message))
        .map(failure -> GrafanaErrors.refine(failure, permission))
        .orElseGet(() -> GrafanaErrors.refine(StatusFailures.classify(response), permission));
  }

  /** A 404 with a message that names the missing thing; for an unknown path it has none. */
  static boolean isNotFound(Response response) {
    return response.status() == NOT_FOUND
        && GrafanaErrors.namesMissingThing(errorMessage(response).orElse(""));
  }

  /** The message of an error in JSON; empty if there is none. */
  static Optional<String> errorMessage(Response response) {
    try {
      return response.looksLikeJson()
          ? Optional.of(RecordReader.read(response.text(), ErrorBody.class).message())
              .filter(message -> !message.isEmpty())
          : Optional.empty();
    } catch (JsonException e) {
      return Optional.empty();
    }
  }
}
