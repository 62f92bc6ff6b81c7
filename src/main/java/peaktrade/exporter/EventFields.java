package peaktrade.exporter;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** The known fields of an event. */
record EventFields(Map<String, FieldValue> values) {

  /** Null, an array or an object. */
  static final FieldValue NO_VALUE = new FieldValue("", false);

  private static final FieldValue TRUE = new FieldValue("true", false);

  /**
   * The value of a field.
   *
   * @param text of a scalar, without surrounding white space; empty for null and nested values
   * @param isQuoted whether it is a JSON string
   */
  record FieldValue(String text, boolean isQuoted) {}

  static final String VERSION = "v";
  static final String SCHEMA_VERSION = "schema_version";
  static final String SCHEMA = "schema";
  static final String EVENT_TYPE = "event_type";
  static final String DECISION = "decision";
  static final String REASON = "reason";
  static final String REASON_CODE = "reason_code";
  static final String ACTION = "action";
  static final String LATENCY_MS = "latency_ms";
  static final String LATENCY_S = "latency_s";
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
          LATENCY_S,
          TS_UTC,
          TS,
          COMPONENT,
          RUN_ID);

  /** Whether the field exists, with any value. */
  boolean has(String name) {
    return values.containsKey(name);
  }

  /** The text of a scalar; empty for a blank one. */
  Optional<String> text(String name) {
    return Optional.of(value(name).text()).filter(text -> !text.isEmpty());
  }

  /** A finite number without quotes. */
  OptionalDouble number(String name) {
    FieldValue value = value(name);
    return value.isQuoted() ? OptionalDouble.empty() : EventNumbers.parseFinite(value.text());
  }

  boolean isTrue(String name) {
    return value(name).equals(TRUE);
  }

  OptionalDouble time(String name) {
    return text(name).map(EventTime::parseUnixSeconds).orElse(OptionalDouble.empty());
  }

  boolean has(String name, String text) {
    return value(name).text().equals(text);
  }

  private FieldValue value(String name) {
    return values.getOrDefault(name, NO_VALUE);
  }
}
