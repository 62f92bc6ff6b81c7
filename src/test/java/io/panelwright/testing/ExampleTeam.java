package io.panelwright.testing;

import com.example.checkout.CheckoutDashboards;
import io.panelwright.contract.Contract;
import io.panelwright.dsl.Dashboard;
import io.panelwright.yaml.PanelsYaml;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/** The contract, dashboard and files of the example team. */
public final class ExampleTeam {

  /** The name of its contract. */
  public static final String NAME = "Checkout";

  /** The file of its dashboard in a project. */
  public static final String FILE = "dashboards/checkout.json";

  private static final Path CLASSES = Path.of("target", "test-classes");
  private static final Path PANELS =
      Path.of("src", "test", "resources", "com", "example", "checkout", "panels.yaml");
  private static final Path RENDERED =
      Path.of("src", "test", "resources", "golden", "checkout.json");

  private ExampleTeam() {}

  /** Its contract. */
  public static Contract contract() {
    return new CheckoutDashboards().contract();
  }

  /** Its dashboard without the panels of its {@code panels.yaml}. */
  public static Dashboard dashboard() {
    return new CheckoutDashboards().dashboards().get(0);
  }

  /** Its dashboard with the panels of its {@code panels.yaml}. */
  public static Dashboard wholeDashboard() {
    return PanelsYaml.apply("panels.yaml", panels(), contract(), List.of(dashboard()))
        .dashboards()
        .get(0);
  }

  /** The text of its {@code panels.yaml}. */
  public static String panels() {
    return read(PANELS);
  }

  /** The text of its dashboard, rendered with its {@code panels.yaml}. */
  public static String rendered() {
    return read(RENDERED);
  }

  /** Writes its {@code panels.yaml} into a project. */
  public static void writePanels(Path project) throws IOException {
    Files.writeString(project.resolve("panels.yaml"), panels());
  }

  /** The number of panels and sections of a dashboard, as {@code render} reports it. */
  public static String size(Dashboard dashboard) {
    int panels = dashboard.sections().stream().mapToInt(s -> s.panels().size()).sum();
    return panels + " panels in " + dashboard.sections().size() + " sections";
  }

  /**
   * The number of the first line of its {@code panels.yaml} that contains a text, counted from 1.
   */
  public static int line(String part) {
    String text = panels();
    return 1 + (int) text.substring(0, text.indexOf(part)).chars().filter(c -> c == '\n').count();
  }

  /** Creates its jar for the class path of the program. */
  public static Path jar(Path folder) throws IOException {
    String service = "META-INF/services/io.panelwright.dsl.DashboardProvider";
    Path jar = folder.resolve("checkout.jar");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
        Stream<Path> classes = Files.list(CLASSES.resolve("com/example/checkout"))) {
      List<Path> files =
          Stream.concat(
                  classes.filter(Files::isRegularFile).sorted(),
                  Stream.of(CLASSES.resolve(service)))
              .toList();
      for (Path file : files) {
        out.putNextEntry(new JarEntry(CLASSES.relativize(file).toString().replace('\\', '/')));
        Files.copy(file, out);
      }
    }
    return jar;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
