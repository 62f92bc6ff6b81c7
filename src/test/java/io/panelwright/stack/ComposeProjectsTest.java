package io.panelwright.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.panelwright.contract.ComposeProject;
import io.panelwright.contract.Contract;
import io.panelwright.contract.Datasource;
import io.panelwright.contract.GrafanaServer;
import io.panelwright.contract.PrometheusServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A fake docker records its arguments, and decides whether a server is ready. */
class ComposeProjectsTest {

  private static final Duration SHORT = Duration.ofMillis(700);

  /** Records its arguments, prints the projects of a file, and sets the state of the server. */
  private static final String DOCKER =
      """
      #!/bin/sh
      here=$(dirname "$0")
      echo "$PWD: $*" >> "$here/calls"
      case "$*" in
        "compose ls"*) cat "$here/projects" ;;
        *" restart") cp "$here/after-restart" "$here/status" ;;
        *"--force-recreate") cp "$here/after-recreate" "$here/status" ;;
        *" up -d") cp "$here/after-up" "$here/status" ;;
        *" ps --all") exit "$(cat "$here/exit")" ;;
      esac
      """;

  @TempDir private Path folder;

  private final List<String> messages = new ArrayList<>();
  private final StringBuffer output = new StringBuffer();
  private final StringBuffer errors = new StringBuffer();
  private Path bin;
  private Path checkout;
  private HttpServer server;
  private ComposeProjects projects;

  @BeforeEach
  void prepare() throws IOException {
    bin = Files.createDirectories(folder.resolve("bin"));
    checkout = Files.createDirectories(folder.resolve("checkout")).toRealPath();
    Path docker = Files.writeString(bin.resolve("docker"), DOCKER);
    Files.setPosixFilePermissions(docker, PosixFilePermissions.fromString("rwxr-xr-x"));
    docker("projects", "[]");
    for (String when : List.of("restart", "recreate", "up")) {
      docker("after-" + when, "200");
    }
    docker("status", "503");
    docker("exit", "0");
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          boolean ready = exchange.getRequestURI().getPath().equals("/-/ready");
          int status = ready ? Integer.parseInt(Files.readString(bin.resolve("status"))) : 404;
          exchange.sendResponseHeaders(status, -1);
          exchange.close();
        });
    server.start();
    Files.writeString(checkout.resolve("compose.yml"), "services: {}\n");
    projects =
        new ComposeProjects(
            contract(),
            checkout,
            Map.of(),
            messages::add,
            new CommandOutput(output::append, errors::append),
            ComposeProjectsTest::suggest,
            docker.toString());
  }

  private static String suggest(List<String> arguments) {
    return "panelwright stack compose " + String.join(" ", arguments);
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private void docker(String file, String text) throws IOException {
    Files.writeString(bin.resolve(file), text);
  }

  private List<String> calls() throws IOException {
    return Files.readAllLines(bin.resolve("calls")).stream()
        .map(line -> line.replace(checkout.toString(), "REPO"))
        .toList();
  }

  private Contract contract() {
    int port = server.getAddress().getPort();
    var source = Datasource.of("main", Datasource.Settings.proxied(Duration.ofSeconds(5)));
    var project =
        new ComposeProject(
            "shop",
            List.of(port),
            List.of(List.of("compose.yml")),
            Optional.empty(),
            Optional.empty());
    return new Contract(
        "Shop",
        new Contract.Stack(
            new GrafanaServer(3000),
            List.of(new PrometheusServer("main", port, source)),
            List.of(source),
            Duration.ofSeconds(5)),
        List.of(),
        List.of(),
        List.of(project),
        List.of(),
        List.of());
  }

  private void reportAsRunning() throws IOException {
    docker(
        "projects",
        "[{\"Name\":\"shop\",\"Status\":\"running(1)\",\"ConfigFiles\":\"%s\"}]"
            .formatted(checkout.resolve("compose.yml")));
  }

  @Test
  void aRestartIsEnoughIfTheServerIsReady() throws IOException {
    reportAsRunning();

    projects.restart(List.of(), SHORT);

    assertThat(calls())
        .containsExactly(
            "REPO: compose ls --all --format json",
            "REPO: compose -p shop -f REPO/compose.yml restart");
    assertThat(messages)
        .containsExactly(
            "== shop, from docker compose ls: " + checkout.resolve("compose.yml"),
            "ready    http://localhost:" + server.getAddress().getPort());
  }

  @Test
  void containersAreRecreatedOnlyIfTheServerIsNotReady() throws IOException {
    reportAsRunning();
    docker("after-restart", "503");

    projects.restart(List.of("shop"), SHORT);

    assertThat(calls())
        .containsExactly(
            "REPO: compose ls --all --format json",
            "REPO: compose -p shop -f REPO/compose.yml restart",
            "REPO: compose -p shop -f REPO/compose.yml up -d --force-recreate");
    assertThat(messages.get(1))
        .startsWith("shop is not ready after 0 s (http://localhost:")
        .contains(" is running but not ready: status 503")
        .endsWith("): recreating its containers");
  }

  @Test
  void aServerThatIsNeverReadyIsAnError() throws IOException {
    reportAsRunning();
    docker("after-restart", "503");
    docker("after-recreate", "503");

    assertThatThrownBy(() -> projects.restart(List.of(), SHORT))
        .isInstanceOf(StackException.class)
        .hasMessageStartingWith("shop is not ready after 0 s: http://localhost:")
        .hasMessageEndingWith("\n  → panelwright stack compose logs shop");
  }

  @Test
  void aStoppedProjectIsStarted() throws IOException {
    projects.restart(List.of(), SHORT);
    projects.up(List.of(), SHORT);

    assertThat(calls())
        .containsExactly(
            "REPO: compose ls --all --format json",
            "REPO: compose -p shop -f REPO/compose.yml up -d",
            "REPO: compose ls --all --format json",
            "REPO: compose -p shop -f REPO/compose.yml up -d");
  }

  @Test
  void psAndLogs() throws IOException {
    projects.ps(List.of());
    projects.logs(List.of("shop"), 7);

    assertThat(calls())
        .containsExactly(
            "REPO: compose ls --all --format json",
            "REPO: compose -p shop -f REPO/compose.yml ps --all",
            "REPO: compose ls --all --format json",
            "REPO: compose -p shop -f REPO/compose.yml logs --tail 7");
  }

  @Test
  void composeFilesAreNotChanged() throws IOException {
    reportAsRunning();
    docker("after-restart", "503");

    projects.restart(List.of(), SHORT);

    assertThat(checkout.resolve("compose.yml")).hasContent("services: {}\n");
    try (var files = Files.list(checkout)) {
      assertThat(files).hasSize(1);
    }
  }

  @Test
  void aFailureOfDockerIsAnError() throws IOException {
    docker("exit", "14");

    assertThatThrownBy(() -> projects.ps(List.of()))
        .hasMessage(
            "docker compose -p shop -f "
                + checkout.resolve("compose.yml")
                + " ps --all exited with 14");
  }

  @Test
  void withoutFilesNoCommandRuns() throws IOException {
    Files.delete(checkout.resolve("compose.yml"));

    assertThatThrownBy(() -> projects.ps(List.of()))
        .hasMessage(
            "no compose file of shop was found:\n  docker compose ls does not list shop\n  no file "
                + checkout.resolve("compose.yml")
                + "\n  → set the checkout: --repo DIR");
    assertThat(calls()).containsExactly("REPO: compose ls --all --format json");
  }

  @Test
  void dockerFailsOrIsMissing() throws IOException {
    Files.delete(bin.resolve("projects"));
    assertThatThrownBy(() -> projects.ps(List.of()))
        .hasMessageStartingWith("docker compose ls --all --format json failed: cat: ")
        .hasMessageEndingWith(
            "\n  → check that Docker and its compose plugin work: docker compose version");

    Files.delete(bin.resolve("docker"));
    assertThatThrownBy(() -> projects.ps(List.of()))
        .hasMessageStartingWith("docker cannot be run: ")
        .hasMessageEndingWith("\n  → install it, or correct the PATH");
  }

  @Test
  void anUnknownProjectOrCheckout() {
    assertThatThrownBy(() -> projects.ps(List.of("shpo")))
        .hasMessage("unknown compose project \"shpo\"; did you mean \"shop\"?\n  → projects: shop");
    assertThatThrownBy(
            () ->
                new ComposeProjects(
                    contract(),
                    folder.resolve("no"),
                    Map.of(),
                    messages::add,
                    new CommandOutput(output::append, errors::append),
                    ComposeProjectsTest::suggest))
        .hasMessage(folder.resolve("no") + " is not a folder\n  → set the checkout: --repo DIR");
  }
}
