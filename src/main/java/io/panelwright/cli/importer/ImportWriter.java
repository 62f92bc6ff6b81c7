package io.panelwright.cli.importer;

import io.panelwright.cli.FileNames;
import io.panelwright.codegen.ClassSpec;
import io.panelwright.codegen.NameAllocator;
import io.panelwright.dashboard.DashboardFile;
import io.panelwright.diagnostic.Finding;
import io.panelwright.grafana.schema.Profile;
import io.panelwright.importer.ImportedDashboard;
import io.panelwright.importer.Importer;
import io.panelwright.json.JsonWriter;
import io.panelwright.text.TerminalSanitizer;
import io.panelwright.yaml.PanelsYamlWriter;
import java.nio.file.Path;
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
          folder.resolve(FileNames.newFile(type.name() + ".java")),
          GeneratedFileMarker.addMarker(type.text()));
    }
    return result(imported, List.of());
  }

  private ImportResult result(ImportedDashboard imported, List<Finding> findings) {
    return new ImportResult(
        file.label(), Optional.of(imported), imported.steps(), imported.dropped(), files, findings);
  }

  /** The sections of a {@code panels.yaml}. */
  ImportResult yaml(ImportedDashboard imported) {
    Path path = output(".panels.yaml");
    PanelsYamlWriter.Result written =
        PanelsYamlWriter.write(
            path.toString(),
            imported.dashboard().uid(),
            imported.dashboard().sections(),
            comments(imported));
    StringBuilder text = new StringBuilder("# ");
    text.append(GeneratedFileMarker.header(source(), imported.dashboard().uid())).append('\n');
    for (Finding finding : written.findings()) {
      text.append("# NOT SUPPORTED: ").append(finding.message()).append('\n');
    }
    files.add(path, GeneratedFileMarker.addMarker(text + written.text()));
    return result(imported, written.findings());
  }

  private static List<PanelsYamlWriter.Comment> comments(ImportedDashboard imported) {
    return imported.panelDifferences().stream()
        .map(
            difference ->
                new PanelsYamlWriter.Comment(
                    difference.section(),
                    difference.panel(),
                    "IMPORT DIFFERS: " + TerminalSanitizer.sanitize(difference.text())))
        .toList();
  }

  /** JSON as it was read, or as Grafana would save it; v2 stays v2. */
  ImportResult json(boolean canonical, Profile profile, boolean dropUnread) {
    Path path = output(".json");
    if (!canonical) {
      files.add(path, JsonWriter.pretty(file.json()));
      return new ImportResult(
          file.label(), Optional.empty(), List.of(), List.of(), files, List.of());
    }
    Importer.SaveModelJson saved = Importer.toFirstSave(file, profile, dropUnread);
    files.add(path, JsonWriter.pretty(saved.json()));
    return new ImportResult(
        file.label(), Optional.empty(), saved.steps(), saved.dropped(), files, List.of());
  }

  /** The file name without folders, which differ between machines, and the dashboard's name. */
  private String source() {
    String inner = file.innerName();
    return inner.isEmpty() ? fileName() : fileName() + ", " + TerminalSanitizer.sanitize(inner);
  }

  private String fileName() {
    String name = file.name().replace('\\', '/');
    String last = name.substring(name.lastIndexOf('/') + 1);
    return last.equals("<stdin>") ? "standard input" : last;
  }

  /**
   * The path of the only output file: named after the dashboard in its file, or after the file.
   * ConfigMaps often have the same key, so the second one gets the file's name, too.
   */
  private Path output(String extension) {
    String inner =
        withoutExtension(file.innerName())
            .replaceAll("[/\\\\:*?\"<>|\\p{Cntrl}\\s]+", "-")
            .replaceFirst("^\\.+", "");
    String stem = inner.matches("[0-9-]*") ? joined(fileStem(), inner) : inner;
    Path path = out.resolve(FileNames.newFile(stem + extension));
    return files.isTaken(path) && !file.innerName().isEmpty()
        ? out.resolve(FileNames.newFile(joined(fileStem(), inner) + extension))
        : path;
  }

  private static String joined(String stem, String inner) {
    return inner.isEmpty() ? stem : stem + "-" + inner;
  }

  private String fileStem() {
    return fileName().equals("standard input") ? "dashboard" : withoutExtension(fileName());
  }

  private static String withoutExtension(String name) {
    return name.replaceFirst("(?i)\\.gz$", "").replaceFirst("(?i)\\.(json|ya?ml)$", "");
  }
}
