package peaktrade.exporter;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** The known scalar fields of an event as text, except null and blank values. */
record EventFields(Map<String, String> texts) {

  static final String VERSION = "v";
  static final String SCHEMA_VERSION = "schema_version";
  static final String SCHEMA = "schema";
  static final String EVENT_TYPE = "event_type";
  static final String DECISION = "decision";
  static final String REASON = "reason";
  static final String REASON_CODE = "reason_code";
  static final String ACTION = "action";
  static final String LATENCY_MS = "latency_ms";
  static final String TS_UTC = "ts_utc";
  static final String TS = "ts";
  static final String COMPONENT = "component";
  static final String RUN_ID = "run_id";

  /** The known fields; all others are skipped. */
  static final Set<String> NAMES =
      Set.of(
          VERSION,
          SCHEMA_VERSION,
          SCHEMA,
          EVENT_TYPE,
          DECISION,
          REASON,
          REASON_CODE,
          ACTION,
          LATENCY_MS,
          TS_UTC,
          TS,
          COMPONENT,
          RUN_ID);

  Optional<String> text(String name) {
    return Optional.ofNullable(texts.get(name));
  }

  OptionalDouble number(String name) {
    return text(name).map(EventNumbers::parseFinite).orElse(OptionalDouble.empty());
  }

  OptionalDouble time(String name) {
    return text(name).map(EventTime::parseUnixSeconds).orElse(OptionalDouble.empty());
  }

  boolean has(String name, String value) {
    return value.equals(texts.get(name));
  }
}
