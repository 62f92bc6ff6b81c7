package io.panelwright.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.panelwright.contract.ComposeProject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import peaktrade.dashboards.PeakTrade;

/** Which files of a checkout are a project's. */
class ComposeSearchTest {

  private static final String LOCAL =
      "docs/webui/observability/DOCKER_COMPOSE_PROMETHEUS_LOCAL.yml";
  private static final String GRAFANA = "docs/webui/observability/DOCKER_COMPOSE_GRAFANA_ONLY.yml";
  private static final String OVERRIDES = ".ops_local/compose_overrides/";

  @TempDir private Path repository;

  private void has(String... files) throws IOException {
    for (String file : files) {
      Path path = repository.resolve(file.strip());
      Files.createDirectories(path.getParent());
      Files.writeString(path, "services: {}\n");
    }
  }

  private static ComposeProject project(String name) {
    return new PeakTrade()
        .contract().projects().stream()
            .filter(p -> p.name().equals(name))
            .findFirst()
            .orElseThrow();
  }

  private FoundProject find(String name, Map<String, String> environment, String report) {
    return ComposeSearch.find(project(name), repository, environment, ReportedProject.read(report));
  }

  private List<String> relative(FoundProject found) {
    return found.files().stream().map(f -> repository.relativize(f).toString()).toList();
  }

  private String report(String name, String status, String... files) {
    String paths =
        String.join(",", List.of(files).stream().map(f -> repository.resolve(f) + "").toList());
    return "[{\"Name\":\"other\",\"Status\":\"running(1)\",\"ConfigFiles\":\"/x.yml\"},"
        + "{\"Name\":\"%s\",\"Status\":\"%s\",\"ConfigFiles\":\"%s\"}]"
            .formatted(name, status, paths);
  }

  @ParameterizedTest(name = "{0} with {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          peaktrade-ai-live-ops   | a-ai-live.yml, b_ai_live.yaml, obse.yml, ai-live.yml.bak | a-ai-live.yml b_ai_live.yaml
          peaktrade-observability | a-ai-live.yml, my-observability.yml, obse.yaml           | my-observability.yml obse.yaml
          """)
  void afterADownTheOverridesAreFound(String name, String files, String expected)
      throws IOException {
    has(LOCAL);
    for (String file : files.split(",")) {
      has(OVERRIDES + file.strip());
    }
    FoundProject found = find(name, Map.of(), "[]");

    assertThat(relative(found))
        .containsExactlyElementsOf(
            List.of(expected.split(" ")).stream().map(OVERRIDES::concat).toList());
    assertThat(found.isRunning()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"peaktrade-ai-live-ops", "peaktrade-observability"})
  void withoutOverridesItIsThePrometheusFile(String name) throws IOException {
    has(LOCAL, GRAFANA);

    assertThat(relative(find(name, Map.of(), ""))).containsExactly(LOCAL);
  }

  @Test
  void bothFilesOfTheShadowStackOrNone() throws IOException {
    has(LOCAL);
    assertThatThrownBy(() -> find("peaktrade-shadow-mvs", Map.of(), "[]"))
        .isInstanceOf(StackException.class)
        .hasMessage(
            "no compose file of peaktrade-shadow-mvs was found:\n"
                + "  docker compose ls does not know peaktrade-shadow-mvs\n"
                + "  no file "
                + repository.resolve(GRAFANA)
                + "\n  → name the checkout by --repo");

    has(GRAFANA);
    assertThat(relative(find("peaktrade-shadow-mvs", Map.of(), "[]")))
        .containsExactly(LOCAL, GRAFANA);
  }

  @Test
  void whatDockerReportsComesFirst() throws IOException {
    has(LOCAL, OVERRIDES + "ai-live.yml", "elsewhere/a.yml", "elsewhere/b.yml");
    String report =
        report("peaktrade-ai-live-ops", "running(2)", "elsewhere/a.yml", "elsewhere/b.yml");

    FoundProject found = find("peaktrade-ai-live-ops", Map.of(), report);

    assertThat(relative(found)).containsExactly("elsewhere/a.yml", "elsewhere/b.yml");
    assertThat(found.isRunning()).isTrue();
    assertThat(found.arguments(List.of("ps")))
        .containsExactly(
            "-p",
            "peaktrade-ai-live-ops",
            "-f",
            repository.resolve("elsewhere/a.yml").toString(),
            "-f",
            repository.resolve("elsewhere/b.yml").toString(),
            "ps");
  }

  @Test
  void aProjectThatWasStoppedIsReportedAndDoesNotRun() throws IOException {
    has("a.yml");
    String report = report("peaktrade-ai-live-ops", "exited(1)", "a.yml");

    FoundProject found = find("peaktrade-ai-live-ops", Map.of(), report);

    assertThat(relative(found)).containsExactly("a.yml");
    assertThat(found.isRunning()).isFalse();
  }

  @Test
  void aReportedFileThatIsGoneDoesNotCount() throws IOException {
    String report = report("peaktrade-ai-live-ops", "running(1)", "gone.yml");

    assertThatThrownBy(() -> find("peaktrade-ai-live-ops", Map.of(), report))
        .hasMessage(
            "no compose file of peaktrade-ai-live-ops was found:\n"
                + "  docker compose ls names "
                + repository.resolve("gone.yml")
                + ", which is gone\n"
                + "  no file "
                + repository.resolve(OVERRIDES + "*{ai-live,ai_live}*.{yml,yaml}")
                + "\n  no file "
                + repository.resolve(LOCAL)
                + "\n  → name the files by AILIVE_COMPOSE=FILE, or the checkout by --repo");

    has(LOCAL);
    assertThat(relative(find("peaktrade-ai-live-ops", Map.of(), report))).containsExactly(LOCAL);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a.yml            | a.yml",
        "a.yml:b/c.yml    | a.yml b/c.yml",
        "-f a.yml         | a.yml",
        "-f a.yml -f b/c.yml        | a.yml b/c.yml",
        "--file=a.yml --file b/c.yml | a.yml b/c.yml",
      })
  void theEnvironmentComesBeforeAll(String value, String expected) throws IOException {
    has(LOCAL, "a.yml", "b/c.yml");
    String report = report("mine", "running(1)", LOCAL);
    Map<String, String> environment = Map.of("AILIVE_COMPOSE", value, "AILIVE_PROJECT", "mine");

    FoundProject found = find("peaktrade-ai-live-ops", environment, report);

    assertThat(found.name()).isEqualTo("mine");
    assertThat(relative(found)).containsExactly(expected.split(" "));
    assertThat(found.isRunning()).isTrue();
    assertThat(found.title()).startsWith("mine, as $AILIVE_COMPOSE says: ");
  }

  @Test
  void aFileThatTheEnvironmentNamesMustBeThere() {
    assertThatThrownBy(() -> find("peaktrade-observability", Map.of("OBSE_COMPOSE", "x.yml"), "[]"))
        .hasMessage(
            "$OBSE_COMPOSE names "
                + repository.resolve("x.yml")
                + ", which is not there\n  → mend it, or unset it");
  }

  @Test
  void aReportThatIsNone() {
    assertThatThrownBy(() -> ReportedProject.read("{}"))
        .hasMessageStartingWith(
            "docker compose ls --all --format json gave no list of projects: expected a list");
    assertThatThrownBy(() -> ReportedProject.read("oops")).isInstanceOf(StackException.class);
  }
}
