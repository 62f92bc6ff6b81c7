package io.panelwright.cli.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.Main;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonReader;
import io.panelwright.testing.ExampleTeam;
import io.panelwright.testing.Golden;
import io.panelwright.testing.grafana.FakeFault;
import io.panelwright.testing.grafana.FakeGrafana;
import io.panelwright.testing.grafana.FakeGrafana.Storage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command {@code drift} of the example team: what a user sees. */
class DriftCommandTest {

  private static final String UID = "checkout";

  private static final String URL = "http://grafana.example";

  @TempDir private Path project;
  private final StringBuilder transcript = new StringBuilder();
  private String out = "";
  private String role = "Editor";

  @BeforeEach
  void writePanels() throws IOException {
    ExampleTeam.writePanels(project);
  }

  private static FakeGrafana grafana() {
    return FakeGrafana.start(Storage.LEGACY)
        .datasource("shop-main")
        .datasource("shop-payments")
        .datasource("shop-platform")
        .datasource("shop-staging");
  }

  private int run(FakeGrafana grafana, String... options) {
    List<String> arguments = new ArrayList<>(List.of(options));
    arguments.addAll(List.of("--contract", ExampleTeam.NAME, "--env", "production"));
    writeConfiguration(grafana);
    var outWriter = new StringWriter();
    var errWriter = new StringWriter();
    int code =
        Main.run(
            project,
            new PrintWriter(outWriter),
            new PrintWriter(errWriter),
            arguments.toArray(String[]::new));
    out = withFixedUrl(outWriter.toString(), grafana);
    String err = withFixedUrl(errWriter.toString(), grafana);
    assertThat(out + err).doesNotContain(grafana.token(role));
    transcript
        .append("$ panelwright ")
        .append(String.join(" ", options))
        .append('\n')
        .append(err)
        .append(out.replaceAll("\\d{4}-\\d{2}-\\d{2}T[0-9:.]+Z", "2026-11-27T16:36:53Z"))
        .append("exit code ")
        .append(code)
        .append("\n\n");
    return code;
  }

  private void writeConfiguration(FakeGrafana grafana) {
    try {
      Path token = project.resolve("token");
      Files.writeString(token, grafana.token(role));
      token.toFile().setReadable(false, false);
      token.toFile().setReadable(true, true);
      Files.writeString(
          project.resolve(".panelwright.yaml"),
          """
          project: shop
          environments:
            production:
              grafana: %s
              folder: Shop
              token: {file: token}
          """
              .formatted(grafana.url()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void changePanels(String from, String to) throws IOException {
    Path panels = project.resolve("panels.yaml");
    String text = Files.readString(panels);
    assertThat(text).contains(from);
    Files.writeString(panels, text.replaceFirst(from, to));
  }

  /** Changes the first panels: unit, query and size; removes the last panel. */
  private static JsonObject edit(JsonObject dashboard) {
    String json = dashboard.toString().replace("\"unit\":\"eps\"", "\"unit\":\"short\"");
    JsonObject edited = ((JsonObject) JsonReader.read(json)).with("refresh", "1m");
    List<Json> panels = new ArrayList<>(edited.array("panels").items());
    panels.remove(panels.size() - 1);
    return edited.with("panels", new JsonArray(panels));
  }

  private void printAll(FakeGrafana grafana) {
    for (String format : List.of("text", "md", "json", "sarif")) {
      assertThat(run(grafana, "drift", "--format", format)).isEqualTo(1);
    }
  }

  @Test
  @Tag(Golden.TAG)
  void theOutputOfDrift() throws IOException {
    try (FakeGrafana grafana = grafana()) {
      assertThat(run(grafana, "drift")).isEqualTo(1);
      assertThat(run(grafana, "push")).isZero();
      assertThat(run(grafana, "drift")).isZero();
      changePanels("unit: eps", "unit: ops");
      assertThat(run(grafana, "drift")).isEqualTo(1);
      grafana.browser().edit(UID, DriftCommandTest::edit, "fewer panels");
      printAll(grafana);
      role = "Viewer";
      assertThat(run(grafana, "drift")).isEqualTo(1);
      grafana.fault("GET /api/dashboards/uid", FakeFault.loginPage());
      assertThat(run(grafana, "drift")).isEqualTo(3);
      Golden.assertGolden("cli/drift.txt", transcript.toString());
    }
  }

  @Test
  void dashboardsOfTheV2ApiHaveThreeStatesToo() throws IOException {
    try (FakeGrafana grafana = grafana().release(13)) {
      assertThat(run(grafana, "push", "--api", "v2")).as(transcript.toString()).isZero();
      assertThat(run(grafana, "drift", "--api", "v2")).as(transcript.toString()).isZero();
      changePanels("unit: eps", "unit: ops");
      assertThat(run(grafana, "drift", "--api", "v2")).isEqualTo(1);
      assertThat(out).contains("not pushed").contains("unit eps → ops");
      assertThat(run(grafana, "push", "--api", "v2")).as(transcript.toString()).isZero();
      changePanels("unit: ops", "unit: eps");
      assertThat(run(grafana, "drift", "--api", "v2")).isEqualTo(1);
      assertThat(out).contains("not pushed").contains("unit ops → eps");
    }
  }

  /** Markdown has a character in the URL that keeps it from becoming a link. */
  private static String withFixedUrl(String text, FakeGrafana grafana) {
    return text.replace("&#8203;", "").replace(grafana.url(), URL);
  }
}
