package io.panelwright.testing;

import com.example.catalog.CatalogDashboards;
import io.panelwright.dsl.DashboardProvider;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A folder of classes with any number of dashboards, for {@code --class-path}. */
public final class LargeProject {

  /** The name of its contract. */
  public static final String NAME = "Catalog";

  private static final Path CLASSES = Path.of("target", "test-classes");

  private LargeProject() {}

  /** The options of a runtime for a number of dashboards with four or fewer sections. */
  public static List<String> options(int dashboards, int sections) {
    return List.of(
        "-D" + CatalogDashboards.COUNT + "=" + dashboards,
        "-D" + CatalogDashboards.SECTIONS + "=" + sections);
  }

  /** Copies the classes and their service file into a folder. */
  public static Path copyClasses(Path folder) throws IOException {
    Path from = CLASSES.resolve("com/example/catalog");
    Path to = Files.createDirectories(folder.resolve("com/example/catalog"));
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.sorted().toList()) {
        Files.copy(file, to.resolve(file.getFileName().toString()));
      }
    }
    Path services = Files.createDirectories(folder.resolve("META-INF/services"));
    Files.writeString(
        services.resolve(DashboardProvider.class.getName()),
        CatalogDashboards.class.getName() + "\n");
    return folder;
  }
}
