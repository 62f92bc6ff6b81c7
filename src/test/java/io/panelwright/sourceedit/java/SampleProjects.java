package io.panelwright.sourceedit.java;

import io.panelwright.codegen.ClassSpec;
import io.panelwright.codegen.NameAllocator;
import io.panelwright.dashboard.DashboardFile;
import io.panelwright.dsl.DashboardProvider;
import io.panelwright.grafana.schema.Profile;
import io.panelwright.importer.ImportedDashboard;
import io.panelwright.importer.Importer;
import io.panelwright.sourceedit.SourceFiles;
import io.panelwright.testing.DashboardCorpus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Java sources to edit: Peak_Trade's, and the imported dashboards of the corpus. */
final class SampleProjects {

  private static final Path SOURCES = Path.of("src/main/java");
  private static final String PEAK_TRADE = "peaktrade/dashboards";

  private SampleProjects() {}

  static MemoryProject peakTrade() throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.list(SOURCES.resolve(PEAK_TRADE))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        texts.put(SOURCES.relativize(file).toString(), Files.readString(file));
      }
    }
    return new MemoryProject(
        new SourceFiles(texts),
        "peaktrade.dashboards.OperatorUnified.operatorUnified",
        ServiceLoader.load(DashboardProvider.class).stream()
            .filter(provider -> provider.type().getName().startsWith("peaktrade."))
            .map(provider -> provider.get().contract())
            .findFirst());
  }

  /** An imported dashboard; empty if Grafana would show its sections in another way. */
  static Optional<MemoryProject> imported(DashboardCorpus.File file) {
    DashboardFile read = DashboardFile.read(file.name(), file.text()).file().orElseThrow();
    ImportedDashboard imported = Importer.importDashboard(read, Profile.DEFAULT, Optional.empty());
    boolean hasHeaders =
        imported.dashboard().sections().stream()
            .skip(1)
            .allMatch(section -> section.rowSettings().header());
    if (!hasHeaders) {
      return Optional.empty();
    }
    List<ClassSpec> classes =
        imported.generateJava("corpus", new NameAllocator(List.of()), "Imported.", false);
    Map<String, String> texts = new TreeMap<>();
    classes.forEach(printed -> texts.put("corpus/" + printed.name() + ".java", printed.text()));
    String entry =
        "corpus." + classes.get(0).name() + "." + imported.declarations().dashboard().name();
    return Optional.of(new MemoryProject(new SourceFiles(texts), entry, Optional.empty()));
  }
}
