package io.panelwright.cli;

import io.panelwright.contract.Contract;
import io.panelwright.contract.Producer;
import io.panelwright.contract.PrometheusServer;
import io.panelwright.doctor.ask.Servers;
import io.panelwright.grafana.Grafana;
import io.panelwright.http.Authentication;
import io.panelwright.http.Credentials;
import io.panelwright.http.HttpService;
import io.panelwright.http.Limits;
import io.panelwright.prometheus.Prometheus;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** The options of all commands that ask running servers. */
final class LiveOptions {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--host",
      paramLabel = "HOST",
      defaultValue = "localhost",
      description = "Where the servers of the contract run (default: ${DEFAULT-VALUE}).")
  private String host = "localhost";

  @Option(
      names = "--port-offset",
      paramLabel = "N",
      defaultValue = "0",
      description = "What is added to the ports of the contract (default: ${DEFAULT-VALUE}).")
  private int offset;

  @Option(
      names = "--datasource",
      paramLabel = "UID=URL",
      description =
          "The server that a datasource asks; a URL alone is asked for all that are unknown. May"
              + " be repeated.")
  private List<String> datasources = new ArrayList<>();

  @Option(
      names = "--grafana",
      paramLabel = "URL",
      description = "Also ask this Grafana which dashboard it shows.")
  private String grafana;

  @Option(
      names = "--timeout",
      paramLabel = "TIME",
      converter = TimeConverter.class,
      defaultValue = "10s",
      description = "How long one question may take (default: ${DEFAULT-VALUE}).")
  private Duration timeout = Duration.ofSeconds(10);

  /**
   * The servers of a contract and those that the person named.
   *
   * @throws ParameterException when a datasource has no address
   * @throws CannotRunException when an address is none, or the environment contradicts itself
   */
  Servers servers(Console console, Optional<Contract> contract) {
    Authentication who = credentials(console, "PROMETHEUS");
    var servers = new Servers(url -> Prometheus.at(service(url, who)));
    contract.ifPresent(known -> servers.with(known, this::url));
    for (String datasource : datasources) {
      int equals = datasource.indexOf('=');
      if (datasource.matches("https?://.*")) {
        servers.withDefault(datasource);
      } else if (equals > 0) {
        servers.with(datasource.substring(0, equals), datasource.substring(equals + 1));
      } else {
        throw new ParameterException(
            spec.commandLine(),
            "--datasource \"" + datasource + "\": expected UID=URL, such as prom=http://host:9090");
      }
    }
    return servers;
  }

  /** The address of a contract's server. */
  String url(PrometheusServer server) {
    return "http://" + host + ":" + (server.port() + offset);
  }

  /** The Grafana that the person named. */
  Optional<Grafana> grafana(Console console) {
    return Optional.ofNullable(grafana)
        .map(url -> Grafana.at(service(url, credentials(console, "GRAFANA"))));
  }

  /** The Grafana that the person named, or else that of the contract. */
  Grafana grafana(Console console, Contract contract) {
    String usual = "http://" + host + ":" + (contract.stack().grafana().port() + offset);
    String url = Optional.ofNullable(grafana).orElse(usual);
    return Grafana.at(service(url, credentials(console, "GRAFANA")));
  }

  /** Where a producer of the contract runs. */
  HttpService producer(Producer producer) {
    String url = "http://" + host + ":" + (producer.port() + offset);
    return service(url, Authentication.none());
  }

  private HttpService service(String url, Authentication who) {
    Duration connect =
        timeout.compareTo(Duration.ofSeconds(3)) < 0 ? timeout : Duration.ofSeconds(3);
    try {
      return HttpService.at(url, who, Limits.DEFAULT.within(connect, timeout));
    } catch (IllegalArgumentException e) {
      throw new CannotRunException(e.getMessage(), e);
    }
  }

  private static Authentication credentials(Console console, String prefix) {
    try {
      return Credentials.read(
          prefix,
          name -> Optional.ofNullable(System.getenv(name)),
          file ->
              Output.text(console.resolve(Path.of(file)))
                  .orElseThrow(() -> new CannotRunException(file + " does not exist")));
    } catch (IllegalArgumentException e) {
      throw new CannotRunException(e.getMessage(), e);
    }
  }

  /** Spans such as {@code 15m}. */
  static final class TimeConverter implements ITypeConverter<Duration> {

    @Override
    public Duration convert(String text) {
      if (!text.matches("[1-9]\\d{0,6}[smhd]")) {
        throw new TypeConversionException(
            "\"" + text + "\" is no time: expected a number and s, m, h or d, such as 15m");
      }
      long number = Long.parseLong(text.substring(0, text.length() - 1));
      return switch (text.charAt(text.length() - 1)) {
        case 's' -> Duration.ofSeconds(number);
        case 'm' -> Duration.ofMinutes(number);
        case 'h' -> Duration.ofHours(number);
        default -> Duration.ofDays(number);
      };
    }
  }
}
