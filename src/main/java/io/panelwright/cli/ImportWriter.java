package io.panelwright.cli;

import io.panelwright.diagnostic.Finding;
import io.panelwright.document.DashboardFile;
import io.panelwright.importer.Imported;
import io.panelwright.importer.Importer;
import io.panelwright.importer.source.JavaClass;
import io.panelwright.importer.source.Names;
import io.panelwright.json.JsonReader;
import io.panelwright.json.JsonWriter;
import io.panelwright.vocabulary.Profile;
import io.panelwright.yaml.PanelsYamlWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes files of a dashboard that was read. */
final class ImportWriter {

  private final DashboardFile file;
  private final Path out;
  private final ImportedFiles files;

  ImportWriter(DashboardFile file, Path out, ImportedFiles files) {
    this.file = file;
    this.out = out;
    this.files = files;
  }

  /** One class, or several. */
  ImportResult java(Imported imported, String packageName, Names types, boolean apart) {
    Path folder = packageName.isEmpty() ? out : out.resolve(packageName.replace('.', '/'));
    for (JavaClass type :
        imported.java(
            packageName, types, Signed.origin(source(), imported.dashboard().uid()) + ".", apart)) {
      files.add(folder.resolve(FileNames.path(type.name() + ".java")), Signed.sign(type.text()));
    }
    return new ImportResult(file.name(), Optional.of(imported), imported.steps(), files, List.of());
  }

  /** The sections of a {@code panels.yaml}. */
  ImportResult yaml(Imported imported) {
    Path path = out.resolve(FileNames.path(stem() + ".panels.yaml"));
    PanelsYamlWriter.Result written =
        PanelsYamlWriter.write(
            path.toString(), imported.dashboard().uid(), imported.dashboard().sections());
    List<Finding> findings = new ArrayList<>(written.findings());
    if (findings.isEmpty()) {
      files.add(
          path,
          Signed.sign(
              "# " + Signed.origin(source(), imported.dashboard().uid()) + "\n" + written.text()));
    }
    return new ImportResult(file.name(), Optional.of(imported), imported.steps(), files, findings);
  }

  /** As it was read, or as Grafana would save it; v2 stays v2. */
  ImportResult json(boolean canonical, Profile profile) {
    Path path = out.resolve(FileNames.path(stem() + ".json"));
    if (!canonical) {
      files.add(path, JsonWriter.pretty(JsonReader.read(file.text())));
      return new ImportResult(file.name(), Optional.empty(), List.of(), files, List.of());
    }
    Importer.Saved saved = Importer.saved(file, profile);
    files.add(path, JsonWriter.pretty(saved.json()));
    return new ImportResult(file.name(), Optional.empty(), saved.steps(), files, List.of());
  }

  /** Without folders, which are the machine's affair. */
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
