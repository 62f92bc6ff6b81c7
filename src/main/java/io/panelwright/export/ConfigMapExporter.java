package io.panelwright.export;

import io.panelwright.diagnostic.Finding;
import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One ConfigMap for each dashboard, for the sidecar of Grafana's Helm chart. */
final class ConfigMapExporter implements FormExporter {

  /** The label that the chart and kube-prometheus-stack select. */
  private static final Map<String, String> LABEL = Map.of("grafana_dashboard", "1");

  @Override
  public Export export(ExportRequest request) {
    Map<String, String> annotations =
        request
            .folder()
            .map(folder -> Map.of(request.kubernetes().folderAnnotation(), title(folder)))
            .orElse(Map.of());
    List<ExportFile> files = new ArrayList<>();
    List<Finding> findings = new ArrayList<>(TitleDuplicates.find(request.dashboards()));
    for (ExportedDashboard dashboard : request.dashboards()) {
      String name = StableName.resource(request.kubernetes().namePrefix(), dashboard.uid());
      String text = dashboard.text();
      JsonObject manifest =
          Manifest.of(request, "v1", "ConfigMap", name)
              .with(LABEL, annotations)
              .with("data", Json.object().with(dashboard.uid() + ".json", text));
      String path = name + ".yaml";
      files.add(new ExportFile(path, GeneratedText.yaml(request.form(), manifest)));
      ManifestSize.check(
              path,
              manifest,
              ManifestSize.bytes(text),
              "use --to operator, which compresses, or split the dashboard")
          .ifPresent(findings::add);
    }
    return new Export(files, findings);
  }

  /** The sidecar uses the annotation as a path, and Grafana its folders as titles. */
  private static String title(FolderPath folder) {
    if (folder.titles().isEmpty() || folder.uid().isPresent()) {
      throw new ExportException(
          "--to configmap cannot address a folder by its uid: the sidecar makes folders by title"
              + "\n  → use --folder TITLE, or --to operator");
    }
    return folder.path();
  }
}
