package io.panelwright.dsl;

import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;

/** A LogQL query, made by a {@link Loki}. */
public final class LokiQuery extends ForeignQuery<LokiQuery> {

  /** Which log lines come first. */
  public enum Direction implements Word {
    BACKWARD,
    FORWARD,
    SCAN
  }

  LokiQuery(Spec spec) {
    super(spec);
  }

  @Override
  LokiQuery with(Spec spec) {
    return new LokiQuery(spec);
  }

  /** How each series is called: a text with labels, such as {@code {{app}}}. */
  public LokiQuery legend(String format) {
    return with("legendFormat", Json.of(format));
  }

  /** Asked once, at the end of the time range. */
  public LokiQuery instant() {
    return with("queryType", Json.of("instant"));
  }

  /** Asked over the time range; the way of a query that says nothing else. */
  public LokiQuery range() {
    return with("queryType", Json.of("range"));
  }

  /** Kept open, so that new lines come by themselves. */
  public LokiQuery stream() {
    return with("queryType", Json.of("stream"));
  }

  /** At most this many lines. */
  public LokiQuery maxLines(int lines) {
    return with("maxLines", Json.of(Check.atLeast(1, lines, "lines")));
  }

  /** Distance of two points, such as {@code 1m}, for queries that return numbers. */
  public LokiQuery step(String interval) {
    return with("step", Json.of(Check.duration(interval, "step")));
  }

  /** Which log lines come first. */
  public LokiQuery direction(Direction direction) {
    return with("direction", direction.json());
  }

  /** Opens as code; the way of a query that says nothing else. */
  public LokiQuery code() {
    return with("editorMode", Json.of("code"));
  }

  /** Opens in the query builder instead of as code. */
  public LokiQuery builder() {
    return with("editorMode", Json.of("builder"));
  }

  /** Grafana's older word for {@link #instant()}, which some dashboards still carry. */
  public LokiQuery oldInstant(boolean instant) {
    return with("instant", Json.of(instant));
  }

  /** Grafana's older word for {@link #range()}, which some dashboards still carry. */
  public LokiQuery oldRange(boolean range) {
    return with("range", Json.of(range));
  }

  /** Grafana's older word for {@link #step}: one point for so many pixels. */
  public LokiQuery resolution(int pixels) {
    return with("resolution", Json.of(Check.atLeast(1, pixels, "resolution")));
  }

  /** Loki's annotations carry the query beside their name, not in a target. */
  @Override
  public JsonObject annotation() {
    JsonObject json = json();
    JsonObject annotation =
        Json.object()
            .with("expr", json.string("expr").orElse(""))
            .with("instant", json.string("queryType").orElse("").equals("instant"));
    return json.get("maxLines").map(lines -> annotation.with("maxLines", lines)).orElse(annotation);
  }
}
