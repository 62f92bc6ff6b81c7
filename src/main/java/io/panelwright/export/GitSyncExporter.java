package io.panelwright.export;

import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonWriter;
import java.util.ArrayList;
import java.util.List;

/** The folder of a repository that Git Sync reads. */
final class GitSyncExporter implements FormExporter {

  @Override
  public Export export(ExportRequest request) {
    List<ExportFile> files = new ArrayList<>();
    String directory = "";
    for (FolderPath.Level level : levels(request)) {
      directory += FolderPath.directory(level) + "/";
      files.add(
          new ExportFile(directory + "_folder.json", JsonWriter.pretty(folder(request, level))));
    }
    for (ExportedDashboard dashboard : request.dashboards()) {
      files.add(new ExportFile(directory + dashboard.uid() + ".json", dashboard.text()));
    }
    return new Export(files, List.of());
  }

  private static List<FolderPath.Level> levels(ExportRequest request) {
    if (request.folder().isPresent() && request.folder().get().titles().isEmpty()) {
      throw new ExportException(
          "--to git-sync makes folders from directories, so a folder needs a title"
              + "\n  → use --folder TITLE, with or without --folder-uid UID");
    }
    return request.folder().map(FolderPath::levels).orElse(List.of());
  }

  /** The parent is the directory above, so that no annotation names it. */
  private static JsonObject folder(ExportRequest request, FolderPath.Level level) {
    return Json.object()
        .with("apiVersion", request.folderApiVersion())
        .with("kind", "Folder")
        .with("metadata", Json.object().with("name", level.uid()))
        .with("spec", Json.object().with("title", level.title()));
  }
}
