package io.panelwright;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.cli.Main;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every example of the README is compiled or run. */
class ReadmeTest {

  private static final Path README = Path.of("README.md");

  @TempDir Path folder;

  private static List<String> blocks(String language) throws IOException {
    return Pattern.compile("(?ms)^```" + language + "\n(.*?)^```$")
        .matcher(Files.readString(README))
        .results()
        .map(result -> result.group(1))
        .toList();
  }

  private String run(int code, String... arguments) {
    var out = new StringWriter();
    var err = new StringWriter();
    assertThat(Main.run(folder, new PrintWriter(out), new PrintWriter(err), arguments))
        .as(err.toString())
        .isEqualTo(code);
    return out + err.toString();
  }

  @Test
  void theJavaExampleCompiles() throws IOException {
    assertThat(blocks("java")).hasSize(1);
    Path source = folder.resolve("Checkout.java");
    Files.writeString(source, blocks("java").get(0));
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    int code =
        compiler.run(
            null,
            null,
            null,
            "-proc:none",
            "-d",
            folder.toString(),
            "-cp",
            System.getProperty("java.class.path"),
            source.toString());
    assertThat(code).isZero();
  }

  @Test
  void theYamlExampleRenders() throws IOException {
    assertThat(blocks("yaml")).hasSize(1);
    Files.writeString(folder.resolve("panels.yaml"), blocks("yaml").get(0));
    assertThat(run(0, "list", "--contract", "Peak_Trade")).contains("    risk-blocks-1h ");
  }

  @Test
  void theComplaintIsTheOneShown() throws IOException {
    String yaml = blocks("yaml").get(0).replace("unit: short", "unit: shrt");
    Files.writeString(folder.resolve("faulty.yaml"), yaml);
    String[] lines = blocks("console").get(0).split("\n");
    String[] arguments = lines[0].replace("$ panelwright ", "").split(" ");
    assertThat(run(1, arguments)).startsWith(lines[1] + "\n" + lines[2] + "\n");
  }

  @Test
  void theComplaintOfTheQueryIsTheOneShown() throws IOException {
    String yaml = blocks("yaml").get(0).replace("risk_blocks_total", "risk_block_total");
    Files.writeString(folder.resolve("slip.yaml"), yaml);
    String block = blocks("console").get(1);
    String[] arguments = block.lines().findFirst().get().replace("$ panelwright ", "").split(" ");
    assertThat(run(1, arguments)).startsWith(block.substring(block.indexOf('\n') + 1));
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
    String block =
        blocks("console").stream()
            .filter(b -> b.startsWith("$ panelwright diff"))
            .findFirst()
            .get();
    // Tests see another team, too.
    assertThat(run(1, "diff", "--contract", "Peak_Trade"))
        .isEqualTo(block.substring(block.indexOf('\n') + 1));
  }

  @Test
  void theImportIsTheOneShown() throws IOException {
    Files.copy(
        Path.of("src", "test", "resources", "io", "panelwright", "cli", "shop.json"),
        folder.resolve("shop.json"));
    String block =
        blocks("console").stream()
            .filter(b -> b.startsWith("$ panelwright import"))
            .findFirst()
            .get();
    assertThat(run(0, "import", "shop.json")).startsWith(block.substring(block.indexOf('\n') + 1));
  }

  @Test
  void everyLinkLeadsToAFile() throws IOException {
    assertThat(Pattern.compile("\\]\\(([^):]+)\\)").matcher(Files.readString(README)).results())
        .hasSizeGreaterThan(4)
        .allSatisfy(link -> assertThat(Path.of(link.group(1))).exists());
  }
}
