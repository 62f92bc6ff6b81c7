package io.panelwright.yaml;

import static io.panelwright.testing.Golden.assertGolden;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.panelwright.diagnostic.TextReport;
import io.panelwright.lint.Configuration;
import io.panelwright.lint.Exclusion;
import io.panelwright.lint.Level;
import io.panelwright.lint.Policies;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigurationYamlTest {

  private static final String FILE = ".panelwright.yaml";

  @Test
  void readsSeveritiesAndExclusions() {
    ConfigurationYaml.Result result =
        ConfigurationYaml.read(
            FILE,
            """
            # What we want.
            rules:
              panel-title: error
              panel-description: off
            exclusions:
              - rule: panel-unit
                dashboard: shop*
                panel: "Requests"
                reason: counts pieces of a kind of its own
              - {rule: panel-title, panel: 12, reason: mended in 14}
            """);
    assertThat(result.findings()).isEmpty();
    Configuration configuration = result.configuration();
    assertThat(configuration.levels())
        .containsEntry("panel-title", Level.ERROR)
        .containsEntry("panel-description", Level.OFF)
        .hasSize(2);
    assertThat(configuration.exclusions())
        .extracting(Exclusion::rule, e -> e.position().toString(), Exclusion::reason)
        .containsExactly(
            tuple("panel-unit", FILE + ":6:5", "counts pieces of a kind of its own"),
            tuple("panel-title", FILE + ":10:5", "mended in 14"));
    assertThat(configuration.exclusions().get(0).dashboard().orElseThrow().matches("shop-1"))
        .isTrue();
    assertThat(configuration.exclusions().get(0).panel().orElseThrow().matches("requests"))
        .isFalse();
    assertThat(configuration.exclusions().get(1).panel().orElseThrow()).hasToString("12");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "# nothing\n\n", "---\n", "\uFEFF# nothing"})
  void aFileThatSaysNothingChangesNothing(String text) {
    ConfigurationYaml.Result result = ConfigurationYaml.read(FILE, text);
    assertThat(result.findings()).isEmpty();
    assertThat(result.configuration()).isEqualTo(Configuration.NONE);
  }

  /** Files, each with a fault of another kind; all that is said of each stands in a golden file. */
  @Test
  void everyComplaintIsExactlyAsInTheGoldenFile() throws IOException {
    List<String> files =
        List.of(
            "rules:\n  panel-titel: off\n",
            "rules:\n  panel-title: warn\n",
            "rules:\n  panel-title:\n",
            "rules:\n  panel-title: [error]\n",
            "rules: [panel-title]\n",
            "rules: {}\n",
            "rule: {panel-title: off}\n",
            "exclusions: []\n",
            "exclusions:\n  - rule: panel-title\n    panel: A\n",
            "exclusions:\n  - rule: panel-title\n    reason: because\n",
            "exclusions:\n  - rule: panel-title\n    panel: A\n    reason: ' '\n",
            "exclusions:\n  - rule: nonsense\n    panel: A\n    reason: because\n",
            "exclusions:\n  - rules: panel-title\n    panels: A\n    reason: because\n",
            "rules:\n  panel-title: off\n  panel-title: error\n",
            "rules:\n\tpanel-title: off\n",
            "rules: *x\n",
            "- a\n",
            "a: [\u0000]\n");
    String said =
        files.stream()
            .map(
                text ->
                    text.replace("\u0000", "<NUL>")
                        + "---8<---\n"
                        + TextReport.render(ConfigurationYaml.read(FILE, text).findings()))
            .collect(Collectors.joining("\n"));
    assertGolden("configuration-complaints.txt", said);
  }

  @Test
  void whatIsRightIsKeptBesideWhatIsWrong() {
    Configuration configuration =
        ConfigurationYaml.read(
                FILE, "rules:\n  panel-title: error\n  nonsense: off\n  panel-unit: maybe\n")
            .configuration();
    assertThat(configuration.levels()).containsOnlyKeys("panel-title");
  }

  @Test
  void everyRuleCanBeConfigured() {
    String text =
        Policies.codes().stream()
            .map(code -> "  " + code + ": info\n")
            .collect(Collectors.joining("", "rules:\n", ""));
    ConfigurationYaml.Result result = ConfigurationYaml.read(FILE, text);
    assertThat(result.findings()).isEmpty();
    assertThat(result.configuration().levels()).containsOnlyKeys(Policies.codes());
  }

  @Test
  void anAbsurdFileIsRefusedWithAPlace() {
    for (String text :
        List.of("[".repeat(2 << 20), "rules:\n" + " - ".repeat(200_000), "{".repeat(900))) {
      assertThat(ConfigurationYaml.read(FILE, text).findings())
          .isNotEmpty()
          .allSatisfy(finding -> assertThat(finding.place().position()).isPresent());
    }
  }
}
