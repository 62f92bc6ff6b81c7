package io.panelwright.cli.stack;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.testing.ExampleTeam;
import io.panelwright.testing.Jvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code stack compose} in its own process, with a fake docker on its PATH. */
class ComposeCommandTest {

  private static final String PROMETHEUS = "deploy/compose/prometheus.yml";
  private static final String GRAFANA = "deploy/compose/grafana.yml";

  @TempDir private Path folder;

  private Jvm.Result compose(String... arguments) throws Exception {
    Path docker = folder.resolve("docker");
    Files.writeString(
        docker,
        """
        #!/bin/sh
        echo "$*" >> "$(dirname "$0")/requests"
        case "$*" in "compose ls"*) echo '[]' ;; *) echo "docker prints $4" ;; esac
        """);
    Files.setPosixFilePermissions(docker, PosixFilePermissions.fromString("rwxr-xr-x"));
    List<String> command = new ArrayList<>(Jvm.current().java());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), "io.panelwright.Main"));
    command.addAll(List.of("stack", "compose"));
    command.addAll(List.of(arguments));
    command.addAll(List.of("--contract", ExampleTeam.NAME, "--repo", "checkout"));
    var builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().put("PATH", folder + ":" + System.getenv("PATH"));
    return Jvm.run(builder);
  }

  private String checkout(String file) throws IOException {
    Path path = folder.resolve("checkout").resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, "services: {}\n");
    return path.toString();
  }

  @Test
  void everyProjectIsFoundAfterADown() throws Exception {
    String prometheus = checkout(PROMETHEUS);
    String grafana = checkout(GRAFANA);
    String payments = checkout(".local/overrides/prom-payment-zone.yml");

    Jvm.Result ps = compose("ps");

    assertThat(ps.code()).as(ps.err()).isZero();
    assertThat(ps.out()).isEqualTo("docker prints -f\n".repeat(3));
    assertThat(ps.err())
        .isEqualTo(
            "== checkout-main, from the contract: "
                + prometheus
                + ", "
                + grafana
                + "\n"
                + "== checkout-payments, from the contract: "
                + payments
                + "\n"
                + "== checkout-platform, from the contract: "
                + prometheus
                + "\n");
    assertThat(Files.readAllLines(folder.resolve("requests")))
        .containsExactly(
            "compose ls --all --format json",
            "compose -p checkout-main -f " + prometheus + " -f " + grafana + " ps --all",
            "compose -p checkout-payments -f " + payments + " ps --all",
            "compose -p checkout-platform -f " + prometheus + " ps --all");
  }

  @Test
  void theErrorForAMissingFileListsTheSearchedPlaces() throws Exception {
    Files.createDirectories(folder.resolve("checkout"));

    Jvm.Result restart = compose("restart", "checkout-platform");

    assertThat(restart.code()).isEqualTo(3);
    assertThat(restart.out()).isEmpty();
    assertThat(restart.err())
        .startsWith(
            "panelwright: no compose file of checkout-platform was found:\n"
                + "  docker compose ls does not list checkout-platform\n  no file ")
        .endsWith("\n  → set the files: PLATFORM_COMPOSE=FILE, or the checkout: --repo DIR\n");
    assertThat(Files.readAllLines(folder.resolve("requests"))).hasSize(1);
  }
}
