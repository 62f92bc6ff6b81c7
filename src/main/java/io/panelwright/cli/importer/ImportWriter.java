package io.panelwright.cli.importer;

import io.panelwright.cli.FileNames;
import io.panelwright.codegen.ClassSpec;
import io.panelwright.codegen.NameAllocator;
import io.panelwright.dashboard.DashboardFile;
import io.panelwright.diagnostic.Finding;
import io.panelwright.grafana.schema.Profile;
import io.panelwright.importer.ImportedDashboard;
import io.panelwright.importer.Importer;
import io.panelwright.json.JsonReader;
import io.panelwright.json.JsonWriter;
import io.panelwright.yaml.PanelsYamlWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Converts a dashboard to the files of an output format. */
final class ImportWriter {

  private final DashboardFile file;
  private final Path out;
  private final ImportedFiles files;

  ImportWriter(DashboardFile file, Path out, ImportedFiles files) {
    this.file = file;
    this.out = out;
    this.files = files;
  }

  /** Java classes: one, or several if the dashboard may be split. */
  ImportResult java(
      ImportedDashboard imported, String packageName, NameAllocator types, boolean split) {
    Path folder = packageName.isEmpty() ? out : out.resolve(packageName.replace('.', '/'));
    for (ClassSpec type :
        imported.generateJava(
            packageName,
            types,
            GeneratedFileMarker.header(source(), imported.dashboard().uid()) + ".",
            split)) {
      files.add(
          folder.resolve(FileNames.path(type.name() + ".java")),
          GeneratedFileMarker.addMarker(type.text()));
    }
    return new ImportResult(file.name(), Optional.of(imported), imported.steps(), files, List.of());
  }

  /** The sections of a {@code panels.yaml}. */
  ImportResult yaml(ImportedDashboard imported) {
    Path path = out.resolve(FileNames.path(stem() + ".panels.yaml"));
    PanelsYamlWriter.Result written =
        PanelsYamlWriter.write(
            path.toString(), imported.dashboard().uid(), imported.dashboard().sections());
    List<Finding> findings = new ArrayList<>(written.findings());
    if (findings.isEmpty()) {
      files.add(
          path,
          GeneratedFileMarker.addMarker(
              "# "
                  + GeneratedFileMarker.header(source(), imported.dashboard().uid())
                  + "\n"
                  + written.text()));
    }
    return new ImportResult(file.name(), Optional.of(imported), imported.steps(), files, findings);
  }

  /** JSON as it was read, or as Grafana would save it; v2 stays v2. */
  ImportResult json(boolean canonical, Profile profile) {
    Path path = out.resolve(FileNames.path(stem() + ".json"));
    if (!canonical) {
      files.add(path, JsonWriter.pretty(JsonReader.read(file.text())));
      return new ImportResult(file.name(), Optional.empty(), List.of(), files, List.of());
    }
    Importer.SaveModelJson saved = Importer.toFirstSave(file, profile);
    files.add(path, JsonWriter.pretty(saved.json()));
    return new ImportResult(file.name(), Optional.empty(), saved.steps(), files, List.of());
  }

  /** The file name without folders, which differ between machines. */
  private String source() {
    String name = file.name().replace('\\', '/');
    String last = name.substring(name.lastIndexOf('/') + 1);
    return last.equals("<stdin>") ? "standard input" : last;
  }

  private String stem() {
    String source = source();
    return source.equals("standard input") ? "dashboard" : source.replaceFirst("\\.json$", "");
  }
}
