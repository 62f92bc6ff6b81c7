package io.panelwright.cli.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.Main;
import io.panelwright.testing.ExampleTeam;
import io.panelwright.yaml.ConfigurationYaml;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnvironmentOptionTest {

  private static final String ENVIRONMENTS =
      """
      environments:
        live:
          datasources:
            shop-main: main-live
            shop-payments: { uid: bank-live, name: Bank (live) }
            shop-platform: platform-live
            shop-staging: staging-live
          thresholds: { payments/settlement-age: 42 }
        test:
          datasources: { shop-main: main-test }
      """;

  @TempDir private Path project;

  private String out;
  private String err;

  @BeforeEach
  void write() throws IOException {
    ExampleTeam.writePanels(project);
    Files.writeString(project.resolve(".panelwright.yaml"), ENVIRONMENTS);
  }

  private int run(String... arguments) {
    var outWriter = new StringWriter();
    var errWriter = new StringWriter();
    List<String> line = new ArrayList<>(List.of(arguments));
    line.add("--contract=" + ExampleTeam.NAME);
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

  private String rendered(String folder) throws IOException {
    return Files.readString(project.resolve(folder).resolve("checkout.json"));
  }

  @Test
  void withoutTheOptionNothingChanges() throws IOException {
    assertThat(run("render")).as(err).isZero();
    assertThat(rendered("dashboards")).isEqualTo(ExampleTeam.rendered());
  }

  @ParameterizedTest
  @ValueSource(strings = {"render", "check"})
  void theFolderOfTheSourceIsNotTheDefault(String command) {
    assertThat(run(command, "--env", "live")).isEqualTo(2);
    assertThat(err).contains("--env needs --out", "such as --out build/live");
    for (String folder : List.of("dashboards", "./x/../dashboards/", project + "/dashboards")) {
      assertThat(run(command, "--env", "live", "--out", folder)).isEqualTo(2);
    }
    assertThat(project.resolve("dashboards")).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource({"classic,uid", "v1,uid", "v2,name"})
  void allFormatsHaveTheValuesOfTheEnvironment(String api, String key) throws IOException {
    assertThat(run("render", "--api", api, "--env", "live", "--out", "there")).as(err).isZero();
    assertThat(rendered("there"))
        .contains(
            "\"" + key + "\": \"main-live\"", "^(Bank \\\\(live\\\\)|staging-live|main-live)$")
        .containsPattern("\"value\": 42\\b")
        .doesNotContain("\"shop-main\"", "\"shop-payments\"", "\"shop-platform\"");
    assertThat(run("check", "--api", api, "--env", "live", "--out", "there")).as(err).isZero();
    assertThat(run("check", "--api", api, "--out", "there")).isEqualTo(1);
  }

  @Test
  void anIncompleteEnvironmentWritesNothing() {
    assertThat(run("render", "--env", "test", "--out", "there")).isEqualTo(1);
    assertThat(err)
        .contains(".panelwright.yaml:10:5: error: the environment has no datasource for")
        .contains("Nothing was written.");
    assertThat(project.resolve("there")).doesNotExist();
  }

  @Test
  void anUnknownEnvironmentIsWrongUsage() {
    assertThat(run("list", "--env", "life")).isEqualTo(2);
    assertThat(err).contains("did you mean \"live\"?", "→ environments: live, test");
    assertThat(run("lint", "--env", "life")).isEqualTo(2);
    assertThat(run("render", "--env", "life", "--out", "x")).isEqualTo(2);
  }

  @Test
  void withoutEnvironmentsTheOptionIsWrongUsage() throws IOException {
    Files.delete(project.resolve(".panelwright.yaml"));
    assertThat(run("list", "--env", "live")).isEqualTo(2);
    assertThat(err).contains("has no environments", "docs/environments.md");
  }

  @Test
  void aFileWithErrorsIsNotAppliedAndItsSecretsAreNotPrinted() throws IOException {
    Files.writeString(
        project.resolve(".panelwright.yaml"), "environments: {live: {token: glsa_0123456789}}\n");
    assertThat(run("list", "--env", "live")).isEqualTo(3);
    assertThat(err)
        .contains("secret-literal", "--env needs a file without errors")
        .doesNotContain("glsa_0123456789");
    assertThat(run("lint", "--format", "json")).isEqualTo(1);
    assertThat(out + err).contains("secret-literal").doesNotContain("glsa_0123456789");
  }

  @Test
  void otherCommandsUseTheEnvironment() {
    assertThat(run("list", "--env", "live")).as(err).isZero();
    assertThat(out).contains("main-live");
    assertThat(run("why", "--env", "live", "payments/gateway")).as(err).isZero();
    assertThat(out).contains("$ds, initially shop-payments, which is bank-live in live");
    run("lint");
    String source = out;
    run("lint", "--env", "live");
    assertThat(out).isEqualTo(source);
    run("doctor", "--env", "live", "payments/gateway");
    assertThat(out).contains("no server URL is known for datasource \"bank-live\"");
  }

  @Test
  void filesHaveNoEnvironmentOfTheirOwn() {
    assertThat(run("lint", "--env", "live", "x.json")).isEqualTo(2);
    assertThat(err).contains("--env is for rendered dashboards");
  }

  @Test
  void theNotationOfTheDocumentationIsValid() throws IOException {
    String page = Files.readString(Path.of("docs", "environments.md"));
    String yaml = page.substring(page.indexOf("```yaml\n") + 8);
    ConfigurationYaml.Result read =
        ConfigurationYaml.read("x.yaml", yaml.substring(0, yaml.indexOf("```")));
    assertThat(read.findings()).isEmpty();
    assertThat(read.environments().byName().keySet()).containsExactly("production", "staging");
  }
}
