package peaktrade.exporter;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/** What the events of each schema mean. */
final class Schemas {

  /** What an {@code event_type} means. */
  private record Meaning(Optional<Action> action, Optional<Decision> decision) {

    static Meaning of(Action action) {
      return new Meaning(Optional.of(action), Optional.empty());
    }

    static Meaning of(Action action, Decision decision) {
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
   * @param time the field with the time of the event
   * @param rejection why an event of it was rejected
   */
  private record Typed(
      Source source, Map<String, Meaning> types, String time, Function<Fields, Reason> rejection) {}

  private static final Typed BETA_EXEC_V1 =
      new Typed(
          Source.BETA_EXEC_V1,
          Map.of(
              "intent", Meaning.of(Action.ORDER_INTENT),
              "submit", Meaning.of(Action.SUBMIT, Decision.ACCEPT),
              "fill", Meaning.of(Action.FILL),
              "reject", Meaning.of(Action.ORDER_REQUEST, Decision.REJECT),
              "validation_reject", Meaning.of(Decision.REJECT),
              "risk_reject", Meaning.of(Decision.REJECT),
              "error", Meaning.of(Decision.REJECT)),
          Fields.TS_UTC,
          fields -> fields.text(Fields.REASON_CODE).map(Reason::ofCode).orElse(Reason.OTHER));

  private static final Typed EXEC_EVENT_V0 =
      new Typed(
          Source.EXEC_EVENT_V0,
          Map.of(
              "created", Meaning.of(Action.ORDER_INTENT),
              "submitted", Meaning.of(Action.SUBMIT, Decision.ACCEPT),
              "filled", Meaning.of(Action.FILL),
              "canceled", Meaning.of(Action.CANCEL),
              "failed", Meaning.of(Decision.REJECT)),
          Fields.TS,
          fields -> Reason.OTHER);

  private final Run standard;

  /**
   * @param standard fills the labels that an event leaves out
   */
  Schemas(Run standard) {
    this.standard = standard;
  }

  /** What these fields say, by the first schema that they name. */
  Reading read(Fields fields) {
    if (fields.number(Fields.VERSION).orElse(0) == 1) {
      return sample(fields);
    }
    if (fields.has(Fields.SCHEMA_VERSION, "BETA_EXEC_V1")) {
      return typed(BETA_EXEC_V1, fields);
    }
    if (fields.has(Fields.SCHEMA, "execution_event_v0")) {
      return typed(EXEC_EVENT_V0, fields);
    }
    return unknown(fields);
  }

  private Reading sample(Fields fields) {
    Optional<Event.Verdict> verdict = verdict(fields);
    if (verdict.isEmpty()) {
      return Reading.dropped(Source.SAMPLE_V1, DropReason.MISSING_FIELDS);
    }
    OptionalDouble latency = fields.number(Fields.LATENCY_MS);
    return Reading.of(
        new Event(
            Source.SAMPLE_V1,
            run(fields),
            verdict,
            action(fields),
            latency.orElse(-1) >= 0 ? latency : OptionalDouble.empty(),
            fields.time(Fields.TS_UTC)));
  }

  private Reading typed(Typed schema, Fields fields) {
    Optional<String> type = fields.text(Fields.EVENT_TYPE);
    if (type.isEmpty()) {
      return Reading.dropped(schema.source(), DropReason.MISSING_FIELDS);
    }
    Meaning meaning = schema.types().get(type.get().toLowerCase(Locale.ROOT));
    if (meaning == null) {
      return Reading.dropped(schema.source(), DropReason.UNKNOWN_SCHEMA);
    }
    return Reading.of(
        new Event(
            schema.source(),
            run(fields),
            meaning.decision().map(decision -> verdict(decision, schema, fields)),
            meaning.action(),
            OptionalDouble.empty(),
            fields.time(schema.time())));
  }

  private static Event.Verdict verdict(Decision decision, Typed schema, Fields fields) {
    boolean rejected = decision == Decision.REJECT;
    return new Event.Verdict(decision, rejected ? schema.rejection().apply(fields) : Reason.NONE);
  }

  /** Without time and latency: nobody knows in which units a stranger gives them. */
  private Reading unknown(Fields fields) {
    return Reading.unknownSchema(
        new Event(
            Source.UNKNOWN,
            run(fields),
            verdict(fields),
            action(fields),
            OptionalDouble.empty(),
            OptionalDouble.empty()));
  }

  private static Optional<Event.Verdict> verdict(Fields fields) {
    Reason reason = fields.text(Fields.REASON).map(Reason::of).orElse(Reason.NONE);
    return fields
        .text(Fields.DECISION)
        .flatMap(Decision::of)
        .map(decision -> new Event.Verdict(decision, reason));
  }

  private static Optional<Action> action(Fields fields) {
    return fields.text(Fields.ACTION).flatMap(Action::of);
  }

  private Run run(Fields fields) {
    return new Run(
        fields.text(Fields.COMPONENT).orElse(standard.component()),
        fields.text(Fields.RUN_ID).orElse(standard.id()));
  }
}
