package io.panelwright.dsl;

import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import java.util.List;

/** A question to a {@link Graphite}. */
public final class GraphiteQuery extends ForeignQuery<GraphiteQuery> {

  GraphiteQuery(Spec spec) {
    super(spec);
  }

  @Override
  GraphiteQuery with(Spec spec) {
    return new GraphiteQuery(spec);
  }

  /** Opens as text instead of in the builder. */
  public GraphiteQuery textEditor() {
    return with("textEditor", Json.of(true));
  }

  /** The query with other queries put in for {@code #A}, as Grafana's editor fills it in. */
  public GraphiteQuery targetFull(String target) {
    return with("targetFull", Json.of(target));
  }

  /** For annotations: events with these tags instead of series. */
  public GraphiteQuery events(String... tags) {
    return with(spec().with("fromAnnotations", Json.of(true)))
        .with("tags", Json.strings(List.of(tags)));
  }

  /** The datasource is a Metrictank. */
  public GraphiteQuery metrictank() {
    return with("isMetricTank", Json.of(true));
  }

  @Override
  public JsonObject annotation() {
    return Json.object().with("target", json().with("fromAnnotations", true).with("refId", "Anno"));
  }
}
