package io.panelwright;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every example of the README and of the guide is compiled or run. */
class ReadmeTest {

  private static final Path README = Path.of("README.md");
  private static final Path GUIDE = Path.of("docs", "guide.md");

  /** The README's example needs these around it. */
  private static final String CLASS =
      """
      import static io.panelwright.dsl.Dashboard.dashboard;
      import static io.panelwright.dsl.Section.section;
      import static io.panelwright.dsl.field.Units.RATIO;
      import static io.panelwright.dsl.panel.Panels.timeseries;

      import io.panelwright.dsl.Dashboard;
      import io.panelwright.dsl.panel.Panel;
      import io.panelwright.dsl.query.Owner;

      final class Checkout {
      %s}
      """;

  @TempDir Path folder;

  private static List<String> blocks(Path page, String language) throws IOException {
    return Pattern.compile("(?ms)^```" + language + "\n(.*?)^```$")
        .matcher(Files.readString(page))
        .results()
        .map(result -> result.group(1))
        .toList();
  }

  /** The console example of a command, without the command. */
  private static String output(Path page, String command) throws IOException {
    return blocks(page, "console").stream()
        .filter(block -> block.startsWith("$ panelwright " + command + "\n"))
        .map(block -> block.substring(block.indexOf('\n') + 1))
        .findFirst()
        .orElseThrow();
  }

  private String run(int code, String... arguments) {
    var out = new StringWriter();
    var err = new StringWriter();
    assertThat(Main.run(folder, new PrintWriter(out), new PrintWriter(err), arguments))
        .as(err.toString())
        .isEqualTo(code);
    return out + err.toString();
  }

  private void compile(String text) throws IOException {
    Path source = folder.resolve("Checkout.java");
    Files.writeString(source, text);
    String classPath = System.getProperty("java.class.path");
    assertThat(
            ToolProvider.getSystemJavaCompiler()
                .run(
                    null,
                    null,
                    null,
                    "-proc:none",
                    "-d",
                    folder.toString(),
                    "-cp",
                    classPath,
                    source.toString()))
        .isZero();
  }

  @Test
  void theJavaExampleOfTheReadmeCompiles() throws IOException {
    compile(CLASS.formatted(blocks(README, "java").get(0)));
  }

  @Test
  void theJavaExampleOfTheGuideCompiles() throws IOException {
    compile(blocks(GUIDE, "java").get(0));
  }

  @Test
  void theRecordingRuleOfTheGuideCompiles() throws IOException {
    compile(blocks(GUIDE, "java").get(1));
  }

  @Test
  void theYamlExampleRenders() throws IOException {
    Files.writeString(folder.resolve("panels.yaml"), blocks(GUIDE, "yaml").get(0));
    assertThat(run(0, "list", "--contract", "Peak_Trade")).contains("    risk-blocks-1h ");
  }

  @Test
  void anUnknownUnitIsReportedAsShown() throws IOException {
    String yaml = blocks(GUIDE, "yaml").get(0).replace("unit: short", "unit: shrt");
    Files.writeString(folder.resolve("faulty.yaml"), yaml);
    assertThat(run(1, "check", "--panels", "faulty.yaml"))
        .contains(output(GUIDE, "check --panels faulty.yaml"));
  }

  @Test
  void anUnknownMetricIsReportedAsShown() throws IOException {
    String yaml = blocks(GUIDE, "yaml").get(0).replace("risk_blocks_total", "risk_block_total");
    Files.writeString(folder.resolve("typo.yaml"), yaml);
    assertThat(run(1, "check", "--panels", "typo.yaml"))
        .contains(output(GUIDE, "check --panels typo.yaml"))
        .contains(output(README, "check --panels typo.yaml"));
  }

  @Test
  void theDifferenceIsTheOneShown() throws IOException {
    Path file = Path.of("dashboards", "peaktrade-operator-unified.json");
    Files.createDirectories(folder.resolve("dashboards"));
    Files.copy(file, folder.resolve(file));
    Files.writeString(
        folder.resolve("panels.yaml"),
        Files.readString(Path.of("panels.yaml"))
            .replace("Pipeline error share (5m)", "Errors (5m)")
            .replace("unit: percentunit", "unit: none"));
    // The example team is on the class path of the tests, too.
    assertThat(run(1, "diff", "--contract", "Peak_Trade")).isEqualTo(output(GUIDE, "diff"));
  }

  @Test
  void theImportIsTheOneShown() throws IOException {
    Files.copy(
        Path.of("src", "test", "resources", "io", "panelwright", "cli", "importer", "shop.json"),
        folder.resolve("shop.json"));
    assertThat(run(0, "import", "shop.json")).startsWith(output(GUIDE, "import shop.json"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "docs/guide.md", "docs/glossary.md", "CONTRIBUTING.md"})
  void everyLinkLeadsToAFile(String page) throws IOException {
    Path parent = Path.of(page).toAbsolutePath().getParent();
    assertThat(
            Pattern.compile("\\]\\(([^):#]+)(#[^)]*)?\\)")
                .matcher(Files.readString(Path.of(page)))
                .results())
        .isNotEmpty()
        .allSatisfy(link -> assertThat(parent.resolve(link.group(1))).exists());
  }
}
