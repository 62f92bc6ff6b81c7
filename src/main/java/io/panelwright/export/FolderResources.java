package io.panelwright.export;

import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;

/** Folders and dashboards in folders as resources of Grafana's API. */
final class FolderResources {

  /** Where the folder's uid is in the metadata of its content. */
  private static final String ANNOTATION = "grafana.app/folder";

  private FolderResources() {}

  /** A folder, with its parent as an annotation. */
  static JsonObject folder(ExportRequest request, FolderPath.Level level) {
    JsonObject metadata = Json.object().with("name", level.uid());
    if (level.parentUid().isPresent()) {
      metadata = inFolder(metadata, level.parentUid().get());
    }
    return Json.object()
        .with("apiVersion", request.folderApiVersion())
        .with("kind", "Folder")
        .with("metadata", metadata)
        .with("spec", Json.object().with("title", level.title()));
  }

  /** A dashboard in the folder of the request. */
  static JsonObject dashboard(ExportRequest request, ExportedDashboard dashboard) {
    return request
        .folder()
        .map(
            folder ->
                dashboard
                    .json()
                    .with(
                        "metadata",
                        inFolder(dashboard.json().object("metadata"), folder.innermostUid())))
        .orElse(dashboard.json());
  }

  private static JsonObject inFolder(JsonObject metadata, String uid) {
    JsonObject annotations = metadata.object("annotations").with(ANNOTATION, uid);
    return metadata.with("annotations", annotations);
  }
}
