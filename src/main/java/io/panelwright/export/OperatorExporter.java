package io.panelwright.export;

import io.panelwright.diagnostic.Finding;
import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Resources of grafana-operator 5: {@code GrafanaDashboard} for classic dashboards, {@code
 * GrafanaManifest} for resources.
 */
final class OperatorExporter implements FormExporter {

  private static final String API = "grafana.integreatly.org/v1beta1";

  @Override
  public Export export(ExportRequest request) {
    List<ExportFile> files = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    if (request.hasResources()) {
      request
          .folder()
          .ifPresent(
              folder ->
                  folder
                      .levels()
                      .forEach(
                          level ->
                              add(
                                  request,
                                  "folder-",
                                  level.uid(),
                                  FolderResources.folder(request, level),
                                  files,
                                  findings)));
    }
    for (ExportedDashboard dashboard : request.dashboards()) {
      if (dashboard.isResource()) {
        JsonObject resource = FolderResources.dashboard(request, dashboard);
        add(request, "", dashboard.uid(), resource, files, findings);
      } else {
        add(request, dashboard, files, findings);
      }
    }
    return new Export(files, findings);
  }

  private static void add(
      ExportRequest request,
      ExportedDashboard dashboard,
      List<ExportFile> files,
      List<Finding> findings) {
    JsonObject plain = dashboard(request, dashboard, false);
    boolean compressed =
        request.kubernetes().gzipAbove().isPresent()
            ? ManifestSize.bytes(dashboard.text()) > request.kubernetes().gzipAbove().getAsInt()
            : ManifestSize.annotations(plain) > ManifestSize.MAX_ANNOTATIONS;
    JsonObject manifest = compressed ? dashboard(request, dashboard, true) : plain;
    add(request, manifest, "split the dashboard", files, findings);
  }

  private static JsonObject dashboard(
      ExportRequest request, ExportedDashboard dashboard, boolean compressed) {
    JsonObject spec = folder(spec(request), request);
    spec =
        compressed
            ? spec.with("gzipJson", Gzip.base64(dashboard.text()))
            : spec.with("json", dashboard.text());
    String name = StableName.resource(request.kubernetes().namePrefix(), dashboard.uid());
    return Manifest.of(request, API, "GrafanaDashboard", name)
        .with(Map.of(), Map.of())
        .with("spec", spec);
  }

  private static JsonObject spec(ExportRequest request) {
    JsonObject spec =
        Json.object()
            .with(
                "instanceSelector",
                Json.object().with("matchLabels", Manifest.texts(request.kubernetes().selector())));
    return request
        .kubernetes()
        .resyncPeriod()
        .map(period -> spec.with("resyncPeriod", period))
        .orElse(spec);
  }

  private static JsonObject folder(JsonObject spec, ExportRequest request) {
    if (request.folder().isEmpty()) {
      return spec;
    }
    FolderPath folder = request.folder().get();
    if (folder.uid().isPresent()) {
      return spec.with("folderUID", folder.uid().get());
    }
    if (folder.titles().size() > 1) {
      throw new ExportException(
          "--to operator makes one folder by its title, not the path \""
              + folder.path()
              + "\"\n  → create the folders, then use --folder-uid UID");
    }
    return spec.with("folder", folder.path());
  }

  /** Adds a resource of Grafana's API. */
  private static void add(
      ExportRequest request,
      String kind,
      String uid,
      JsonObject resource,
      List<ExportFile> files,
      List<Finding> findings) {
    String name = StableName.resource(request.kubernetes().namePrefix() + kind, uid);
    JsonObject manifest =
        Manifest.of(request, API, "GrafanaManifest", name)
            .with(Map.of(), Map.of())
            .with("spec", spec(request).with("template", resource));
    add(request, manifest, "use --api classic, which is compressed", files, findings);
  }

  private static void add(
      ExportRequest request,
      JsonObject manifest,
      String smaller,
      List<ExportFile> files,
      List<Finding> findings) {
    String path = manifest.object("metadata").string("name").orElseThrow() + ".yaml";
    files.add(new ExportFile(path, GeneratedText.yaml(request.form(), manifest)));
    ManifestSize.check(path, manifest, ManifestSize.resource(manifest), smaller)
        .ifPresent(findings::add);
  }
}
