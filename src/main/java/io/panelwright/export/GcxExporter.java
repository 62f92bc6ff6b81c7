package io.panelwright.export;

import io.panelwright.json.JsonWriter;
import java.util.ArrayList;
import java.util.List;

/** Resources for gcx, the command line of Grafana: one file each below {@code resources}. */
final class GcxExporter implements FormExporter {

  @Override
  public Export export(ExportRequest request) {
    List<ExportFile> files = new ArrayList<>();
    request.folder().map(FolderPath::levels).orElse(List.of()).stream()
        .map(
            level ->
                new ExportFile(
                    "resources/folders/" + level.uid() + ".json",
                    JsonWriter.pretty(FolderResources.folder(request, level))))
        .forEach(files::add);
    for (ExportedDashboard dashboard : request.dashboards()) {
      files.add(
          new ExportFile(
              "resources/dashboards/" + dashboard.uid() + ".json",
              JsonWriter.pretty(FolderResources.dashboard(request, dashboard))));
    }
    return new Export(files, List.of());
  }
}
