package io.panelwright.cli.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonReader;
import io.panelwright.lint.RuleSeverity;
import io.panelwright.report.ReportFormat;
import io.panelwright.yaml.ConfigurationYaml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The examples of {@code docs/lint.md} are output and input of the command. */
class LintDocTest {

  private static final Path GOLDEN = Path.of("src", "test", "resources", "golden", "lint");

  private static String page() throws IOException {
    return Files.readString(Path.of("docs", "lint.md"));
  }

  private static String block(String language) throws IOException {
    var block = Pattern.compile("(?ms)^```" + language + "\n(.*?)^```$").matcher(page());
    assertThat(block.find()).isTrue();
    return block.group(1);
  }

  @Test
  void theOutputIsTheOutputOfTheCommand() throws IOException {
    assertThat(block("console"))
        .isEqualTo(
            "$ panelwright lint faulty.json\n" + Files.readString(GOLDEN.resolve("text.txt")));
  }

  @Test
  void theConfigurationIsValid() throws IOException {
    ConfigurationYaml.Result result = ConfigurationYaml.read("page", block("yaml"));
    assertThat(result.findings()).isEmpty();
    assertThat(result.configuration().severities()).isNotEmpty();
    assertThat(result.configuration().exclusions()).hasSize(1);
  }

  @Test
  void theJsonHasTheMembersOfTheOutput() throws IOException {
    JsonObject shown = (JsonObject) JsonReader.read(block("json"));
    JsonObject real = (JsonObject) JsonReader.read(Files.readString(GOLDEN.resolve("json.txt")));
    assertThat(shown.members().keySet()).isEqualTo(real.members().keySet());
    assertThat(shown.object("summary").members().keySet())
        .isEqualTo(real.object("summary").members().keySet());
    JsonObject example = last(shown.array("findings"));
    JsonObject finding = last(real.array("findings"));
    assertThat(example.without("excerpt")).isEqualTo(finding);
  }

  private static JsonObject last(JsonArray findings) {
    List<JsonObject> all = findings.objects().toList();
    return all.get(all.size() - 1);
  }

  @Test
  void thePageListsAllFormatsAndSeverities() throws IOException {
    for (String format : ReportFormat.ids()) {
      assertThat(page()).contains("`" + format + "`");
    }
    assertThat(page())
        .contains(String.join(", ", RuleSeverity.configNames().subList(0, 3)) + " or error");
  }
}
