package peaktrade.exporter;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import peaktrade.dashboards.PeakTradeContract;

/** What Peak_Trade's environment variables say, and what holds where they say nothing. */
public record Environment(Map<String, String> variables) {

  public static final String EVENTS = "PEAK_TRADE_AI_EVENTS_JSONL";
  public static final String PORT = "PEAK_TRADE_AI_EXPORTER_PORT";
  public static final String RUN_ID = "PEAK_TRADE_AI_RUN_ID";
  public static final String COMPONENT = "PEAK_TRADE_AI_COMPONENT";

  private static final int HIGHEST_PORT = 65_535;

  public Environment {
    variables = Map.copyOf(variables);
  }

  /** That of this process. */
  public static Environment ofThisProcess() {
    return new Environment(System.getenv());
  }

  /** The events file. */
  public Optional<Path> events() {
    return value(EVENTS).map(Path::of);
  }

  /**
   * The exporter's port.
   *
   * @throws IllegalArgumentException when the variable names none
   */
  public int port() {
    String text = value(PORT).orElse(String.valueOf(PeakTradeContract.AI_LIVE_EXPORTER.port()));
    if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) > HIGHEST_PORT) {
      throw new IllegalArgumentException(
          PORT + " is \"" + text + "\": expected a port from 0 to " + HIGHEST_PORT);
    }
    return Integer.parseInt(text);
  }

  /** Of events that do not say theirs. */
  public String runId() {
    return value(RUN_ID).orElse("na");
  }

  /** Of events that do not say theirs. */
  public String component() {
    return value(COMPONENT).orElse("execution_watch");
  }

  /** A variable's value; one that is blank is not set. */
  private Optional<String> value(String name) {
    return Optional.ofNullable(variables.get(name)).map(String::strip).filter(v -> !v.isEmpty());
  }
}
