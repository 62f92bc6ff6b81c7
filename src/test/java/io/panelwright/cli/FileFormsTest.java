package io.panelwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.Main;
import io.panelwright.testing.DashboardCorpus;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files of every form, as all commands read them: alone, in folders, from standard input. */
class FileFormsTest {

  private static final String SERVER = "prom=http://127.0.0.1:1";

  @TempDir Path project;

  private String out;
  private String err;

  private int run(byte[] in, String... arguments) {
    var outWriter = new StringWriter();
    var errWriter = new StringWriter();
    int code =
        Main.run(
            new Console(
                project,
                new ByteArrayInputStream(in),
                new PrintWriter(outWriter, true),
                new PrintWriter(errWriter, true),
                Terminal.NONE),
            arguments);
    out = outWriter.toString();
    err = errWriter.toString();
    return code;
  }

  private int run(String... arguments) {
    return run(new byte[0], arguments);
  }

  private Path copyReport(String folder) throws IOException {
    Path source = DashboardCorpus.sharedPath("reports", folder);
    Path target = Files.createDirectories(project.resolve(folder));
    try (Stream<Path> files = Files.list(source)) {
      for (Path file : files.toList()) {
        Files.write(target.resolve(file.getFileName().toString()), Files.readAllBytes(file));
      }
    }
    return target;
  }

  private List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  /** Folders of reported files, and the number of dashboards in each. */
  @ParameterizedTest
  @CsvSource({
    "40-configmap, 1",
    "41-grafanadashboard-cr, 1",
    "42-archives, 2",
    "43-jsonnet-output, 4",
    "44-api-answers, 3",
    "45-yaml-resource, 1"
  })
  void everyCommandReadsEveryForm(String folder, int dashboards) throws IOException {
    Path copied = copyReport(folder);
    String checked = "without a contract: " + dashboards + " dashboard";
    assertThat(run("lint", folder)).isLessThanOrEqualTo(1);
    assertThat(out).contains(checked).doesNotContain("dashboard-invalid");

    assertThat(run("import", folder, "--out", "-")).isZero();
    assertThat(out.split("\nfinal class ", -1)).hasSize(dashboards + 1);

    assertThat(run("diff", folder, folder)).isZero();
    assertThat(out).contains("same").doesNotContain("changed");

    assertThat(run("doctor", folder, "no panel", "--datasource", SERVER)).isEqualTo(2);
    assertThat(err).startsWith("panelwright: no panel has the key, title or id \"no panel\"");

    for (Path file : files(copied)) {
      byte[] bytes = Files.readAllBytes(file);
      String path = project.relativize(file).toString();
      assertThat(run(bytes, "lint", "-")).isLessThanOrEqualTo(1);
      assertThat(out).contains("without a contract: ");
      assertThat(run(bytes, "import", "-", "--out", "-")).isZero();
      assertThat(run(bytes, "diff", "-", path)).isZero();
      assertThat(run(bytes, "diff", path, "-")).isZero();
      assertThat(run(bytes, "doctor", "-", "no panel", "--datasource", SERVER)).isEqualTo(2);
      assertThat(err).doesNotContain("dashboard-invalid");
    }
  }

  @Test
  void anEmptyFolderAndAnEmptyArgumentAreNoSuccess() throws IOException {
    Files.createDirectory(project.resolve("a"));
    Files.createDirectory(project.resolve("b"));

    assertThat(run("diff", "a", "b")).isEqualTo(3);
    assertThat(err).startsWith("panelwright: no dashboard was read");
    assertThat(run("lint", "a")).isEqualTo(3);
    assertThat(err).contains("a has no file *.json, *.yaml or *.yml, also with .gz");
    for (String command : List.of("lint", "import", "doctor")) {
      assertThat(run(command, "")).as(command).isEqualTo(2);
    }
    assertThat(run("diff", "", "a")).isEqualTo(2);
    assertThat(err).contains("an argument is empty: name a file or a folder");
  }

  /** A file that cannot be read is reported, and the others are diagnosed. */
  @Test
  void doctorDiagnosesTheReadableFilesOfAFolder() throws IOException {
    copyReport("46-mixed-folder");

    assertThat(run("doctor", "46-mixed-folder", "--datasource", SERVER)).isEqualTo(1);
    assertThat(err).contains("broken.json:1:39: error: ");
    assertThat(out).isNotEmpty();
  }

  @Test
  void aFileWithALineBreakInItsNameIsRead() throws IOException {
    Path folder = Files.createDirectory(project.resolve("odd"));
    Files.writeString(
        folder.resolve("new\nline.json"), "{\"uid\": \"a\", \"title\": \"A\", \"panels\": []}");

    assertThat(run("lint", "odd")).isZero();
    assertThat(out).contains("in 1 dashboard");
  }

  @Test
  void filesThatAreNoDashboardsAreCounted() throws IOException {
    copyReport("46-mixed-folder");
    String counted =
        "Read 4 dashboards from 10 files; 2 files are not dashboards; 4 files cannot be";

    assertThat(run("import", "46-mixed-folder", "--dry-run")).isEqualTo(1);
    assertThat(out).contains(counted);
    assertThat(err)
        .contains("empty.json:1:1: error: the file is empty")
        .contains("comments.json:1:1: error: found a comment, which JSON does not")
        .contains("helm.json:1:34: error: found a template action")
        .contains("broken.json:1:39: error: ")
        .contains("alerts.json:1:1: info: ");
    assertThat(run("lint", "46-mixed-folder")).isEqualTo(1);
    assertThat(out).contains(counted);
    assertThat(run("diff", "46-mixed-folder", "46-mixed-folder")).isEqualTo(3);
    assertThat(err).contains(counted);
  }

  @Test
  void aRunWithoutADashboardFails() throws IOException {
    Files.createDirectories(project.resolve("none"));
    Files.writeString(project.resolve("none/alerts.json"), "{\"groups\": []}");
    Files.writeString(project.resolve("none/values.yaml"), "replicas: {{ .Values.replicas }}\n");
    for (List<String> line :
        List.of(
            List.of("import", "none"),
            List.of("lint", "none"),
            List.of("diff", "none", "none"),
            List.of("doctor", "none", "--datasource", SERVER))) {
      assertThat(run(line.toArray(String[]::new))).as(line.get(0)).isEqualTo(3);
      assertThat(err)
          .contains("panelwright: no dashboard was read: 2 files are not dashboards\n")
          .contains("  none/alerts.json: found an object without panels: expected a dashboard\n");
      assertThat(run(line.get(0), "none/alerts.json", "none/alerts.json")).isPositive();
    }
    assertThat(run(new byte[0], "import", "-")).isEqualTo(1);
    assertThat(err).contains("<stdin>:1:1: error: the file is empty: expected a dashboard");
  }

  /** A YAML file in a folder that has an error, and whether the error is reported. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a: [                                              | false",
        "a: {{ .Values.a }}                                | false",
        "kind: ConfigMap%ndata: {d.json: '{'}              | true",
        "kind: ConfigMap%nbinaryData: {d.json: H4sI}       | true",
        "kind: ConfigMap%ndata:%n\td.json: x              | true",
        "kind: GrafanaDashboard%nspec: {{ .Values.spec }}  | true"
      })
  void errorsOfYamlFilesWithDashboardsAreReported(String text, boolean reported)
      throws IOException {
    Files.writeString(project.resolve("d.json"), "{\"title\": \"T\", \"panels\": []}");
    Files.writeString(project.resolve("x.yaml"), text.replace("%n", "\n").replace("\\t", "\t"));
    assertThat(run("import", ".", "--dry-run")).isEqualTo(reported ? 1 : 0);
    assertThat(out)
        .contains(
            "Read 1 dashboard from 2 files; 1 file "
                + (reported ? "cannot be read." : "is not a dashboard."));
  }

  @Test
  void aResourceThatNamesAnotherPlaceIsReported() throws IOException {
    String resource =
        "kind: GrafanaDashboard\nmetadata: {name: n}\nspec: {url: 'https://x/y.json'}\n";
    Files.writeString(project.resolve("cr.yaml"), resource);
    assertThat(run("lint", "cr.yaml")).isEqualTo(1);
    assertThat(out).contains("curl -fsSLO 'https://x/y.json'");
    assertThat(run("lint", ".")).isEqualTo(3);
    assertThat(err).contains("cr.yaml: the GrafanaDashboard \"n\" names the URL https://x/y.json");
  }

  @Test
  void fixesRefuseTextsInsideOfTexts() throws IOException {
    String dashboard =
        "{\"uid\": \"u\", \"title\": \"T\", \"panels\": [{\"id\": 1, \"type\": \"timeseries\", \"title\": \"P\","
            + " \"targets\": [{\"refId\": \"A\", \"expr\": \"rate(a_total[$interval])\"},"
            + " {\"refId\": \"A\", \"expr\": \"up\"}]}]}";
    Files.writeString(project.resolve("d.json"), dashboard);
    Files.writeString(
        project.resolve("cm.yaml"), "kind: ConfigMap\ndata:\n  d.json: '" + dashboard + "'\n");
    run("lint", "--fix", "--dry-run", "d.json");
    assertThat(out).contains("--fix without --dry-run fixes ");
    String before = Files.readString(project.resolve("cm.yaml"));
    run("lint", "--fix", "cm.yaml");
    assertThat(out)
        .contains("cm.yaml (d.json) is not fixed: the dashboard is JSON inside of another text;")
        .contains("import --to json");
    assertThat(Files.readString(project.resolve("cm.yaml"))).isEqualTo(before);

    Files.writeString(project.resolve("list.json"), "[" + dashboard + "," + dashboard + "]");
    run("lint", "--fix", "list.json");
    assertThat(out).contains("list.json (2) is not fixed: the file has several dashboards;");
    Files.writeString(project.resolve("one.json"), "[" + dashboard + "]");
    run("lint", "--fix", "one.json");
    assertThat(out).contains("Fixed ");
    assertThat(Files.readString(project.resolve("one.json"))).startsWith("[{").endsWith("}]");
  }

  @Test
  void linksAreFollowedOnce() throws IOException {
    Path folder = Files.createDirectories(project.resolve("real"));
    Files.writeString(folder.resolve("d.json"), "{\"title\": \"T\", \"panels\": []}");
    Path linked = Files.createDirectories(project.resolve("linked"));
    Files.createSymbolicLink(linked.resolve("loop"), linked);
    Files.createSymbolicLink(linked.resolve("real"), folder);
    assertThat(run("import", "linked", "--dry-run")).isZero();
    assertThat(out).contains("linked/real/d.json").contains("Dry run of 1 dashboard");

    Files.createSymbolicLink(linked.resolve("gone.json"), Path.of("missing.json"));
    assertThat(run("import", "linked", "--dry-run")).isEqualTo(3);
    assertThat(err).contains("gone.json cannot be read: it is a symbolic link to missing.json");
  }
}
