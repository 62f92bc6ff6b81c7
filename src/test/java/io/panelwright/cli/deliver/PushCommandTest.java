package io.panelwright.cli.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.Main;
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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command {@code push} of the example team: what a user sees. */
class PushCommandTest {

  private static final String UID = "checkout";

  @TempDir private Path project;
  private final StringBuilder transcript = new StringBuilder();
  private String out = "";
  private String err = "";

  @BeforeEach
  void writePanels() throws IOException {
    ExampleTeam.writePanels(project);
  }

  private static FakeGrafana grafana(Storage storage) {
    return FakeGrafana.start(storage)
        .datasource("shop-main")
        .datasource("shop-payments")
        .datasource("shop-platform")
        .datasource("shop-staging");
  }

  private int push(FakeGrafana grafana, String... options) {
    List<String> shown = new ArrayList<>(List.of("push"));
    shown.addAll(List.of(options));
    List<String> arguments = new ArrayList<>(shown);
    String url = grafana.url().replace("//", "//admin:admin@");
    arguments.addAll(List.of("--contract", ExampleTeam.NAME, "--grafana", url));
    var outWriter = new StringWriter();
    var errWriter = new StringWriter();
    int code =
        Main.run(
            project,
            new PrintWriter(outWriter),
            new PrintWriter(errWriter),
            arguments.toArray(String[]::new));
    out = outWriter.toString().replace(grafana.url(), "http://grafana.example");
    err = errWriter.toString().replace(grafana.url(), "http://grafana.example");
    assertThat(out + err).doesNotContain("admin:admin").doesNotContain("YWRtaW46YWRtaW4");
    transcript
        .append("$ panelwright ")
        .append(String.join(" ", shown))
        .append('\n')
        .append(err)
        .append(out)
        .append("exit code ")
        .append(code)
        .append("\n\n");
    return code;
  }

  private void changePanels(String from, String to) throws IOException {
    Path panels = project.resolve("panels.yaml");
    String text = Files.readString(panels);
    assertThat(text).contains(from);
    Files.writeString(panels, text.replaceFirst(from, to));
  }

  @Test
  @Tag(Golden.TAG)
  void theOutputOfAPush() throws IOException {
    try (FakeGrafana grafana = grafana(Storage.LEGACY)) {
      assertThat(push(grafana)).isEqualTo(2);
      assertThat(push(grafana, "--folder", "General")).isEqualTo(2);
      assertThat(push(grafana, "--folder", "Shop/Checkout", "--dry-run")).isZero();
      assertThat(push(grafana, "--folder", "Shop/Checkout")).isZero();
      assertThat(push(grafana, "--folder", "Shop/Checkout")).isZero();
      changePanels("unit: eps", "unit: ops");
      assertThat(push(grafana, "--folder", "Shop/Checkout", "--dry-run")).isZero();
      assertThat(push(grafana, "--folder", "Shop/Checkout")).isZero();

      grafana.browser().edit(UID, PushCommandTest::edit, "");
      assertThat(push(grafana, "--folder", "Shop/Checkout")).isEqualTo(1);
      assertThat(push(grafana, "--folder", "Shop/Checkout", "--overwrite", "shop")).isEqualTo(2);
      assertThat(push(grafana, "--folder", "Shop/Checkout", "--overwrite", UID)).isZero();
      grafana.fault("POST /api/dashboards/db", FakeFault.unauthorized());
      changePanels("unit: ops", "unit: eps");
      assertThat(push(grafana, "--folder", "Shop/Checkout")).isEqualTo(3);

      grafana.withoutDatasource("shop-payments").withoutDatasource("shop-platform");
      assertThat(push(grafana, "--folder", "Shop/Checkout")).isEqualTo(3);
      grafana.browser().createFolder("other", "Checkout");
      assertThat(push(grafana, "--folder", "Checkout")).isEqualTo(2);
      grafana.fault("GET /api/user", FakeFault.loginPage());
      assertThat(push(grafana, "--folder", "Checkout")).isEqualTo(3);
      Golden.assertGolden("cli/push.txt", transcript.toString());
    }
  }

  @Test
  void theV2ApiIsUsed() throws IOException {
    try (FakeGrafana grafana = grafana(Storage.UNIFIED).release(13)) {
      String[] options = {"--folder-uid", "shop", "--api", "v2"};
      assertThat(push(grafana, options)).as(err).isZero();
      assertThat(grafana.requests())
          .anyMatch(request -> request.startsWith("POST /apis/dashboard.grafana.app/v2"));
      grafana.clearRequests();
      assertThat(push(grafana, options)).as(out).isZero();
      assertThat(out).contains("unchanged");
      assertThat(grafana.requests()).noneMatch(request -> !request.startsWith("GET "));
      changePanels("unit: eps", "unit: ops");
      assertThat(push(grafana, "--folder-uid", "shop", "--api", "v2", "--dry-run")).isZero();
      assertThat(out).contains("unit eps → ops").contains("Grafana checked the content");
      assertThat(push(grafana, options)).as(out).isZero();
      assertThat(out).contains("updated").contains("1 panel changed");
    }
  }

  @Test
  void anApiThatTheServerLacksIsReported() {
    try (FakeGrafana grafana = grafana(Storage.LEGACY).release(12)) {
      assertThat(push(grafana, "--folder-uid", "shop", "--api", "v2")).isEqualTo(3);
      assertThat(err)
          .contains("http://grafana.example has no API v2 of dashboards")
          .contains("→ use --api classic")
          .endsWith("Nothing was pushed.\n");
    }
  }

  private static JsonObject edit(JsonObject dashboard) {
    String json = dashboard.toString().replace("\"unit\":\"ops\"", "\"unit\":\"short\"");
    return ((JsonObject) JsonReader.read(json)).with("refresh", "1m");
  }
}
