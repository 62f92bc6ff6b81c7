package io.panelwright.client.grafana;

import io.panelwright.client.grafana.StoredDashboard.ProvisionedFile;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonReader;
import java.util.Optional;

/** Reads a dashboard of the classic API or of the resource API; its JSON is kept without loss. */
final class StoredDashboardReader {

  private static final String MANAGER_ALLOWS_EDITS = "grafana.app/managerAllowsEdits";

  private StoredDashboardReader() {}

  /** Reads a response; empty if it has no dashboard. */
  static Optional<StoredDashboard> read(String text) {
    return Optional.of(JsonReader.read(text))
        .filter(JsonObject.class::isInstance)
        .map(JsonObject.class::cast)
        .filter(body -> !body.object("dashboard").isEmpty() || !body.object("spec").isEmpty())
        .map(body -> body.has("spec") ? resource(body) : classic(body));
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
