package io.panelwright.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.panelwright.contract.ComposeProject;
import io.panelwright.testing.ExampleTeam;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The files of a compose project in a checkout. */
class ComposeFileResolverTest {

  private static final String LOCAL = "deploy/compose/prometheus.yml";
  private static final String GRAFANA = "deploy/compose/grafana.yml";
  private static final String OVERRIDES = ".local/overrides/";

  @TempDir private Path repository;

  private void createFiles(String... files) throws IOException {
    for (String file : files) {
      Path path = repository.resolve(file.strip());
      Files.createDirectories(path.getParent());
      Files.writeString(path, "services: {}\n");
    }
  }

  private static ComposeProject project(String name) {
    return ExampleTeam.contract().projects().stream()
        .filter(p -> p.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private ResolvedComposeProject find(String name, Map<String, String> environment, String report) {
    return ComposeFileResolver.resolve(
        project(name), repository, environment, ComposeListEntry.read(report));
  }

  private List<String> relative(ResolvedComposeProject found) {
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
          checkout-payments | a-payment-zone.yml, b_payment_zone.yaml, infra.yml, payment-zone.yml.bak | a-payment-zone.yml b_payment_zone.yaml
          checkout-platform | a-payment-zone.yml, infra.yaml, my-platform.yml                           | infra.yaml my-platform.yml
          """)
  void theContractsPatternsComeFirst(String name, String files, String expected)
      throws IOException {
    createFiles(LOCAL);
    for (String file : files.split(",")) {
      createFiles(OVERRIDES + file.strip());
    }
    ResolvedComposeProject found = find(name, Map.of(), "[]");

    assertThat(relative(found))
        .containsExactlyElementsOf(
            List.of(expected.split(" ")).stream().map(OVERRIDES::concat).toList());
    assertThat(found.isRunning()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"checkout-payments", "checkout-platform"})
  void thePrometheusFileIsTheLastCandidate(String name) throws IOException {
    createFiles(LOCAL, GRAFANA);

    assertThat(relative(find(name, Map.of(), ""))).containsExactly(LOCAL);
  }

  @Test
  void allFilesOfACandidateMustExist() throws IOException {
    createFiles(LOCAL);
    assertThatThrownBy(() -> find("checkout-main", Map.of(), "[]"))
        .isInstanceOf(StackException.class)
        .hasMessage(
            "no compose file of checkout-main was found:\n"
                + "  docker compose ls does not list checkout-main\n"
                + "  no file "
                + repository.resolve(GRAFANA)
                + "\n  → set the checkout: --repo DIR");

    createFiles(GRAFANA);
    assertThat(relative(find("checkout-main", Map.of(), "[]"))).containsExactly(LOCAL, GRAFANA);
  }

  @Test
  void dockersReportComesBeforeCandidates() throws IOException {
    createFiles(LOCAL, OVERRIDES + "payment-zone.yml", "elsewhere/a.yml", "elsewhere/b.yml");
    String report = report("checkout-payments", "running(2)", "elsewhere/a.yml", "elsewhere/b.yml");

    ResolvedComposeProject found = find("checkout-payments", Map.of(), report);

    assertThat(relative(found)).containsExactly("elsewhere/a.yml", "elsewhere/b.yml");
    assertThat(found.isRunning()).isTrue();
    assertThat(found.arguments(List.of("ps")))
        .containsExactly(
            "-p",
            "checkout-payments",
            "-f",
            repository.resolve("elsewhere/a.yml").toString(),
            "-f",
            repository.resolve("elsewhere/b.yml").toString(),
            "ps");
  }

  @Test
  void aStoppedProjectIsNotRunning() throws IOException {
    createFiles("a.yml");
    String report = report("checkout-payments", "exited(1)", "a.yml");

    ResolvedComposeProject found = find("checkout-payments", Map.of(), report);

    assertThat(relative(found)).containsExactly("a.yml");
    assertThat(found.isRunning()).isFalse();
  }

  @Test
  void aMissingReportedFileIsSkipped() throws IOException {
    String report = report("checkout-payments", "running(1)", "gone.yml");

    assertThatThrownBy(() -> find("checkout-payments", Map.of(), report))
        .hasMessage(
            "no compose file of checkout-payments was found:\n"
                + "  docker compose ls names "
                + repository.resolve("gone.yml")
                + ", which does not exist\n"
                + "  no file "
                + repository.resolve(OVERRIDES + "*{payment-zone,payment_zone}*.{yml,yaml}")
                + "\n  no file "
                + repository.resolve(LOCAL)
                + "\n  → set the files: PAYMENTS_COMPOSE=FILE, or the checkout: --repo DIR");

    createFiles(LOCAL);
    assertThat(relative(find("checkout-payments", Map.of(), report))).containsExactly(LOCAL);
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
  void theEnvironmentComesFirst(String value, String expected) throws IOException {
    createFiles(LOCAL, "a.yml", "b/c.yml");
    String report = report("mine", "running(1)", LOCAL);
    Map<String, String> environment = Map.of("PAYMENTS_COMPOSE", value, "PAYMENTS_PROJECT", "mine");

    ResolvedComposeProject found = find("checkout-payments", environment, report);

    assertThat(found.name()).isEqualTo("mine");
    assertThat(relative(found)).containsExactly(expected.split(" "));
    assertThat(found.isRunning()).isTrue();
    assertThat(found.title()).startsWith("mine, from $PAYMENTS_COMPOSE: ");
  }

  @Test
  void aFileInTheEnvironmentMustExist() {
    assertThatThrownBy(() -> find("checkout-platform", Map.of("PLATFORM_COMPOSE", "x.yml"), "[]"))
        .hasMessage(
            "$PLATFORM_COMPOSE names "
                + repository.resolve("x.yml")
                + ", which does not exist\n  → correct or unset it");
  }

  @Test
  void malformedOutputOfDocker() {
    assertThatThrownBy(() -> ComposeListEntry.read("{}"))
        .hasMessageStartingWith(
            "docker compose ls --all --format json printed no list of projects: expected a list, found an object");
    assertThatThrownBy(() -> ComposeListEntry.read("oops")).isInstanceOf(StackException.class);
  }
}
