package peaktrade.exporter;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;

/** Generates sample events of all schemas from a seed. */
final class SampleEvents {

  /** One of this number of lines has the injected fault. */
  private static final int FAULT_INTERVAL = 20;

  private static final DateTimeFormatter TIME =
      new DateTimeFormatterBuilder().appendInstant(3).toFormatter(Locale.ROOT);

  private static final String[] REASONS = {"no_signal", "cooldown", "market_closed", "risk_limit"};

  private static final String[] BETA_TYPES = {
    "INTENT", "SUBMIT", "SUBMIT", "FILL", "REJECT", "VALIDATION_REJECT", "RISK_REJECT", "ERROR"
  };

  private static final String[] CODES = {
    "VALIDATION_PRICE", "ADAPTER_TIMEOUT", "RISK_MAX_EXPOSURE", "POLICY_NO_LIVE"
  };

  private static final String[] EXECUTION_TYPES = {
    "created", "submitted", "submitted", "filled", "filled", "canceled", "failed"
  };

  private final SplittableRandom random;
  private final RunKey run;
  private final Set<InjectedFault> faults;

  SampleEvents(long seed, RunKey run, Set<InjectedFault> faults) {
    this.random = new SplittableRandom(seed);
    this.run = run;
    this.faults = Set.copyOf(faults);
  }

  /** The next event, with its line feed. */
  String next(Instant now) {
    String time = TIME.format(now);
    String event =
        switch (random.nextInt(4)) {
          case 0 -> betaExec(time);
          case 1 -> executionEvent(time);
          default -> sample(time);
        };
    if (faults.contains(InjectedFault.BAD_JSON) && random.nextInt(FAULT_INTERVAL) == 0) {
      return event.substring(0, event.length() - 2) + "\n";
    }
    return event + "\n";
  }

  private String sample(String time) {
    String decision = choose("accept", "accept", "accept", "reject", "noop");
    boolean accepted = decision.equals("accept");
    return "{\"v\":1,\"ts_utc\":\""
        + time
        + "\",\"decision\":\""
        + decision
        + "\",\"reason\":\""
        + (accepted ? "none" : choose(REASONS))
        + "\",\"action\":\""
        + (accepted ? "order_intent" : "none")
        + "\",\"latency_ms\":"
        + latency()
        + ",\"component\":\""
        + run.component()
        + runId();
  }

  private String betaExec(String time) {
    String type = choose(BETA_TYPES);
    String code = type.endsWith("REJECT") ? "\"" + choose(CODES) + "\"" : "null";
    return "{\"schema_version\":\"BETA_EXEC_V1\",\"event_type\":\""
        + type
        + "\",\"ts_utc\":\""
        + time
        + "\",\"symbol\":\"BTC/EUR\",\"reason_code\":"
        + code
        + ",\"component\":\""
        + run.component()
        + runId();
  }

  private String executionEvent(String time) {
    boolean unknown =
        faults.contains(InjectedFault.UNKNOWN_SCHEMA) && random.nextInt(FAULT_INTERVAL / 4) == 0;
    return "{\"schema\":\"execution_event_v"
        + (unknown ? 9 : 0)
        + "\",\"event_type\":\""
        + choose(EXECUTION_TYPES)
        + "\",\"ts\":\""
        + time
        + "\",\"component\":\""
        + run.component()
        + runId();
  }

  private String runId() {
    return "\",\"run_id\":\"" + run.id() + "\"}";
  }

  /** A latency of a few milliseconds, sometimes more than a hundred. */
  private String latency() {
    double draw = random.nextDouble();
    return String.valueOf(Math.round(20 * StrictMath.pow(80, draw * draw * draw)) / 10.0);
  }

  private String choose(String... choices) {
    return choices[random.nextInt(choices.length)];
  }
}
