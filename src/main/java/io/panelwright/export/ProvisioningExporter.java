package io.panelwright.export;

import io.panelwright.contract.Contract;
import io.panelwright.contract.Datasource;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import io.panelwright.text.Slug;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Files for Grafana's {@code provisioning} folder, and the dashboards. */
final class ProvisioningExporter implements FormExporter {

  @Override
  public Export export(ExportRequest request) {
    String name =
        request.contracts().stream().map(Contract::name).collect(Collectors.joining(", "));
    String file = Slug.of(name).isEmpty() ? "panelwright" : Slug.of(name);
    List<ExportFile> files = new ArrayList<>();
    files.add(
        new ExportFile(
            "provisioning/dashboards/" + file + ".yaml",
            GeneratedText.yaml(
                request.form(),
                list("providers", List.of(provider(request, name.isEmpty() ? file : name))))));
    if (request.provisioning().datasources()) {
      files.add(
          new ExportFile(
              "provisioning/datasources/" + file + ".yaml",
              GeneratedText.yaml(request.form(), list("datasources", datasources(request)))));
    }
    String directory = "dashboards/" + (isNested(request) ? path(request) + "/" : "");
    request.dashboards().stream()
        .map(dashboard -> new ExportFile(directory + dashboard.uid() + ".json", dashboard.text()))
        .forEach(files::add);
    return new Export(files, TitleDuplicates.find(request.dashboards()));
  }

  private static JsonObject list(String name, List<Json> entries) {
    return Json.object().with("apiVersion", 1).with(name, new JsonArray(entries));
  }

  private static JsonObject provider(ExportRequest request, String name) {
    JsonObject provider = Json.object().with("name", escaped(name)).with("orgId", 1);
    if (request.folder().isPresent() && !isNested(request)) {
      FolderPath folder = request.folder().get();
      if (folder.titles().isEmpty()) {
        throw new ExportException(
            "--to provisioning needs the title of the folder: Grafana gives the title to it"
                + "\n  → use --folder TITLE --folder-uid "
                + folder.innermostUid());
      }
      provider = provider.with("folder", escaped(folder.path()));
      if (folder.uid().isPresent()) {
        provider = provider.with("folderUid", folder.uid().get());
      }
    }
    JsonObject options = Json.object().with("path", escaped(request.provisioning().path()));
    return provider
        .with("type", "file")
        .with("disableDeletion", false)
        .with("allowUiUpdates", request.provisioning().uiUpdates())
        .with("updateIntervalSeconds", 10)
        .with(
            "options",
            isNested(request) ? options.with("foldersFromFilesStructure", true) : options);
  }

  /** Nested folders come from directories; Grafana then rejects a folder of the provider. */
  private static boolean isNested(ExportRequest request) {
    boolean nested = request.folder().filter(folder -> folder.titles().size() > 1).isPresent();
    if (nested && request.folder().get().uid().isPresent()) {
      throw new ExportException(
          "--to provisioning makes nested folders from directories, which have no uid"
              + "\n  → remove --folder-uid, or use one title in --folder");
    }
    return nested;
  }

  /** The directories of nested folders, whose names are the titles. */
  private static String path(ExportRequest request) {
    String path = request.folder().orElseThrow().path();
    if (!path.matches("[^\\\\:*?\"<>|\\p{Cntrl}]+")) {
      throw new ExportException(
          "--folder \""
              + path
              + "\": the titles of nested folders are names of directories, which"
              + " cannot contain \\ : * ? \" < > |");
    }
    return path;
  }

  private static List<Json> datasources(ExportRequest request) {
    Map<String, Json> datasources = new LinkedHashMap<>();
    for (Contract contract : request.contracts()) {
      for (Datasource datasource : contract.stack().datasources()) {
        datasources.putIfAbsent(
            datasource.uid(), DatasourceProvisioning.entry(datasource, url(datasource)));
      }
    }
    return List.copyOf(datasources.values());
  }

  /** An environment variable of Grafana, since the contract has no addresses. */
  private static String url(Datasource datasource) {
    return "${" + datasource.uid().toUpperCase(Locale.ROOT).replace('-', '_') + "_URL}";
  }

  /** Grafana replaces environment variables in the values of these files. */
  private static String escaped(String value) {
    return value.replace("$", "$$");
  }
}
