package io.panelwright.cli.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.Main;
import io.panelwright.testing.ExampleTeam;
import io.panelwright.testing.grafana.FakeGrafana;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** A project of the example team in a temporary folder, with its own Java sources. */
final class TeamProject {

  static final String UID = "checkout";

  private static final Path TEAM = Path.of("com", "example", "checkout");
  private static final String SERVICE = "META-INF/services/io.panelwright.dsl.DashboardProvider";

  private final Path folder;
  private final FakeGrafana grafana;
  private final StringBuilder transcript = new StringBuilder();
  private String out = "";

  private TeamProject(Path folder, FakeGrafana grafana) {
    this.folder = folder;
    this.grafana = grafana;
  }

  /** Creates the project, whose environment {@code production} is the Grafana. */
  static TeamProject create(Path folder, FakeGrafana grafana, String api) throws IOException {
    var project = new TeamProject(folder, grafana);
    writeSources(folder);
    Path token = Files.writeString(folder.resolve("token"), grafana.token("Editor"));
    Files.setPosixFilePermissions(token, PosixFilePermissions.fromString("rw-------"));
    Files.writeString(
        folder.resolve(".panelwright.yaml"),
        """
        project: shop
        environments:
          production:
            grafana: %s
            api: %s
            folder: Shop/Checkout
            token: {file: token}
        """
            .formatted(grafana.url(), api));
    compile(folder);
    return project;
  }

  /** Writes {@code panels.yaml}, a build file and the Java sources of the team. */
  static void writeSources(Path folder) throws IOException {
    ExampleTeam.writePanels(folder);
    Files.createFile(folder.resolve("pom.xml"));
    Path sources = Files.createDirectories(folder.resolve("src/main/java").resolve(TEAM));
    try (Stream<Path> files = Files.list(Path.of("src/test/java").resolve(TEAM))) {
      for (Path file : files.filter(f -> !f.toString().endsWith("Test.java")).toList()) {
        Files.copy(file, sources.resolve(file.getFileName()));
      }
    }
  }

  /** Compiles the sources as a build does. */
  void compile() throws IOException {
    compile(folder);
  }

  static void compile(Path folder) throws IOException {
    Path classes = Files.createDirectories(folder.resolve("target/classes"));
    List<String> arguments = new ArrayList<>(List.of("-proc:none", "-g", "-d", classes.toString()));
    arguments.addAll(List.of("-cp", "target/classes"));
    try (Stream<Path> files = Files.list(folder.resolve("src/main/java").resolve(TEAM))) {
      files.map(Path::toString).sorted().forEach(arguments::add);
    }
    String[] all = arguments.toArray(String[]::new);
    assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, all)).isZero();
    Path service = classes.resolve(SERVICE);
    Files.createDirectories(service.getParent());
    Files.writeString(service, "com.example.checkout.CheckoutDashboards\n");
  }

  /** Replaces a text of a source, as an author does. */
  void edit(String file, String from, String to) throws IOException {
    Path path = folder.resolve(file);
    String text = Files.readString(path);
    assertThat(text).contains(from);
    Files.writeString(path, text.replace(from, to));
  }

  /** Runs a command of the tool with the environment; returns its exit code. */
  int run(String... command) {
    List<String> arguments = new ArrayList<>(List.of(command));
    arguments.addAll(List.of("--env", "production", "--class-path", "target/classes"));
    var outWriter = new StringWriter();
    var errWriter = new StringWriter();
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    int code;
    try {
      thread.setContextClassLoader(new WithoutTeams(before));
      code =
          Main.run(
              folder,
              new PrintWriter(outWriter),
              new PrintWriter(errWriter),
              arguments.toArray(String[]::new));
    } finally {
      thread.setContextClassLoader(before);
    }
    out = outWriter.toString();
    assertThat(out + errWriter).doesNotContain(grafana.token("Editor"));
    transcript
        .append("$ panelwright ")
        .append(String.join(" ", command))
        .append('\n')
        .append(errWriter)
        .append(out)
        .append("exit code ")
        .append(code)
        .append("\n\n");
    return code;
  }

  /** The standard output of the last command. */
  String out() {
    return out;
  }

  /** All commands with their outputs. */
  String transcript() {
    return transcript.toString();
  }

  /** Hides the classes of teams that the tests have on their class path. */
  static final class WithoutTeams extends ClassLoader {

    WithoutTeams(ClassLoader parent) {
      super(parent);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (name.startsWith("com.example.") || name.startsWith("peaktrade.")) {
        throw new ClassNotFoundException(name);
      }
      return super.loadClass(name, resolve);
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
      return name.startsWith("META-INF/services/io.panelwright.")
          ? Collections.emptyEnumeration()
          : super.getResources(name);
    }
  }
}
