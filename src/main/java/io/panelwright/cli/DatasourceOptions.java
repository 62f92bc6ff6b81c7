package io.panelwright.cli;

import io.panelwright.client.http.Authentication;
import io.panelwright.client.http.CredentialsReader;
import io.panelwright.client.http.HttpService;
import io.panelwright.client.http.RequestLimits;
import io.panelwright.client.prometheus.Prometheus;
import io.panelwright.contract.Contract;
import io.panelwright.contract.PrometheusServer;
import io.panelwright.environment.Environment;
import io.panelwright.environment.EnvironmentValues.DatasourceMapping;
import io.panelwright.panelquery.DatasourceServers;
import io.panelwright.stack.PortMapping;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** The options of all commands that query Prometheus servers. */
public class DatasourceOptions implements CommandArguments {

  private static final List<String> LOCAL_HOSTS =
      List.of("localhost", "127.0.0.1", "::1", "[::1]", "0.0.0.0");

  private final Argument<String> host =
      Argument.option("--host")
          .paramLabel("HOST")
          .description("Host of the contract's servers (default: ${DEFAULT-VALUE}).")
          .withDefault(String.class, "localhost");

  private final Argument<Integer> offset =
      Argument.option("--port-offset")
          .paramLabel("N")
          .description("Added to every port of the contract (default: ${DEFAULT-VALUE}).")
          .withDefault(Integer.class, 0);

  private final Argument<List<String>> datasources =
      Argument.option("--datasource")
          .paramLabel("UID=URL")
          .description(
              "URL of the server behind a datasource; a URL without UID= is used for all"
                  + " datasources outside the contract. May be repeated.")
          .list(String.class);

  private final Argument<Duration> timeout =
      Argument.option("--timeout")
          .paramLabel("TIME")
          .converter(new ServerOptions.DurationConverter())
          .description("Timeout of one request (default: ${DEFAULT-VALUE}).")
          .withDefault(Duration.class, Duration.ofSeconds(10), "10s");

  @Override
  public void addTo(CommandSpec command) {
    host.addTo(command);
    offset.addTo(command);
    datasources.addTo(command);
    timeout.addTo(command);
  }

  /**
   * The servers of a contract and those of {@code --datasource}.
   *
   * @throws ParameterException if a datasource has no URL
   * @throws CannotRunException if a URL is invalid, or the environment has several credentials
   */
  public DatasourceServers servers(Console console, Optional<Contract> contract) {
    return servers(console, contract, Optional.empty());
  }

  /**
   * The servers of an environment and those of {@code --datasource}. An environment that maps
   * datasources has no other servers than theirs: those of the contract are on {@code --host}.
   *
   * @param contract with the environment's datasources
   */
  public DatasourceServers servers(
      Console console, Optional<Contract> contract, Optional<Environment> environment) {
    Authentication authentication = authentication(console, "PROMETHEUS");
    var servers = new DatasourceServers(url -> Prometheus.at(connect(url, authentication)));
    Optional<DatasourceMapping> mapping = mapping(environment);
    contract.ifPresent(
        present -> {
          if (mapping.isEmpty()) {
            servers.with(present, this::url);
          } else {
            servers.withoutUrls(present);
          }
        });
    mapping
        .map(present -> present.byUid().values())
        .ifPresent(
            all -> all.forEach(own -> own.url().ifPresent(url -> servers.with(own.uid(), url))));
    for (String datasource : datasources.value()) {
      int equals = datasource.indexOf('=');
      if (datasource.matches("https?://.*")) {
        servers.withDefault(datasource);
      } else if (equals > 0) {
        servers.with(datasource.substring(0, equals), datasource.substring(equals + 1));
      } else {
        throw datasources.usage(
            "--datasource \"" + datasource + "\": expected UID=URL, such as prom=http://host:9090");
      }
    }
    return servers;
  }

  /** The datasources that the environment maps; then the contract's servers are not meant. */
  static Optional<DatasourceMapping> mapping(Optional<Environment> environment) {
    return environment.flatMap(present -> present.values().datasources());
  }

  /** The URL of a contract's server. */
  String url(PrometheusServer server) {
    return url(server.port());
  }

  String url(int port) {
    try {
      return new PortMapping(host.value(), offset.value()).url(port);
    } catch (IllegalArgumentException e) {
      throw offset.usage(e.getMessage(), e);
    }
  }

  /** Whether the contract's servers are on this machine. */
  public boolean isThisMachine() {
    return LOCAL_HOSTS.contains(host.value());
  }

  /** The host of the contract's servers. */
  public String host() {
    return host.value();
  }

  /** The number that is added to every port of the contract. */
  public int offset() {
    return offset.value();
  }

  HttpService connect(String url, Authentication authentication) {
    return connect(url, authentication, timeout.value());
  }

  /**
   * The service at the URL of a Prometheus, with the credentials of the environment.
   *
   * @throws CannotRunException if the URL is invalid, or the environment has several credentials
   */
  public static HttpService connectPrometheus(Console console, String url, Duration timeout) {
    return connect(url, authentication(console, "PROMETHEUS"), timeout);
  }

  /** A target of a scrape; the credentials of a Prometheus are not sent to it. */
  public static HttpService connectTarget(Console console, String url, Duration timeout) {
    return connect(url, authentication(console, "METRICS"), timeout);
  }

  private static HttpService connect(String url, Authentication authentication, Duration timeout) {
    Duration connect =
        timeout.compareTo(Duration.ofSeconds(3)) < 0 ? timeout : Duration.ofSeconds(3);
    try {
      return HttpService.at(
          url, authentication, RequestLimits.DEFAULT.withTimeouts(connect, timeout));
    } catch (IllegalArgumentException e) {
      throw new CannotRunException(e.getMessage(), e);
    }
  }

  static Authentication authentication(Console console, String prefix) {
    try {
      Authentication authentication =
          CredentialsReader.read(
              prefix,
              name -> Optional.ofNullable(System.getenv(name)),
              file ->
                  AtomicFiles.readText(console.resolve(Path.of(file)))
                      .orElseThrow(() -> new CannotRunException(file + " does not exist")));
      console.secrets().add(authentication.redactor());
      return authentication;
    } catch (IllegalArgumentException e) {
      throw new CannotRunException(e.getMessage(), e);
    }
  }
}
