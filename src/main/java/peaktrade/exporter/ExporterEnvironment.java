package peaktrade.exporter;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import peaktrade.dashboards.PeakTradeContract;

/** Peak_Trade's environment variables, with default values. */
public record ExporterEnvironment(Map<String, String> variables) {

  public static final String EVENTS = "PEAK_TRADE_AI_EVENTS_JSONL";
  public static final String PORT = "PEAK_TRADE_AI_EXPORTER_PORT";
  public static final String RUN_ID = "PEAK_TRADE_AI_RUN_ID";
  public static final String COMPONENT = "PEAK_TRADE_AI_COMPONENT";

  static final int MAX_PORT = 65_535;

  public ExporterEnvironment {
    variables = Map.copyOf(variables);
  }

  /** The environment of this process. */
  public static ExporterEnvironment current() {
    return new ExporterEnvironment(System.getenv());
  }

  /** The events file. */
  public Optional<Path> events() {
    return value(EVENTS).map(Path::of);
  }

  /**
   * The exporter's port.
   *
   * @throws IllegalArgumentException if the variable is not a port
   */
  public int port() {
    String text = value(PORT).orElse(String.valueOf(PeakTradeContract.AI_LIVE_EXPORTER.port()));
    if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) > MAX_PORT) {
      throw new IllegalArgumentException(
          PORT + " is \"" + text + "\": expected a port from 0 to " + MAX_PORT);
    }
    return Integer.parseInt(text);
  }

  /** The run id of events without a run id. */
  public String runId() {
    return value(RUN_ID).orElse("na");
  }

  /** The component of events without a component. */
  public String component() {
    return value(COMPONENT).orElse("execution_watch");
  }

  /** The value of a variable; a blank value counts as not set. */
  private Optional<String> value(String name) {
    return Optional.ofNullable(variables.get(name)).map(String::strip).filter(v -> !v.isEmpty());
  }
}
