package io.panelwright.stack;

import io.panelwright.client.http.ApiResult;
import io.panelwright.client.http.Authentication;
import io.panelwright.client.http.HttpService;
import io.panelwright.client.http.Request;
import io.panelwright.client.http.RequestFailure;
import io.panelwright.client.http.Response;
import io.panelwright.client.http.StatusFailures;
import io.panelwright.contract.ComposeProject;
import io.panelwright.contract.Contract;
import io.panelwright.contract.GrafanaServer;
import io.panelwright.contract.PrometheusServer;
import io.panelwright.text.ShortList;
import io.panelwright.text.Suggestions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** Starts and restarts the contract's compose projects in a checkout. Never changes their files. */
public final class ComposeProjects {

  private static final Duration PAUSE = Duration.ofMillis(500);
  private final Contract contract;
  private final Path repository;
  private final Map<String, String> environment;
  private final Consumer<String> progress;
  private final DockerCompose docker;
  private final Function<List<String>, String> suggestion;

  /**
   * @param repository the folder of the checkout
   * @param environment the environment variables, which may override project names and files
   * @param progress receives progress messages
   * @param output receives what Docker prints
   * @param suggestion formats a compose command of this program for messages
   */
  public ComposeProjects(
      Contract contract,
      Path repository,
      Map<String, String> environment,
      Consumer<String> progress,
      CommandOutput output,
      Function<List<String>, String> suggestion) {
    this(contract, repository, environment, progress, output, suggestion, "docker");
  }

  ComposeProjects(
      Contract contract,
      Path repository,
      Map<String, String> environment,
      Consumer<String> progress,
      CommandOutput output,
      Function<List<String>, String> suggestion,
      String program) {
    this.contract = contract;
    this.repository = repository.toAbsolutePath().normalize();
    this.environment = Map.copyOf(environment);
    this.progress = progress;
    this.suggestion = suggestion;
    this.docker = new DockerCompose(program, this.repository, output);
    if (!Files.isDirectory(this.repository)) {
      throw new StackException(
          this.repository + " is not a folder\n  → set the checkout: --repo DIR");
    }
  }

  /** Prints the containers of the named projects; of all without names. */
  public void ps(Collection<String> names) {
    resolve(names).forEach(project -> run(project, List.of("ps", "--all")));
  }

  /** Prints the last lines of the containers' logs. */
  public void logs(Collection<String> names, int lines) {
    resolve(names)
        .forEach(project -> run(project, List.of("logs", "--tail", String.valueOf(lines))));
  }

  /** Starts the projects, and waits until their ports are ready. */
  public void up(Collection<String> names, Duration timeout) {
    for (ResolvedComposeProject project : resolve(names)) {
      run(project, List.of("up", "-d"));
      Optional<String> missing = awaitReady(project, timeout);
      if (missing.isPresent()) {
        throw timeoutException(project, missing.get(), timeout);
      }
    }
  }

  /**
   * Restarts the projects; recreates the containers of a project only if its ports are not ready in
   * time. Starts a project that is not running.
   */
  public void restart(Collection<String> names, Duration timeout) {
    for (ResolvedComposeProject project : resolve(names)) {
      List<String> command = project.isRunning() ? List.of("restart") : List.of("up", "-d");
      run(project, command);
      Optional<String> missing = awaitReady(project, timeout);
      if (missing.isPresent()) {
        progress.accept(
            project.name()
                + " is not ready after "
                + timeout.toSeconds()
                + " s ("
                + missing.get()
                + "): recreating its containers");
        run(project, List.of("up", "-d", "--force-recreate"));
        missing = awaitReady(project, timeout);
      }
      if (missing.isPresent()) {
        throw timeoutException(project, missing.get(), timeout);
      }
    }
  }

  private StackException timeoutException(
      ResolvedComposeProject project, String missing, Duration timeout) {
    return new StackException(
        project.name()
            + " is not ready after "
            + timeout.toSeconds()
            + " s: "
            + missing
            + "\n  → "
            + suggestion.apply(List.of("logs", project.project().name())));
  }

  /** Resolves all projects, before a command runs for the first. */
  private List<ResolvedComposeProject> resolve(Collection<String> names) {
    List<ComposeProject> selected = select(names);
    List<ComposeListEntry> reported =
        ComposeListEntry.read(docker.capture(ComposeListEntry.COMMAND));
    return selected.stream()
        .map(project -> ComposeFileResolver.resolve(project, repository, environment, reported))
        .toList();
  }

  private List<ComposeProject> select(Collection<String> names) {
    List<String> known = contract.projects().stream().map(ComposeProject::name).toList();
    for (String name : names) {
      if (!known.contains(name)) {
        throw new StackException(
            "unknown compose project \""
                + name
                + "\""
                + Suggestions.didYouMean(name, known)
                + "\n  → projects: "
                + ShortList.format(known));
      }
    }
    return contract.projects().stream()
        .filter(project -> names.isEmpty() || names.contains(project.name()))
        .toList();
  }

  private void run(ResolvedComposeProject project, List<String> command) {
    progress.accept("== " + project.title());
    List<String> arguments = project.arguments(command);
    int code = docker.run(arguments);
    if (code != 0) {
      throw new StackException(
          "docker compose " + String.join(" ", arguments) + " exited with " + code);
    }
  }

  /** Waits until all ports are ready; returns the failures of those that are not. */
  private Optional<String> awaitReady(ResolvedComposeProject project, Duration timeout) {
    long end = System.nanoTime() + timeout.toNanos();
    List<String> missing = new ArrayList<>();
    for (int port : project.project().serves()) {
      HttpService service =
          HttpService.at("http://localhost:" + port, Authentication.none(), ReadinessProbe.LIMITS);
      Optional<String> failure = findFailure(service, readyPath(port));
      while (failure.isPresent() && System.nanoTime() < end) {
        ReadinessWaiter.pause(PAUSE);
        failure = findFailure(service, readyPath(port));
      }
      failure.ifPresentOrElse(missing::add, () -> progress.accept("ready    " + service));
    }
    return missing.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", missing));
  }

  private static Optional<String> findFailure(HttpService service, String path) {
    ApiResult<Response> result = service.send(Request.get(path));
    return result
        .failure()
        .or(() -> result.value().filter(response -> !response.isOk()).map(StatusFailures::classify))
        .map(RequestFailure::message);
  }

  private String readyPath(int port) {
    return port == contract.stack().grafana().port()
        ? GrafanaServer.HEALTH_PATH
        : PrometheusServer.READY_PATH;
  }
}
