package io.panelwright.cli.init;

import io.panelwright.cli.Console;
import io.panelwright.cli.ExitCode;
import io.panelwright.cli.FileNames;
import io.panelwright.cli.ProgramVersion;
import io.panelwright.cli.RootCommand;
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
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code init}: writes a new project. */
@Command(
    name = "init",
    description =
        "Write a new Maven project with contract, dashboard and tests, from live Prometheus servers"
            + " or a scrape.",
    mixinStandardHelpOptions = true,
    versionProvider = RootCommand.VersionProvider.class,
    footer = {
      "",
      "At a terminal, init prompts for name, package and Prometheus that no option names;"
          + " elsewhere it uses the proposals. Without --from and --from-metrics the contract is"
          + " empty.",
      "No file is overwritten: if one of the files exists, nothing is written. Credentials of the"
          + " servers come from the environment (PROMETHEUS_USER and PROMETHEUS_PASSWORD, or"
          + " PROMETHEUS_TOKEN; METRICS_… for the URL of a scrape) and are not written.",
      "Exit code 0 if the project was written; 2 if an argument is not valid or a file exists; 3 if"
          + " a server does not respond or a file cannot be written."
    })
public final class InitCommand implements Callable<Integer> {

  private final Console console;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "DIR", description = "Folder of the project; may exist.")
  private Path directory = Path.of("");

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description = "Displayed name of the team or service (default: from DIR).")
  private Optional<String> name = Optional.empty();

  @Option(
      names = "--package",
      paramLabel = "NAME",
      description = "Java package of the classes (default: com.example and the name).")
  private Optional<String> packageName = Optional.empty();

  @Option(
      names = "--from",
      paramLabel = "URL",
      description =
          "Prometheus from which targets, metrics, labels and rules are read; may be repeated.")
  private List<String> servers = new ArrayList<>();

  @Option(
      names = "--from-metrics",
      paramLabel = "[JOB=]URL|FILE",
      description =
          "Metrics of a producer: the URL of its scrape, or a file with one; may be repeated.")
  private List<String> scrapes = new ArrayList<>();

  @Option(
      names = "--timeout",
      paramLabel = "TIME",
      converter = ServerOptions.DurationConverter.class,
      defaultValue = "30s",
      description = "Timeout of one request (default: ${DEFAULT-VALUE}).")
  private Duration timeout = Duration.ofSeconds(30);

  @Option(names = "--dry-run", description = "List the files; write none.")
  private boolean dryRun;

  public InitCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    FileNames.check(directory);
    name.ifPresent(given -> check("--name", given, ProjectIdentity::nameProblem));
    packageName.ifPresent(given -> check("--package", given, ProjectIdentity::packageProblem));
    ProjectIdentity identity = identity();
    var sources = new InitSources(console, timeout);
    DiscoveredSystem found = sources.servers(servers);
    DiscoveredSystem scraped = sources.scrapes(scrapes, Slug.of(identity.name()));
    Project project =
        ProjectGenerator.generate(
            new ProjectRequest(identity.name(), identity.packageName(), version(), found, scraped));
    var folder = new NewProjectFolder(console.resolve(directory), directory);
    folder.check(project.files());
    if (!dryRun) {
      folder.write(project.files());
    }
    new InitReport(console, project, directory).print(dryRun);
    return ExitCode.CLEAN;
  }

  private void check(String option, String value, Function<String, Optional<String>> problem) {
    problem
        .apply(value)
        .ifPresent(
            wrong -> {
              throw new ParameterException(
                  spec.commandLine(), option + " \"" + value + "\" " + wrong);
            });
  }

  /** The names of the options; the user's answers, or the proposals, for those that are missing. */
  private ProjectIdentity identity() {
    boolean complete = name.isPresent() && packageName.isPresent();
    Path absolute = console.resolve(directory).toAbsolutePath().normalize();
    String folder = Optional.ofNullable(absolute.getFileName()).map(Path::toString).orElse("");
    if (complete || !isInteractive()) {
      String used = name.orElseGet(() -> ProjectIdentity.nameOf(folder));
      return new ProjectIdentity(
          used, packageName.orElseGet(() -> ProjectIdentity.packageOf(used)));
    }
    var prompts = new Prompts(console);
    String used =
        name.orElseGet(
            () ->
                prompts.read(
                    "Name of the team or service",
                    ProjectIdentity.nameOf(folder),
                    ProjectIdentity::nameProblem));
    String usedPackage =
        packageName.orElseGet(
            () ->
                prompts.read(
                    "Java package",
                    ProjectIdentity.packageOf(used),
                    ProjectIdentity::packageProblem));
    if (servers.isEmpty() && scrapes.isEmpty()) {
      String url = prompts.read("URL of Prometheus, empty for none", "", InitCommand::urlProblem);
      if (!url.isEmpty()) {
        servers.add(url);
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
