package io.panelwright.cli.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.Main;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonReader;
import io.panelwright.testing.ExampleTeam;
import io.panelwright.testing.grafana.FakeGrafana;
import io.panelwright.testing.grafana.FakeGrafana.Storage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples of docs/deliver.md are run in their order, with the configuration of the page. */
class DeliverDocTest {

  private static final Path PAGE = Path.of("docs", "deliver.md");
  private static final String URL = "https://grafana.test.example.com";

  @TempDir private Path project;

  private static List<String> blocks(String language) throws IOException {
    return Pattern.compile("(?ms)^ *```" + language + "\n(.*?)^ *```$")
        .matcher(Files.readString(PAGE))
        .results()
        .map(result -> result.group(1))
        .toList();
  }

  @Test
  void theRoundIsAsThePageShows() throws IOException {
    try (FakeGrafana grafana = FakeGrafana.start(Storage.UNIFIED)) {
      for (String uid : List.of("shop-main", "shop-payments", "shop-platform", "shop-staging")) {
        grafana.datasource(uid);
      }
      writeProject(grafana);
      List<String> examples = blocks("console");
      assertThat(examples).hasSize(7);
      assertExample(grafana, examples.get(0), 0);
      assertExample(grafana, examples.get(1), 0);
      assertThat(run(grafana, 0, "push", "--env", "test")).contains("1 unchanged");
      grafana.browser().edit("checkout", DeliverDocTest::changeUnit, "");
      assertExample(grafana, examples.get(2), 1);
      assertExample(grafana, examples.get(3), 1);
      assertExample(grafana, examples.get(4), 1);
      assertExample(grafana, examples.get(5), 0);
      assertExample(grafana, examples.get(6), 0);
    }
  }

  private void writeProject(FakeGrafana grafana) throws IOException {
    ExampleTeam.writePanels(project);
    String yaml = blocks("yaml").get(0).replaceAll("(?m)^   ", "");
    assertThat(yaml).contains(URL).contains("{env: GRAFANA_TEST_TOKEN}");
    Files.writeString(
        project.resolve(".panelwright.yaml"),
        yaml.replace(URL, grafana.url()).replace("{env: GRAFANA_TEST_TOKEN}", "{file: token}"));
    Path token = Files.createFile(project.resolve("token"));
    if (token.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(token, PosixFilePermissions.fromString("rw-------"));
    }
    Files.writeString(token, grafana.token("Editor"));
  }

  private static JsonObject changeUnit(JsonObject dashboard) {
    String json = dashboard.toString();
    assertThat(json).contains("\"unit\":\"eps\"");
    return (JsonObject) JsonReader.read(json.replace("\"unit\":\"eps\"", "\"unit\":\"ops\""));
  }

  private void assertExample(FakeGrafana grafana, String example, int code) {
    Matcher command = Pattern.compile("\\$ panelwright (.*)\n").matcher(example);
    assertThat(command.lookingAt()).isTrue();
    String output = run(grafana, code, command.group(1).split(" "));
    // The lines break elsewhere, since the server of the test has a shorter URL.
    assertThat(output).isEqualToNormalizingWhitespace(example.substring(command.end()));
  }

  /** The lines of standard error come first. */
  private String run(FakeGrafana grafana, int code, String... arguments) {
    var out = new StringWriter();
    var err = new StringWriter();
    String[] all = Arrays.copyOf(arguments, arguments.length + 2);
    all[arguments.length] = "--contract";
    all[arguments.length + 1] = ExampleTeam.NAME;
    assertThat(Main.run(project, new PrintWriter(out), new PrintWriter(err), all))
        .as("%s%s", err, out)
        .isEqualTo(code);
    assertThat(err.toString() + out).doesNotContain(grafana.token("Editor"));
    // The class path of the tests has more contracts than that of a reader.
    return (err.toString() + out)
        .replace(grafana.url(), URL)
        .replaceFirst("note: only the dashboards of --contract [^→]*", "");
  }
}
