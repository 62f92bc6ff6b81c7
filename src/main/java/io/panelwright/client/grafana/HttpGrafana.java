package io.panelwright.client.grafana;

import com.fasterxml.jackson.core.type.TypeReference;
import io.panelwright.client.http.ApiResult;
import io.panelwright.client.http.HttpService;
import io.panelwright.client.http.Request;
import io.panelwright.client.http.RequestFailure;
import io.panelwright.client.http.RequestFailure.Kind;
import io.panelwright.client.http.Response;
import io.panelwright.client.http.StatusFailures;
import io.panelwright.json.JsonException;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonReader;
import io.panelwright.json.RecordReader;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Calls Grafana's classic HTTP API. */
final class HttpGrafana implements Grafana {

  private static final TypeReference<List<GrafanaDatasource>> DATASOURCES =
      new TypeReference<>() {};

  private final HttpService service;

  HttpGrafana(HttpService service) {
    this.service = service;
  }

  /** The body of an error. */
  private record ErrorBody(String message) {}

  @Override
  public String url() {
    return service.url();
  }

  /** With a broken database Grafana sends the same JSON with status 503. */
  @Override
  public ApiResult<GrafanaHealth> health() {
    return service
        .send(Request.get("/api/health"))
        .flatMap(r -> parse(r, text -> RecordReader.read(text, GrafanaHealth.class)));
  }

  @Override
  public ApiResult<List<GrafanaDatasource>> datasources() {
    return service
        .send(Request.get("/api/datasources"))
        .flatMap(
            response ->
                response.isOk()
                    ? parse(response, text -> RecordReader.read(text, DATASOURCES))
                    : ApiResult.ofFailure(statusFailure(response)));
  }

  @Override
  public ApiResult<Optional<StoredDashboard>> dashboard(String uid) {
    return service
        .send(Request.get("/api/dashboards/uid/" + Request.encodeSegment(uid)))
        .flatMap(HttpGrafana::parseDashboard);
  }

  private static ApiResult<Optional<StoredDashboard>> parseDashboard(Response response) {
    if (isNotFound(response)) {
      return ApiResult.of(Optional.empty());
    }
    if (!response.isOk()) {
      return ApiResult.ofFailure(statusFailure(response));
    }
    return parse(response, HttpGrafana::storedDashboard)
        .flatMap(
            dashboard ->
                dashboard.isPresent()
                    ? ApiResult.of(dashboard)
                    : invalid(response, "expected a dashboard, found " + response.summary()));
  }

  /** Keeps the JSON of the dashboard without loss. */
  private static Optional<StoredDashboard> storedDashboard(String text) {
    return Optional.of(JsonReader.read(text))
        .filter(JsonObject.class::isInstance)
        .map(JsonObject.class::cast)
        .filter(body -> !body.object("dashboard").isEmpty())
        .map(
            body -> {
              JsonObject dashboard = body.object("dashboard");
              Optional<Long> version = body.object("meta").integer("version");
              return new StoredDashboard(
                  dashboard, version.or(() -> dashboard.integer("version")).orElse(0L));
            });
  }

  private static <T> ApiResult<T> parse(Response response, Function<String, T> reader) {
    if (response.isHtml()) {
      return ApiResult.ofFailure(
          response.isOk() ? StatusFailures.htmlResponse(response) : statusFailure(response));
    }
    try {
      return ApiResult.of(reader.apply(response.text()));
    } catch (JsonException e) {
      return response.isOk()
          ? invalid(response, "line " + e.line() + ", column " + e.column() + ": " + e.getMessage())
          : ApiResult.ofFailure(statusFailure(response));
    }
  }

  private static <T> ApiResult<T> invalid(Response response, String detail) {
    return ApiResult.ofFailure(
        RequestFailure.of(Kind.INVALID_RESPONSE, response.request(), detail));
  }

  private static RequestFailure statusFailure(Response response) {
    return errorMessage(response)
        .map(message -> StatusFailures.classify(response, message))
        .orElseGet(() -> StatusFailures.classify(response));
  }

  /** A 404 with a message that names the missing thing; for an unknown path it has none. */
  private static boolean isNotFound(Response response) {
    String message = errorMessage(response).orElse("").strip().toLowerCase(Locale.ROOT);
    return response.status() == 404
        && message.contains("not found")
        && !message.equals("not found");
  }

  private static Optional<String> errorMessage(Response response) {
    try {
      return response.looksLikeJson()
          ? Optional.of(RecordReader.read(response.text(), ErrorBody.class).message())
              .filter(message -> !message.isEmpty())
          : Optional.empty();
    } catch (JsonException e) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return "Grafana at " + url();
  }
}
