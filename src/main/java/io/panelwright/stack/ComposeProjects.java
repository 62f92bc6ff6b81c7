package io.panelwright.stack;

import io.panelwright.contract.ComposeProject;
import io.panelwright.contract.Contract;
import io.panelwright.contract.GrafanaServer;
import io.panelwright.contract.PrometheusServer;
import io.panelwright.diagnostic.Nearest;
import io.panelwright.http.Authentication;
import io.panelwright.http.Failure;
import io.panelwright.http.HttpService;
import io.panelwright.http.Limits;
import io.panelwright.http.Page;
import io.panelwright.http.Question;
import io.panelwright.http.Refusals;
import io.panelwright.http.Reply;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The contract's compose projects in a checkout on an operator's machine. Files are found and never
 * changed.
 */
public final class ComposeProjects {

  private static final long PAUSE_MILLIS = 500;
  private static final Limits HASTY =
      Limits.DEFAULT.within(Duration.ofSeconds(1), Duration.ofSeconds(2)).withoutRepeats();

  private final Contract contract;
  private final Path repository;
  private final Map<String, String> environment;
  private final Consumer<String> progress;
  private final Docker docker;

  /**
   * @param repository the checkout
   * @param environment that may name other projects and files
   * @param progress takes lines for people, between those of Docker
   */
  public ComposeProjects(
      Contract contract,
      Path repository,
      Map<String, String> environment,
      Consumer<String> progress) {
    this(contract, repository, environment, progress, "docker");
  }

  ComposeProjects(
      Contract contract,
      Path repository,
      Map<String, String> environment,
      Consumer<String> progress,
      String program) {
    this.contract = contract;
    this.repository = repository.toAbsolutePath().normalize();
    this.environment = Map.copyOf(environment);
    this.progress = progress;
    this.docker = new Docker(program, this.repository);
    if (!Files.isDirectory(this.repository)) {
      throw new StackException(
          this.repository + " is no folder\n  → name the checkout by --repo DIR");
    }
  }

  /** Shows the containers of the named projects; of all when none is named. */
  public void ps(Collection<String> names) {
    find(names).forEach(project -> run(project, List.of("ps", "--all")));
  }

  /** Shows what the containers said last. */
  public void logs(Collection<String> names, int lines) {
    find(names).forEach(project -> run(project, List.of("logs", "--tail", String.valueOf(lines))));
  }

  /** Starts the projects, and waits until what they serve is ready. */
  public void up(Collection<String> names, Duration patience) {
    for (FoundProject project : find(names)) {
      run(project, List.of("up", "-d"));
      Optional<String> missing = await(project, patience);
      if (missing.isPresent()) {
        throw late(project, missing.get(), patience);
      }
    }
  }

  /**
   * Restarts the projects: their containers as they are, and only when what they serve does not
   * return, made anew. A project that does not run is started.
   */
  public void restart(Collection<String> names, Duration patience) {
    for (FoundProject project : find(names)) {
      List<String> soft = project.isRunning() ? List.of("restart") : List.of("up", "-d");
      run(project, soft);
      Optional<String> missing = await(project, patience);
      if (missing.isPresent()) {
        progress.accept(
            project.name()
                + " is not back after "
                + patience.toSeconds()
                + " s ("
                + missing.get()
                + "): its containers are made anew");
        run(project, List.of("up", "-d", "--force-recreate"));
        missing = await(project, patience);
      }
      if (missing.isPresent()) {
        throw late(project, missing.get(), patience);
      }
    }
  }

  private StackException late(FoundProject project, String missing, Duration patience) {
    return new StackException(
        project.name()
            + " is not ready after "
            + patience.toSeconds()
            + " s: "
            + missing
            + "\n  → panelwright stack compose logs "
            + project.project().name());
  }

  /** All are found before one is touched. */
  private List<FoundProject> find(Collection<String> names) {
    List<ComposeProject> chosen = chosen(names);
    List<ReportedProject> reported = ReportedProject.read(docker.ask(ReportedProject.COMMAND));
    return chosen.stream()
        .map(project -> ComposeSearch.find(project, repository, environment, reported))
        .toList();
  }

  private List<ComposeProject> chosen(Collection<String> names) {
    List<String> known = contract.projects().stream().map(ComposeProject::name).toList();
    for (String name : names) {
      if (!known.contains(name)) {
        throw new StackException(
            "no compose project is called \""
                + name
                + "\""
                + Nearest.hint(name, known)
                + "\n  → there are: "
                + String.join(", ", known));
      }
    }
    return contract.projects().stream()
        .filter(project -> names.isEmpty() || names.contains(project.name()))
        .toList();
  }

  private void run(FoundProject project, List<String> command) {
    progress.accept("== " + project.title());
    List<String> arguments = project.arguments(command);
    int code = docker.run(arguments);
    if (code != 0) {
      throw new StackException(
          "docker compose " + String.join(" ", arguments) + " ended with " + code);
    }
  }

  /** What is not ready when time is up; empty when all is. */
  private Optional<String> await(FoundProject project, Duration patience) {
    long end = System.nanoTime() + patience.toNanos();
    List<String> missing = new ArrayList<>();
    for (int port : project.project().serves()) {
      HttpService service =
          HttpService.at("http://localhost:" + port, Authentication.none(), HASTY);
      Optional<String> trouble = trouble(service, readyPath(port));
      while (trouble.isPresent() && System.nanoTime() < end) {
        pause();
        trouble = trouble(service, readyPath(port));
      }
      trouble.ifPresentOrElse(missing::add, () -> progress.accept("ready    " + service));
    }
    return missing.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", missing));
  }

  private static Optional<String> trouble(HttpService service, String path) {
    Reply<Page> reply = service.ask(Question.get(path));
    return reply
        .failure()
        .or(() -> reply.value().filter(page -> !page.isOk()).map(Refusals::of))
        .map(Failure::message);
  }

  private String readyPath(int port) {
    return port == contract.stack().grafana().port()
        ? GrafanaServer.HEALTH_PATH
        : PrometheusServer.READY_PATH;
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StackException("interrupted", e);
    }
  }
}
