package io.panelwright.cli.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.Main;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonReader;
import io.panelwright.json.JsonWriter;
import io.panelwright.testing.ExampleTeam;
import io.panelwright.testing.Golden;
import io.panelwright.testing.Jvm;
import io.panelwright.testing.grafana.FakeGrafana;
import io.panelwright.testing.grafana.FakeGrafana.Storage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The command {@code pull} in a project of the example team, with its own Java sources. */
class PullCommandTest {

  private static final String UID = "checkout";
  private static final Path TEAM = Path.of("com", "example", "checkout");

  private static final String MODULES_WITHOUT_COMPILER =
      "java.desktop,java.logging,java.management,java.naming,java.net.http,java.sql,java.xml,"
          + "jdk.httpserver,jdk.unsupported";

  @TempDir private Path project;
  private final StringBuilder transcript = new StringBuilder();
  private String out = "";
  private String err = "";

  @BeforeEach
  void makeProject() throws IOException {
    TeamProject.writeSources(project);
    compile();
  }

  private void compile() throws IOException {
    TeamProject.compile(project);
  }

  private static FakeGrafana grafana(Storage storage) {
    return FakeGrafana.start(storage)
        .datasource("shop-main")
        .datasource("shop-payments")
        .datasource("shop-platform");
  }

  private int run(FakeGrafana grafana, String... options) {
    List<String> arguments = new ArrayList<>(List.of(options));
    String url = grafana.url().replace("//", "//admin:admin@");
    if (!arguments.contains("--from")) {
      arguments.addAll(List.of("--grafana", url));
    }
    arguments.addAll(List.of("--class-path", "target/classes", "--contract", ExampleTeam.NAME));
    var outWriter = new StringWriter();
    var errWriter = new StringWriter();
    ClassLoader before = Thread.currentThread().getContextClassLoader();
    int code;
    try {
      Thread.currentThread().setContextClassLoader(new TeamProject.WithoutTeams(before));
      code =
          Main.run(
              project,
              new PrintWriter(outWriter),
              new PrintWriter(errWriter),
              arguments.toArray(String[]::new));
    } finally {
      Thread.currentThread().setContextClassLoader(before);
    }
    out = outWriter.toString().replace(grafana.url(), "http://grafana.example");
    err = errWriter.toString().replace(grafana.url(), "http://grafana.example");
    assertThat(out + err).doesNotContain("admin:admin");
    transcript
        .append("$ panelwright ")
        .append(String.join(" ", options))
        .append('\n')
        .append(err)
        .append(out)
        .append("exit code ")
        .append(code)
        .append("\n\n");
    return code;
  }

  /** Changes the panels with a title. */
  private static UnaryOperator<JsonObject> panels(String title, UnaryOperator<JsonObject> change) {
    return dashboard -> {
      List<Json> panels = new ArrayList<>();
      for (JsonObject panel : dashboard.array("panels").objects().toList()) {
        boolean named = panel.string("title").orElse("").startsWith(title);
        panels.add(named ? change.apply(panel) : panel);
      }
      return dashboard.with("panels", new JsonArray(panels));
    };
  }

  private void editInBrowser(FakeGrafana grafana) {
    grafana
        .browser()
        .edit(
            UID,
            panels(
                "Reservations",
                panel ->
                    panel
                        .with("title", "Reservations: all results")
                        .withAt("fieldConfig.defaults.unit", Json.of("ops"))),
            "");
    grafana
        .browser()
        .edit(
            UID,
            panels(
                "Refusals", panel -> panel.withAt("fieldConfig.defaults.unit", Json.of("short"))),
            "");
  }

  @Test
  @Tag(Golden.TAG)
  void theOutputOfAPull() throws IOException {
    try (FakeGrafana grafana = grafana(Storage.LEGACY)) {
      assertThat(run(grafana, "push", "--folder", "Shop")).isZero();
      transcript.setLength(0);
      assertThat(run(grafana, "pull")).isZero();
      editInBrowser(grafana);
      assertThat(run(grafana, "pull")).isEqualTo(1);
      String panelsBefore = Files.readString(project.resolve("panels.yaml"));
      assertThat(run(grafana, "pull", "--write")).isZero();
      assertThat(Files.readString(project.resolve("panels.yaml"))).isNotEqualTo(panelsBefore);
      compile();
      assertThat(run(grafana, "pull")).isZero();
      Golden.assertGolden("cli/pull.txt", transcript.toString());
    }
  }

  @ParameterizedTest
  @EnumSource(Storage.class)
  void afterAPullThePushHasNothingToDo(Storage storage) throws IOException {
    try (FakeGrafana grafana = grafana(storage)) {
      assertThat(run(grafana, "push", "--folder", "Shop")).isZero();
      editInBrowser(grafana);
      assertThat(run(grafana, "pull", "--write")).isZero();
      compile();
      assertThat(run(grafana, "push", "--folder", "Shop")).isZero();
      assertThat(out).contains("unchanged");
    }
  }

  @Test
  void gitAppliesThePatch() throws IOException, InterruptedException {
    try (FakeGrafana grafana = grafana(Storage.UNIFIED)) {
      assertThat(run(grafana, "push", "--folder", "Shop")).isZero();
      editInBrowser(grafana);
      assertThat(run(grafana, "pull")).isEqualTo(1);
      Files.writeString(project.resolve("pull.patch"), out);
      assertThat(run(grafana, "pull", "--write")).isZero();
      String written = Files.readString(project.resolve("panels.yaml"));
      ExampleTeam.writePanels(project);
      Path section = project.resolve("src/main/java").resolve(TEAM).resolve("PaymentSection.java");
      String java = Files.readString(section);
      Files.copy(
          Path.of("src/test/java").resolve(TEAM).resolve("PaymentSection.java"),
          section,
          StandardCopyOption.REPLACE_EXISTING);
      Process git =
          new ProcessBuilder("git", "apply", "pull.patch")
              .directory(project.toFile())
              .redirectErrorStream(true)
              .start();
      assertThat(new String(git.getInputStream().readAllBytes())).isEmpty();
      assertThat(git.waitFor()).isZero();
      assertThat(Files.readString(project.resolve("panels.yaml"))).isEqualTo(written);
      assertThat(Files.readString(section)).isEqualTo(java);
    }
  }

  @Test
  void anExportedFileNeedsNoServer() throws IOException {
    try (FakeGrafana grafana = grafana(Storage.LEGACY)) {
      JsonObject rendered = (JsonObject) JsonReader.read(ExampleTeam.rendered());
      JsonObject edited =
          panels("Reservations", panel -> panel.with("title", "Reserved")).apply(rendered);
      Files.writeString(project.resolve("export.json"), JsonWriter.pretty(edited));
      assertThat(run(grafana, "pull", "--from", "export.json")).isEqualTo(1);
      assertThat(out)
          .contains("-          - timeseries: Reservations per second by result (5m)\n")
          .contains("+          - timeseries: Reserved\n");
      assertThat(out.lines().filter(line -> line.startsWith("+ "))).hasSize(1);

      Files.writeString(
          project.resolve("other.json"), JsonWriter.pretty(edited.with("uid", "other")));
      assertThat(run(grafana, "pull", "--from", "other.json")).isEqualTo(2);
      assertThat(err).contains("the source does not have").contains("its uids: checkout");
    }
  }

  @Test
  void changesInJavaNeedACompiler() throws IOException, InterruptedException {
    JsonObject edited =
        ((JsonObject) JsonReader.read(ExampleTeam.rendered())).with("refresh", "1m");
    Files.writeString(project.resolve("export.json"), JsonWriter.pretty(edited));
    Jvm.Result result =
        Jvm.current()
            .panelwright(
                project,
                List.of("--limit-modules=" + MODULES_WITHOUT_COMPILER),
                List.of("pull", "--from", "export.json", "--contract", ExampleTeam.NAME));
    assertThat(result.err())
        .contains("pull edits Java sources with the compiler of a JDK, and this Java has none")
        .doesNotContain("bug");
    assertThat(result.out()).isEmpty();
    assertThat(result.code()).isEqualTo(3);
  }

  /** Such as a folder of classes without the project that they were compiled from. */
  @Test
  void withoutJavaSourcesPullEditsPanelsOnly() throws IOException {
    Files.delete(project.resolve("pom.xml"));
    try (FakeGrafana grafana = grafana(Storage.LEGACY)) {
      assertThat(run(grafana, "push", "--folder", "Shop")).isZero();
      editInBrowser(grafana);
      assertThat(run(grafana, "pull")).isEqualTo(1);
      assertThat(out).contains("+            unit: ops\n").doesNotContain(".java");
      assertThat(err)
          .contains("no Java source was found: pull edits those in src/main/java")
          .contains("left: panel \"Refusals (5m)\": its source is not among the files");
    }
  }
}
