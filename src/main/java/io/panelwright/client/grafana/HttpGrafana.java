package io.panelwright.client.grafana;

import com.fasterxml.jackson.core.type.TypeReference;
import io.panelwright.client.grafana.StoredDashboard.ProvisionedFile;
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
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Calls Grafana's classic HTTP API, and its resource API for dashboards stored as v2. */
final class HttpGrafana implements Grafana {

  private static final TypeReference<List<GrafanaDatasource>> DATASOURCES =
      new TypeReference<>() {};

  /**
   * The path of a dashboard in the message of status 406, which Grafana sends for v2 dashboards.
   */
  private static final Pattern RESOURCE_PATH =
      Pattern.compile("use (/apis/dashboard\\.grafana\\.app/[\\w.~%/-]+) instead");

  private static final int NOT_ACCEPTABLE = 406;
  private static final String MANAGER_ALLOWS_EDITS = "grafana.app/managerAllowsEdits";

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
        .flatMap(this::parseDashboard);
  }

  private ApiResult<Optional<StoredDashboard>> parseDashboard(Response response) {
    if (response.status() == NOT_ACCEPTABLE) {
      Matcher path = RESOURCE_PATH.matcher(errorMessage(response).orElse(""));
      if (path.find()) {
        return service.send(Request.get(path.group(1))).flatMap(HttpGrafana::readDashboard);
      }
    }
    return readDashboard(response);
  }

  private static ApiResult<Optional<StoredDashboard>> readDashboard(Response response) {
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
        .filter(body -> !body.object("dashboard").isEmpty() || !body.object("spec").isEmpty())
        .map(body -> body.has("spec") ? storedResource(body) : storedClassic(body));
  }

  private static StoredDashboard storedClassic(JsonObject body) {
    JsonObject dashboard = body.object("dashboard");
    JsonObject meta = body.object("meta");
    Optional<Long> version = meta.integer("version").or(() -> dashboard.integer("version"));
    Optional<ProvisionedFile> file =
        meta.string("provisionedExternalId")
            .filter(path -> !path.isEmpty())
            .map(path -> new ProvisionedFile(path, !meta.isTrue("provisioned")));
    return new StoredDashboard(
        dashboard,
        version.orElse(0L),
        "",
        meta.string("folderUid").orElse(""),
        meta.string("updatedBy").orElse(""),
        Optional.empty(),
        file);
  }

  private static StoredDashboard storedResource(JsonObject body) {
    JsonObject metadata = body.object("metadata");
    JsonObject annotations = metadata.object("annotations");
    Optional<ProvisionedFile> file =
        annotations
            .string("grafana.app/managedBy")
            .filter(manager -> manager.equals("classic-file-provisioning"))
            .flatMap(manager -> annotations.string("grafana.app/sourcePath"))
            .map(path -> new ProvisionedFile(path, annotations.has(MANAGER_ALLOWS_EDITS)));
    return new StoredDashboard(
        body,
        metadata.integer("generation").orElse(0L),
        metadata.string("resourceVersion").orElse(""),
        annotations.string("grafana.app/folder").orElse(""),
        annotations.string("grafana.app/updatedBy").orElse(""),
        annotations.string("grafana.app/managedBy"),
        file);
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
  public ApiResult<Optional<StoredDashboard>> dashboard(String uid, GrafanaApi api) {
    throw new UnsupportedOperationException();
  }

  @Override
  public ApiResult<GrafanaUser> user() {
    throw new UnsupportedOperationException();
  }

  @Override
  public ApiResult<Set<String>> panelTypes() {
    throw new UnsupportedOperationException();
  }

  @Override
  public ApiResult<Set<GrafanaApi>> apis() {
    throw new UnsupportedOperationException();
  }

  @Override
  public ApiResult<List<DashboardSummary>> dashboards() {
    throw new UnsupportedOperationException();
  }

  @Override
  public ApiResult<List<GrafanaFolder>> folders() {
    throw new UnsupportedOperationException();
  }

  @Override
  public ApiResult<Optional<GrafanaFolder>> folder(String uid) {
    throw new UnsupportedOperationException();
  }

  @Override
  public ApiResult<GrafanaFolder> createFolder(GrafanaFolder folder) {
    throw new UnsupportedOperationException();
  }

  @Override
  public ApiResult<Void> save(DashboardSave save) {
    throw new UnsupportedOperationException();
  }

  @Override
  public ApiResult<Void> dryRun(DashboardSave save) {
    throw new UnsupportedOperationException();
  }

  @Override
  public ApiResult<VersionPage> versions(
      String uid, GrafanaApi api, int limit, Optional<String> page) {
    throw new UnsupportedOperationException();
  }

  @Override
  public ApiResult<Optional<DashboardVersion>> version(String uid, GrafanaApi api, long number) {
    throw new UnsupportedOperationException();
  }

  @Override
  public ApiResult<Boolean> deleteDashboard(String uid, GrafanaApi api) {
    throw new UnsupportedOperationException();
  }

  @Override
  public String toString() {
    return "Grafana at " + url();
  }
}
