package io.panelwright.client.grafana;

import io.panelwright.client.grafana.StoredDashboard.ProvisionedFile;
import io.panelwright.client.http.ApiResult;
import io.panelwright.client.http.RequestFailure;
import io.panelwright.client.http.RequestFailure.Kind;
import io.panelwright.client.http.Response;
import io.panelwright.diagnostic.NextStep;
import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonReader;
import java.util.Optional;

/** Reads a dashboard of the classic API or of the resource API; its JSON is kept without loss. */
final class StoredDashboardReader {

  private static final String MANAGER_ALLOWS_EDITS = "grafana.app/managerAllowsEdits";

  private static final String PERMISSION = "dashboards:read";

  private StoredDashboardReader() {}

  /** Reads a response; empty if the server has no such dashboard. */
  static ApiResult<Optional<StoredDashboard>> read(Response response) {
    if (GrafanaResponses.isNotFound(response)) {
      return ApiResult.of(Optional.empty());
    }
    return GrafanaResponses.read(response, PERMISSION, JsonReader::read)
        .flatMap(json -> dashboard(response, json))
        .map(Optional::of);
  }

  private static ApiResult<StoredDashboard> dashboard(Response response, Json json) {
    if (json instanceof JsonObject body) {
      Optional<RequestFailure> failure = conversionFailure(response, body);
      if (failure.isPresent()) {
        return ApiResult.ofFailure(failure.get());
      }
      if (!body.object("spec").isEmpty()) {
        return ApiResult.of(resource(body));
      }
      if (!body.object("dashboard").isEmpty()) {
        return ApiResult.of(classic(body));
      }
    }
    return GrafanaResponses.invalid(response, "expected a dashboard, found " + response.summary());
  }

  /**
   * The failure of a dashboard that the server could not convert: the status is 200, and the
   * content is nearly empty.
   */
  static Optional<RequestFailure> conversionFailure(Response response, JsonObject resource) {
    JsonObject conversion = resource.object("status").object("conversion");
    if (!conversion.isTrue("failed")) {
      return Optional.empty();
    }
    String stored = conversion.string("storedVersion").orElse("its version");
    String advice =
        stored.startsWith("v2")
            ? "use Grafana 13 or newer with the v2 API"
            : "use the classic API, or a newer Grafana";
    return Optional.of(
        RequestFailure.of(
                Kind.UNSUPPORTED,
                response.request(),
                "Grafana cannot convert the dashboard from "
                    + stored
                    + ": "
                    + conversion.string("error").orElse("no reason"))
            .withAdvice(NextStep.of(advice)));
  }

  private static StoredDashboard classic(JsonObject body) {
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

  private static StoredDashboard resource(JsonObject body) {
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
}
