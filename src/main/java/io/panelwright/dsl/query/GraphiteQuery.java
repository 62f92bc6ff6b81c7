package io.panelwright.dsl.query;

import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import java.util.List;

/** A query of {@link Graphite}. */
public final class GraphiteQuery extends DatasourceQuery<GraphiteQuery> {

  GraphiteQuery(Spec spec) {
    super(spec);
  }

  @Override
  GraphiteQuery with(Spec spec) {
    return new GraphiteQuery(spec);
  }

  /** Opens the query as text instead of in the builder. */
  public GraphiteQuery textEditor() {
    return with("textEditor", Json.of(true));
  }

  /** Sets the target with references such as {@code #A} replaced, as Grafana's editor writes it. */
  public GraphiteQuery targetFull(String target) {
    return with("targetFull", Json.of(target));
  }

  /** Queries events with these tags instead of series, for annotations. */
  public GraphiteQuery events(String... tags) {
    return with(spec().with("fromAnnotations", Json.of(true)))
        .with("tags", Json.strings(List.of(tags)));
  }

  /** Marks the datasource as a Metrictank. */
  public GraphiteQuery metrictank() {
    return with("isMetricTank", Json.of(true));
  }

  @Override
  public JsonObject annotation() {
    return Json.object().with("target", json().with("fromAnnotations", true).with("refId", "Anno"));
  }
}
