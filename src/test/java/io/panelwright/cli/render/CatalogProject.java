package io.panelwright.cli.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.catalog.CatalogDashboards;
import io.panelwright.Main;
import io.panelwright.testing.GitRepository;
import io.panelwright.testing.LargeProject;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A project with the dashboards of the catalog, of one section each. */
final class CatalogProject implements AutoCloseable {

  private final Path classes;
  private final Path folder;
  private String out = "";
  private String err = "";

  private CatalogProject(Path classes, Path folder) {
    this.classes = classes;
    this.folder = folder;
  }

  /** Creates the project in folders of a temporary one. */
  static CatalogProject create(Path temporary, int dashboards) throws IOException {
    System.setProperty(CatalogDashboards.COUNT, String.valueOf(dashboards));
    System.setProperty(CatalogDashboards.SECTIONS, "1");
    return new CatalogProject(
        LargeProject.copyClasses(temporary.resolve("classes")),
        Files.createDirectories(temporary.resolve("project")));
  }

  /** The same classes with another folder of files. */
  CatalogProject in(Path other) throws IOException {
    return new CatalogProject(classes, Files.createDirectories(other));
  }

  /** The code of these dashboards throws an exception from now on. */
  static void fail(String indexes) {
    System.setProperty(CatalogDashboards.FAILING, indexes);
  }

  /** Runs a command; returns its exit code. */
  int run(String... arguments) {
    var outWriter = new StringWriter();
    var errWriter = new StringWriter();
    List<String> line = new ArrayList<>(List.of("--class-path", classes.toString()));
    line.addAll(List.of(arguments));
    line.addAll(List.of("--contract", LargeProject.NAME));
    int code =
        Main.run(
            folder,
            new PrintWriter(outWriter),
            new PrintWriter(errWriter),
            line.toArray(String[]::new));
    out = outWriter.toString();
    err = errWriter.toString();
    return code;
  }

  void assertClean(String... arguments) {
    int code = run(arguments);
    assertThat(code).as(err).isZero();
  }

  Path classes() {
    return classes;
  }

  Path folder() {
    return folder;
  }

  String out() {
    return out;
  }

  String err() {
    return err;
  }

  /** Both outputs of the last command. */
  String output() {
    return out + err;
  }

  /** The lines of warnings of the last command. */
  List<String> warnings() {
    return output().lines().filter(line -> line.contains("warning: ")).toList();
  }

  Path dashboard(int index) {
    return folder.resolve("dashboards/catalog-" + index + ".json");
  }

  void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  void append(String name, String text) throws IOException {
    write(name, Files.readString(folder.resolve(name)) + text);
  }

  void git(String... arguments) throws Exception {
    GitRepository.git(folder, arguments);
  }

  void commit() throws Exception {
    git("add", "-A");
    git("commit", "-q", "-m", "dashboards");
  }

  @Override
  public void close() {
    System.clearProperty(CatalogDashboards.COUNT);
    System.clearProperty(CatalogDashboards.SECTIONS);
    System.clearProperty(CatalogDashboards.FAILING);
  }
}
