package io.panelwright.cli.init;

import io.panelwright.cli.Argument;
import io.panelwright.cli.BaseCommand;
import io.panelwright.cli.Console;
import io.panelwright.cli.ExitCode;
import io.panelwright.cli.FileNames;
import io.panelwright.cli.ProgramVersion;
import io.panelwright.cli.ServerOptions;
import io.panelwright.discovery.DiscoveredSystem;
import io.panelwright.scaffold.Project;
import io.panelwright.scaffold.ProjectGenerator;
import io.panelwright.scaffold.ProjectRequest;
import io.panelwright.text.Slug;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;

/** {@code init}: writes a new project. */
public final class InitCommand extends BaseCommand implements Callable<Integer> {

  private final Console console;

  private final Argument<Path> directory =
      Argument.positional(Path.class, "DIR", "Folder of the project; may exist.");

  private final Argument<Optional<String>> name =
      Argument.option("--name")
          .paramLabel("NAME")
          .description("Displayed name of the team or service (default: from DIR).")
          .optional(String.class);

  private final Argument<Optional<String>> packageName =
      Argument.option("--package")
          .paramLabel("NAME")
          .description("Java package of the classes (default: com.example and the name).")
          .optional(String.class);

  private final Argument<List<String>> servers =
      Argument.option("--from")
          .paramLabel("URL")
          .description(
              "Prometheus from which targets, metrics, labels and rules are read; may be repeated.")
          .list(String.class);

  private final Argument<List<String>> scrapes =
      Argument.option("--from-metrics")
          .paramLabel("[JOB=]URL|FILE")
          .description(
              "Metrics of a producer: the URL of its scrape, or a file with one; may be repeated.")
          .list(String.class);

  private final Argument<Duration> timeout =
      Argument.option("--timeout")
          .paramLabel("TIME")
          .converter(new ServerOptions.DurationConverter())
          .description("Timeout of one request (default: ${DEFAULT-VALUE}).")
          .withDefault(Duration.class, Duration.ofSeconds(30), "30s");

  private final Argument<Boolean> dryRun =
      Argument.flag("--dry-run", "List the files; write none.");

  public InitCommand(Console console) {
    super(
        "init",
        "Write a new Maven project with contract, dashboard and tests, from live Prometheus servers"
            + " or a scrape.");
    this.console = console;
    addArguments(directory, name, packageName, servers, scrapes, timeout, dryRun);
    footer(
        "",
        "At a terminal, init prompts for name, package and Prometheus that no option names;"
            + " elsewhere it uses the proposals. Without --from and --from-metrics the contract is"
            + " empty.",
        "No file is overwritten: if one of the files exists, nothing is written. Credentials of the"
            + " servers come from the environment (PROMETHEUS_USER and PROMETHEUS_PASSWORD, or"
            + " PROMETHEUS_TOKEN; METRICS_… for the URL of a scrape) and are not written.",
        "Exit code 0 if the project was written; 2 if an argument is not valid or a file exists; 3"
            + " if a server does not respond or a file cannot be written.");
  }

  @Override
  public Integer call() {
    FileNames.check(directory.value());
    name.value().ifPresent(given -> check("--name", given, ProjectIdentity::nameProblem));
    packageName
        .value()
        .ifPresent(given -> check("--package", given, ProjectIdentity::packageProblem));
    List<String> urls = new ArrayList<>(servers.value());
    ProjectIdentity identity = identity(urls);
    var sources = new InitSources(console, timeout.value());
    DiscoveredSystem found = sources.servers(urls);
    DiscoveredSystem scraped = sources.scrapes(scrapes.value(), Slug.of(identity.name()));
    Project project =
        ProjectGenerator.generate(
            new ProjectRequest(identity.name(), identity.packageName(), version(), found, scraped));
    var folder = new NewProjectFolder(console.resolve(directory.value()), directory.value());
    folder.check(project.files());
    if (!dryRun.value()) {
      folder.write(project.files());
    }
    new InitReport(console, project, directory.value()).print(dryRun.value());
    return ExitCode.CLEAN;
  }

  private void check(String option, String value, Function<String, Optional<String>> problem) {
    problem
        .apply(value)
        .ifPresent(
            wrong -> {
              throw usage(option + " \"" + value + "\" " + wrong);
            });
  }

  /**
   * The names of the options; the user's answers, or the proposals, for those that are missing.
   *
   * @param urls of servers, to which the user's answer is added
   */
  private ProjectIdentity identity(List<String> urls) {
    boolean complete = name.value().isPresent() && packageName.value().isPresent();
    Path absolute = console.resolve(directory.value()).toAbsolutePath().normalize();
    String folder = Optional.ofNullable(absolute.getFileName()).map(Path::toString).orElse("");
    if (complete || !isInteractive()) {
      String used = name.value().orElseGet(() -> ProjectIdentity.nameOf(folder));
      return new ProjectIdentity(
          used, packageName.value().orElseGet(() -> ProjectIdentity.packageOf(used)));
    }
    var prompts = new Prompts(console);
    String used =
        name.value()
            .orElseGet(
                () ->
                    prompts.read(
                        "Name of the team or service",
                        ProjectIdentity.nameOf(folder),
                        ProjectIdentity::nameProblem));
    String usedPackage =
        packageName
            .value()
            .orElseGet(
                () ->
                    prompts.read(
                        "Java package",
                        ProjectIdentity.packageOf(used),
                        ProjectIdentity::packageProblem));
    if (urls.isEmpty() && scrapes.value().isEmpty()) {
      String url = prompts.read("URL of Prometheus, empty for none", "", InitCommand::urlProblem);
      if (!url.isEmpty()) {
        urls.add(url);
      }
    }
    return new ProjectIdentity(used, usedPackage);
  }

  private static Optional<String> urlProblem(String url) {
    return url.isEmpty() || url.matches("(?i)https?://.+")
        ? Optional.empty()
        : Optional.of("is not a URL such as http://localhost:9090");
  }

  private boolean isInteractive() {
    return console.terminal().input() && console.terminal().progress();
  }

  private static String version() {
    return ProgramVersion.number();
  }
}
