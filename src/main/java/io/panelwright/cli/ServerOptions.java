package io.panelwright.cli;

import io.panelwright.client.grafana.Grafana;
import io.panelwright.client.http.Authentication;
import io.panelwright.client.http.HttpService;
import io.panelwright.contract.Contract;
import io.panelwright.contract.Producer;
import io.panelwright.environment.Environment;
import io.panelwright.stack.LocalStack;
import java.time.Duration;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.TypeConversionException;

/** The options of all commands that check running servers. */
public final class ServerOptions extends DatasourceOptions {

  private final StackFolderOption stackFolder = new StackFolderOption();

  private final Argument<Optional<String>> grafana =
      Argument.option("--grafana")
          .paramLabel("URL")
          .description("Also check the dashboard in this Grafana.")
          .optional(String.class);

  @Override
  public void addTo(CommandSpec command) {
    super.addTo(command);
    stackFolder.addTo(command);
    grafana.addTo(command);
  }

  /**
   * Whether {@code stack up} started the contract's stack, and {@code stack down} did not stop it.
   */
  public boolean isLocalStackStarted(Console console, Contract contract) {
    return isThisMachine() && LocalStack.isStarted(stackFolder.folder(console, contract, offset()));
  }

  /** Whether a process that {@code stack up} started is running. */
  public boolean isLocalStackRunning(Console console, Contract contract) {
    return isThisMachine() && LocalStack.isRunning(stackFolder.folder(console, contract, offset()));
  }

  /** Whether the user named the Grafana. */
  public boolean hasGrafana() {
    return grafana.value().isPresent();
  }

  /** The Grafana of {@code --grafana}, otherwise that of the environment. */
  public Optional<Grafana> grafana(Console console, Optional<Environment> environment) {
    return grafana
        .value()
        .or(() -> environment.flatMap(Environment::grafana))
        .map(url -> Grafana.at(connect(url, grafanaAuthentication(console, environment))));
  }

  /**
   * The Grafana of {@code --grafana}, otherwise that of the environment, otherwise that of the
   * contract.
   */
  public Grafana grafana(Console console, Contract contract, Optional<Environment> environment) {
    return grafana(console, environment)
        .orElseGet(
            () ->
                Grafana.at(
                    connect(
                        url(contract.stack().grafana().port()),
                        grafanaAuthentication(console, environment))));
  }

  private static Authentication grafanaAuthentication(
      Console console, Optional<Environment> environment) {
    return environment
        .flatMap(Environment::credentials)
        .map(references -> GrafanaCredentials.read(console, references))
        .orElseGet(() -> GrafanaCredentials.read(console));
  }

  /**
   * The service of a producer; empty in an environment, where the producers are elsewhere, and for
   * a producer without a port.
   */
  public Optional<HttpService> producer(Producer producer, Optional<Environment> environment) {
    return mapping(environment).isPresent() || !producer.hasPort()
        ? Optional.empty()
        : Optional.of(connect(url(producer.port()), Authentication.none()));
  }

  /** Converts durations such as {@code 15m}. */
  public static final class DurationConverter implements ITypeConverter<Duration> {

    /** Ten years. */
    private static final Duration MAX_DURATION = Duration.ofDays(3650);

    @Override
    public Duration convert(String text) {
      if (!text.matches("[1-9]\\d{0,6}[smhd]")) {
        throw new TypeConversionException(
            "\"" + text + "\" is not a duration: expected a number with s, m, h or d, such as 15m");
      }
      Duration duration = parse(text);
      if (duration.compareTo(MAX_DURATION) > 0) {
        throw new TypeConversionException(
            "\"" + text + "\" is too long: expected at most " + MAX_DURATION.toDays() + "d");
      }
      return duration;
    }

    private static Duration parse(String text) {
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
