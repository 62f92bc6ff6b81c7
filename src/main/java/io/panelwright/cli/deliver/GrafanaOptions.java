package io.panelwright.cli.deliver;

import io.panelwright.cli.Argument;
import io.panelwright.cli.CannotRunException;
import io.panelwright.cli.CommandArguments;
import io.panelwright.cli.ConfigurationFile;
import io.panelwright.cli.Console;
import io.panelwright.cli.DashboardOptions;
import io.panelwright.cli.DashboardProviders;
import io.panelwright.cli.GrafanaCredentials;
import io.panelwright.cli.ServerOptions;
import io.panelwright.client.grafana.Grafana;
import io.panelwright.client.grafana.GrafanaApi;
import io.panelwright.client.http.Authentication;
import io.panelwright.client.http.HttpService;
import io.panelwright.client.http.RequestLimits;
import io.panelwright.contract.Contract;
import io.panelwright.environment.Environment;
import io.panelwright.environment.Environment.FolderAddress;
import io.panelwright.text.ShortList;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** The options of all commands that deliver to a Grafana or compare with it. */
final class GrafanaOptions implements CommandArguments {

  /** One request; a longer {@code --timeout} is for repeated requests. */
  private static final Duration MAX_REQUEST = Duration.ofSeconds(30);

  private static final Duration MAX_CONNECT = Duration.ofSeconds(5);

  private final Argument<Optional<String>> url =
      Argument.option("--grafana")
          .paramLabel("URL")
          .description(
              "The Grafana server (default: that of --env, otherwise the contract's on this"
                  + " machine).")
          .optional(String.class);

  private final Argument<Optional<String>> folder =
      Argument.option("--folder")
          .paramLabel("TITLE|PATH")
          .description(
              "Folder of the dashboards: its title, or a path of titles such as Trading/Live"
                  + " (default: that of --env).")
          .optional(String.class);

  private final Argument<Optional<String>> folderUid =
      Argument.option("--folder-uid")
          .paramLabel("UID")
          .description("Uid of this folder.")
          .optional(String.class);

  private final Argument<String> api =
      Argument.option("--api")
          .paramLabel("API")
          .description(
              "API of Grafana: classic, v1, v2 or auto (default: ${DEFAULT-VALUE}). auto is the API"
                  + " of --env, otherwise classic, which all versions have.")
          .withDefault(String.class, "auto");

  private final Argument<Duration> timeout =
      Argument.option("--timeout")
          .paramLabel("TIME")
          .converter(new ServerOptions.DurationConverter())
          .description(
              "Time to wait for a refusal that passes, such as that of a new folder; for one"
                  + " response at most 30s of it (default: ${DEFAULT-VALUE}).")
          .withDefault(Duration.class, Duration.ofSeconds(90), "90s");

  private final Argument<Optional<Path>> config =
      Argument.option("--config")
          .paramLabel("FILE")
          .description("Use this file instead of .panelwright.yaml.")
          .optional(Path.class);

  @Override
  public void addTo(CommandSpec command) {
    url.addTo(command);
    folder.addTo(command);
    folderUid.addTo(command);
    api.addTo(command);
    timeout.addTo(command);
    config.addTo(command);
  }

  /** The file of {@code --config}. */
  Optional<Path> config() {
    return config.value();
  }

  /**
   * Where to deliver. Sends no request.
   *
   * @param options of the dashboards, with {@code --env}; their contracts give the project's name
   *     and the local Grafana unless the configuration does
   * @throws ParameterException if options contradict each other or are missing
   * @throws CannotRunException if the URL is invalid, or credentials are missing or invalid
   */
  DeliveryTarget target(Console console, DashboardOptions options) {
    Optional<Environment> environment = options.environment().environment(console, config());
    List<Contract> contracts = DashboardProviders.contracts(options.contracts());
    Optional<String> project = ConfigurationFile.read(console, config()).environments().project();
    Authentication authentication =
        environment
            .flatMap(Environment::credentials)
            .map(references -> GrafanaCredentials.read(console, references))
            .orElseGet(() -> GrafanaCredentials.read(console));
    return new DeliveryTarget(
        Grafana.at(connect(serverUrl(contracts, environment), authentication)),
        api(environment),
        project.orElseGet(() -> projectName(contracts)),
        environment,
        folder().or(() -> environment.flatMap(Environment::folder)),
        timeout.value());
  }

  private String serverUrl(List<Contract> contracts, Optional<Environment> environment) {
    return url.value()
        .or(() -> environment.flatMap(Environment::grafana))
        .orElseGet(() -> localUrl(contracts));
  }

  private String localUrl(List<Contract> contracts) {
    List<String> urls =
        contracts.stream()
            .map(contract -> "http://localhost:" + contract.stack().grafana().port())
            .distinct()
            .toList();
    if (urls.size() != 1) {
      throw url.usage(
          "the contracts have different Grafana servers ("
              + ShortList.format(urls)
              + "): name one by --grafana URL or --env");
    }
    return urls.get(0);
  }

  private String projectName(List<Contract> contracts) {
    if (contracts.size() != 1) {
      throw config.usage(
          "several contracts ("
              + ShortList.format(contracts.stream().map(Contract::name).toList())
              + ") have no common name: choose one by --contract, or write project: NAME into"
              + " .panelwright.yaml");
    }
    return contracts.get(0).name();
  }

  private GrafanaApi api(Optional<Environment> environment) {
    String name =
        api.value().equals("auto")
            ? environment.flatMap(Environment::api).orElse("classic")
            : api.value();
    return switch (name) {
      case "classic", "v1", "v2" -> GrafanaApi.valueOf(name.toUpperCase(Locale.ROOT));
      default -> throw api.usage("--api \"" + name + "\": expected classic, v1, v2 or auto");
    };
  }

  private Optional<FolderAddress> folder() {
    if (folder.value().isPresent() && folderUid.value().isPresent()) {
      throw folder.usage("--folder and --folder-uid exclude each other: use one");
    }
    return folderUid
        .value()
        .map(uid -> address("--folder-uid", FolderAddress.Kind.UID, uid))
        .or(
            () ->
                folder
                    .value()
                    .map(text -> address("--folder", FolderAddress.Kind.TITLE_OR_PATH, text)));
  }

  private FolderAddress address(String option, FolderAddress.Kind kind, String text) {
    if (text.isBlank()) {
      throw folder.usage(option + " \"" + text + "\": expected a folder, found an empty text");
    }
    return new FolderAddress(kind, text);
  }

  private HttpService connect(String serverUrl, Authentication authentication) {
    Duration request = timeout.value().compareTo(MAX_REQUEST) < 0 ? timeout.value() : MAX_REQUEST;
    Duration connect = request.compareTo(MAX_CONNECT) < 0 ? request : MAX_CONNECT;
    try {
      return HttpService.at(
          serverUrl,
          authentication,
          RequestLimits.DEFAULT.withTimeouts(connect, request).withRateLimitWait(timeout.value()));
    } catch (IllegalArgumentException e) {
      throw new CannotRunException(e.getMessage(), e);
    }
  }
}
