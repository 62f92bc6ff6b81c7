package io.panelwright.dsl.query;

import io.panelwright.dsl.internal.ArgumentValidator;
import io.panelwright.dsl.internal.JsonEnum;
import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;

/** A LogQL query, created by a {@link Loki}. */
public final class LokiQuery extends DatasourceQuery<LokiQuery> {

  /** Sort orders of log lines. */
  public enum Direction implements JsonEnum {
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

  /** Sets the name of each series: a text with labels, such as {@code {{app}}}. */
  public LokiQuery legend(String format) {
    return with("legendFormat", Json.of(format));
  }

  /** Runs an instant query, at the end of the time range. */
  public LokiQuery instant() {
    return with("queryType", Json.of("instant"));
  }

  /** Runs a range query, over the time range; Grafana's default. */
  public LokiQuery range() {
    return with("queryType", Json.of("range"));
  }

  /** Streams new lines as they arrive. */
  public LokiQuery stream() {
    return with("queryType", Json.of("stream"));
  }

  /** Limits the number of lines. */
  public LokiQuery maxLines(int lines) {
    return with("maxLines", Json.of(ArgumentValidator.requireAtLeast(1, lines, "lines")));
  }

  /** Sets the interval between points, such as {@code 1m}, for metric queries. */
  public LokiQuery step(String interval) {
    return with("step", Json.of(ArgumentValidator.requireDuration(interval, "step")));
  }

  /** Sets the sort order of log lines. */
  public LokiQuery direction(Direction direction) {
    return with("direction", direction.json());
  }

  /** Opens the query as code; Grafana's default. */
  public LokiQuery code() {
    return with("editorMode", Json.of("code"));
  }

  /** Opens the query in the query builder instead of as code. */
  public LokiQuery builder() {
    return with("editorMode", Json.of("builder"));
  }

  /** Sets the deprecated form of {@link #instant()}, which some dashboards still contain. */
  public LokiQuery oldInstant(boolean instant) {
    return with("instant", Json.of(instant));
  }

  /** Sets the deprecated form of {@link #range()}, which some dashboards still contain. */
  public LokiQuery oldRange(boolean range) {
    return with("range", Json.of(range));
  }

  /** Sets the deprecated form of {@link #step}: one point for this number of pixels. */
  public LokiQuery resolution(int pixels) {
    return with("resolution", Json.of(ArgumentValidator.requireAtLeast(1, pixels, "resolution")));
  }

  /** The JSON in an annotation; Loki's has the query beside the name, not in a target. */
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
