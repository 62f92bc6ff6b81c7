package io.panelwright.cli.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.Main;
import io.panelwright.export.ExportForm;
import io.panelwright.testing.ExampleTeam;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExportCommandTest {

  private static final String MANIFEST = "k8s/checkout.yaml";

  @TempDir private Path project;

  private String out;
  private String err;

  @BeforeEach
  void copyPanels() throws IOException {
    ExampleTeam.writePanels(project);
  }

  private int export(String... arguments) {
    var outWriter = new StringWriter();
    var errWriter = new StringWriter();
    List<String> line = new ArrayList<>(List.of("export", "--contract", ExampleTeam.NAME));
    line.addAll(List.of(arguments));
    int code =
        Main.run(
            project,
            new PrintWriter(outWriter),
            new PrintWriter(errWriter),
            line.toArray(String[]::new));
    out = outWriter.toString();
    err = errWriter.toString();
    return code;
  }

  private String read(String file) throws IOException {
    return Files.readString(project.resolve(file));
  }

  private List<String> files(String folder) throws IOException {
    try (Stream<Path> files = Files.walk(project.resolve(folder))) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> project.relativize(file).toString())
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyFormIsWrittenOnceAndIsThenClean(ExportForm form) throws IOException {
    assertThat(export("--to", form.id(), "--out", "x")).as(err).isZero();
    int count = files("x").size() - 1;
    assertThat(count).isPositive();
    assertThat(out)
        .contains(count + (count == 1 ? " file" : " files") + " written, 0 unchanged in x\n");

    assertThat(export("--to", form.id(), "--out", "x", "--check")).as(out).isZero();
    assertThat(out).startsWith("clean: " + count + " file");
    assertThat(export("--to", form.id(), "--out", "x")).isZero();
    assertThat(out).startsWith("0 files written, " + count + " unchanged in x\n");
    assertThat((out + err).lines()).allSatisfy(line -> assertThat(line).hasSizeLessThan(81));
  }

  @Test
  void theDashboardIsTheRenderedOne() throws IOException {
    export("--to", "provisioning", "--out", "x");

    assertThat(read("x/dashboards/checkout.json")).isEqualTo(ExampleTeam.rendered());
  }

  @Test
  void theRecordIsThatOfSha256sum() throws Exception {
    export("--to", "terraform", "--out", "tf");

    assertThat(read("tf/.panelwright-export").lines().skip(1))
        .hasSize(5)
        .allSatisfy(line -> assertThat(line).matches("[0-9a-f]{64}  [a-z/.]+"));
  }

  @Test
  void aChangedFileDiffers() throws IOException {
    export("--to", "configmap", "--out", "k8s");
    Files.writeString(project.resolve(MANIFEST), "edited\n");

    assertThat(export("--to", "configmap", "--out", "k8s", "--check")).isEqualTo(1);
    assertThat(out)
        .isEqualTo(
            "differs   "
                + MANIFEST
                + "\n→ panelwright export --contract Checkout --to configmap --out k8s\n");
    assertThat(read(MANIFEST)).isEqualTo("edited\n");

    assertThat(export("--to", "configmap", "--out", "k8s")).isZero();
    assertThat(out).startsWith("wrote     " + MANIFEST + " (it was edited since its export)\n");
    assertThat(read(MANIFEST)).contains("kind: ConfigMap");
  }

  @Test
  void aFileThatNoExportWroteIsNeverReplaced() throws IOException {
    Files.createDirectories(project.resolve("tf"));
    Files.writeString(project.resolve("tf/main.tf"), "mine\n");

    assertThat(export("--to", "terraform", "--out", "tf")).isEqualTo(2);
    assertThat(err)
        .endsWith(
            "panelwright: no export wrote tf/main.tf; nothing was written\n"
                + "  → choose another --out, or move it\n");
    assertThat(files("tf")).containsExactly("tf/main.tf");
    assertThat(read("tf/main.tf")).isEqualTo("mine\n");
  }

  @Test
  void filesThatAreNotExportedAnyMoreAreListedAndDeletedOnlyOnRequest() throws IOException {
    export("--to", "git-sync", "--folder", "Old", "--out", "git");
    Files.writeString(project.resolve("git/old/README.md"), "mine\n");

    assertThat(export("--to", "git-sync", "--folder", "New", "--out", "git")).isZero();
    assertThat(out)
        .contains(
            "wrote     git/new/checkout.json\n",
            "stale     git/old/checkout.json (no longer exported; --prune deletes it)\n");
    assertThat(files("git")).contains("git/old/_folder.json", "git/old/checkout.json");
    assertThat(export("--to", "git-sync", "--folder", "New", "--out", "git", "--check"))
        .isEqualTo(1);
    assertThat(out).contains("stale     git/old/_folder.json\n").contains(" --prune");

    assertThat(export("--to", "git-sync", "--folder", "New", "--out", "git", "--prune")).isZero();
    assertThat(out).contains("deleted   git/old/checkout.json\n");
    assertThat(files("git"))
        .containsExactly(
            "git/.panelwright-export",
            "git/new/_folder.json",
            "git/new/checkout.json",
            "git/old/README.md");
    assertThat(export("--to", "git-sync", "--folder", "New", "--out", "git", "--check")).isZero();
  }

  @Test
  void aFileThatWasEditedIsNotDeleted() throws IOException {
    export("--to", "git-sync", "--folder", "Old", "--out", "git");
    Files.writeString(project.resolve("git/old/checkout.json"), "{}");

    assertThat(export("--to", "git-sync", "--folder", "New", "--out", "git", "--prune")).isZero();
    assertThat(out)
        .contains("edited    git/old/checkout.json (no longer exported; delete it yourself)\n");
    assertThat(files("git"))
        .contains("git/old/checkout.json")
        .doesNotContain("git/old/_folder.json");
  }

  @Test
  void anInterruptedExportIsCompleted() throws IOException {
    export("--to", "terraform", "--out", "tf");
    Files.delete(project.resolve("tf/main.tf"));
    Files.writeString(project.resolve("tf/outputs.tf"), "");

    assertThat(export("--to", "terraform", "--out", "tf")).isZero();
    assertThat(out).contains("wrote     tf/main.tf\n", "wrote     tf/outputs.tf (it was edited");
    assertThat(export("--to", "terraform", "--out", "tf", "--check")).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nonsense",
        "0000000000000000000000000000000000000000000000000000000000000000  ../outside",
        "0000000000000000000000000000000000000000000000000000000000000000  /etc/passwd",
        "0000000000000000000000000000000000000000000000000000000000000000  a//b",
        "0000000000000000000000000000000000000000000000000000000000000000  C:x",
        "<<<<<<< HEAD"
      })
  void aRecordThatIsNotOursStopsTheExport(String line) throws IOException {
    Files.createDirectories(project.resolve("k8s"));
    Files.writeString(project.resolve("k8s/.panelwright-export"), "# x\n" + line + "\n");

    assertThat(export("--to", "configmap", "--out", "k8s", "--prune")).isEqualTo(3);
    assertThat(err)
        .contains("k8s/.panelwright-export:2: not a line of the record of exported files");
    assertThat(files("k8s")).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--out x | Missing required option: '--to=FORM'",
        "--to configmap | Missing required option: '--out=DIR'",
        "--to config --out x | unknown form \"config\"; use one of: provisioning, configmap,",
        "--to rules --out x --folder A | --folder is not for --to rules, but for provisioning,",
        "--to gcx --out x --namespace a | --namespace is not for --to gcx, but for configmap,",
        "--to gcx --out x --api classic | --api classic is not for --to gcx and Grafana 13.2; use one of: v1,",
        "--to gcx --out x --profile 11 | --to gcx needs Grafana 12.2 or newer: remove --profile",
        "--to gcx --out x --profile 12.2 --api v2 | --api v2 is not for --to gcx and Grafana 12.2; use",
        "--to rules --out x --profile 12.2 | --profile is not for --to rules, but for",
        "--to configmap --out x --folder a//b | --folder \"a//b\": \"\" is not a title",
        "--to configmap --out x --check --prune | --check writes nothing: remove --prune",
        "--to configmap --out x --label team | ",
        "--to configmap --out x --namespace A_b | --namespace \"A_b\": expected at most 63 of a-z",
      })
  void wrongOptionsAreExplained(String arguments, String message) throws IOException {
    assertThat(export(arguments.split(" "))).isEqualTo(2);
    assertThat(err).contains(message == null ? "team" : message);
    assertThat(project.resolve("x")).doesNotExist();
  }

  @Test
  void anEnvironmentHasItsFolderAndItsDatasources() throws IOException {
    Files.writeString(
        project.resolve(".panelwright.yaml"),
        """
        environments:
          production:
            grafana: https://grafana.example.com
            folder: Shop
            datasources:
              shop-main: prod-main
              shop-payments: prod-payments
              shop-platform: prod-platform
              shop-staging: prod-staging
        """);

    assertThat(export("--to", "provisioning", "--datasources", "--env", "production", "--out", "x"))
        .as(err)
        .isZero();

    assertThat(read("x/provisioning/dashboards/checkout.yaml")).contains("    folder: Shop\n");
    assertThat(read("x/provisioning/datasources/checkout.yaml"))
        .contains("    uid: prod-main\n", "    url: ${PROD_MAIN_URL}\n")
        .doesNotContain("shop-main");
    assertThat(read("x/dashboards/checkout.json"))
        .contains("\"uid\": \"prod-main\"")
        .doesNotContain("\"uid\": \"shop-main\"");
    assertThat(export("--to", "configmap", "--env", "production", "--folder", "Own", "--out", "y"))
        .isZero();
    assertThat(read("y/checkout.yaml")).contains("grafana_folder: Own\n");
    assertThat(export("--to", "configmap", "--env", "prod", "--out", "z")).isEqualTo(2);
    assertThat(err).contains("production");
  }

  @Test
  void aDashboardWithErrorsIsNotExported() throws IOException {
    Files.writeString(
        project.resolve("panels.yaml"), ExampleTeam.panels().replace("unit: short", "unit: shrt"));

    assertThat(export("--to", "configmap", "--out", "k8s")).isEqualTo(1);
    assertThat(err).contains("unknown unit \"shrt\"").endsWith("Nothing was exported.\n");
    assertThat(project.resolve("k8s")).doesNotExist();
  }

  @Test
  void aFolderThatCannotBeWrittenIsReported() throws IOException {
    Files.writeString(project.resolve("k8s"), "a file\n");

    assertThat(export("--to", "configmap", "--out", "k8s")).isEqualTo(3);
    assertThat(err).contains("k8s");
    assertThat(read("k8s")).isEqualTo("a file\n");
  }
}
