package peaktrade.exporter;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/** Interprets the events of each schema. */
final class EventSchemas {

  /** The meaning of an {@code event_type}. */
  private record Meaning(Optional<EventAction> action, Optional<Decision> decision) {

    static Meaning of(EventAction action) {
      return new Meaning(Optional.of(action), Optional.empty());
    }

    static Meaning of(EventAction action, Decision decision) {
      return new Meaning(Optional.of(action), Optional.of(decision));
    }

    static Meaning of(Decision decision) {
      return new Meaning(Optional.empty(), Optional.of(decision));
    }
  }

  /**
   * A schema whose events have an {@code event_type}.
   *
   * @param types in lower case
   * @param time the name of the field with the time
   * @param rejection the reason of a rejected event
   */
  private record Typed(
      EventSchemaId source,
      Map<String, Meaning> types,
      String time,
      Function<EventFields, DecisionReason> rejection) {}

  private static final Typed BETA_EXEC_V1 =
      new Typed(
          EventSchemaId.BETA_EXEC_V1,
          Map.of(
              "intent", Meaning.of(EventAction.ORDER_INTENT),
              "submit", Meaning.of(EventAction.SUBMIT, Decision.ACCEPT),
              "fill", Meaning.of(EventAction.FILL),
              "reject", Meaning.of(EventAction.ORDER_REQUEST, Decision.REJECT),
              "validation_reject", Meaning.of(Decision.REJECT),
              "risk_reject", Meaning.of(Decision.REJECT),
              "error", Meaning.of(Decision.REJECT)),
          EventFields.TS_UTC,
          fields ->
              fields
                  .text(EventFields.REASON_CODE)
                  .map(DecisionReason::parseCode)
                  .orElse(DecisionReason.OTHER));

  private static final Typed EXEC_EVENT_V0 =
      new Typed(
          EventSchemaId.EXEC_EVENT_V0,
          Map.of(
              "created", Meaning.of(EventAction.ORDER_INTENT),
              "submitted", Meaning.of(EventAction.SUBMIT, Decision.ACCEPT),
              "filled", Meaning.of(EventAction.FILL),
              "canceled", Meaning.of(EventAction.CANCEL),
              "failed", Meaning.of(Decision.REJECT)),
          EventFields.TS,
          fields -> DecisionReason.OTHER);

  private final RunKey defaults;

  /**
   * Creates an interpreter.
   *
   * @param defaults the labels of events without component or run id
   */
  EventSchemas(RunKey defaults) {
    this.defaults = defaults;
  }

  /** Interprets the fields by the first schema that they name. */
  ParsedLine read(EventFields fields) {
    if (fields.has(EventFields.VERSION)) {
      return isVersion1(fields)
          ? sample(fields)
          : ParsedLine.dropped(EventSchemaId.SAMPLE_V1, DropReason.UNKNOWN_SCHEMA);
    }
    if (fields.has(EventFields.SCHEMA_VERSION, "BETA_EXEC_V1")) {
      return typed(BETA_EXEC_V1, fields);
    }
    if (fields.has(EventFields.SCHEMA, "execution_event_v0")) {
      return typed(EXEC_EVENT_V0, fields);
    }
    return unknown(fields);
  }

  /** Python's {@code v == 1}, as in Peak_Trade's exporter, is also true for 1.0 and true. */
  private static boolean isVersion1(EventFields fields) {
    return fields.number(EventFields.VERSION).orElse(0) == 1 || fields.isTrue(EventFields.VERSION);
  }

  private ParsedLine sample(EventFields fields) {
    Optional<Event.Verdict> verdict = verdict(fields);
    if (verdict.isEmpty()) {
      return ParsedLine.dropped(EventSchemaId.SAMPLE_V1, DropReason.MISSING_FIELDS);
    }
    return ParsedLine.of(
        new Event(
            EventSchemaId.SAMPLE_V1,
            run(fields),
            verdict,
            action(fields),
            Event.Latency.of(
                fields.number(EventFields.LATENCY_S), fields.number(EventFields.LATENCY_MS)),
            fields.time(EventFields.TS_UTC)));
  }

  private ParsedLine typed(Typed schema, EventFields fields) {
    Optional<String> type = fields.text(EventFields.EVENT_TYPE);
    if (type.isEmpty()) {
      return ParsedLine.dropped(schema.source(), DropReason.MISSING_FIELDS);
    }
    Meaning meaning = schema.types().get(type.get().toLowerCase(Locale.ROOT));
    if (meaning == null) {
      return ParsedLine.dropped(schema.source(), DropReason.UNKNOWN_SCHEMA);
    }
    return ParsedLine.of(
        new Event(
            schema.source(),
            run(fields),
            meaning.decision().map(decision -> verdict(decision, schema, fields)),
            meaning.action(),
            Event.Latency.NONE,
            fields.time(schema.time())));
  }

  private static Event.Verdict verdict(Decision decision, Typed schema, EventFields fields) {
    boolean rejected = decision == Decision.REJECT;
    return new Event.Verdict(
        decision, rejected ? schema.rejection().apply(fields) : DecisionReason.NONE);
  }

  /** An event without time and latency: their units are unknown. */
  private ParsedLine unknown(EventFields fields) {
    return ParsedLine.unknownSchema(
        new Event(
            EventSchemaId.UNKNOWN,
            run(fields),
            verdict(fields),
            action(fields),
            Event.Latency.NONE,
            OptionalDouble.empty()));
  }

  private static Optional<Event.Verdict> verdict(EventFields fields) {
    DecisionReason reason =
        fields.text(EventFields.REASON).map(DecisionReason::parse).orElse(DecisionReason.NONE);
    return fields
        .text(EventFields.DECISION)
        .flatMap(Decision::parse)
        .map(decision -> new Event.Verdict(decision, reason));
  }

  private static Optional<EventAction> action(EventFields fields) {
    return fields.text(EventFields.ACTION).flatMap(EventAction::parse);
  }

  private RunKey run(EventFields fields) {
    return new RunKey(
        fields.text(EventFields.COMPONENT).orElse(defaults.component()),
        fields.text(EventFields.RUN_ID).orElse(defaults.id()));
  }
}
