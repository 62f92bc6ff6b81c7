package io.panelwright.dsl;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import java.util.List;

/** A question to an {@link Elasticsearch}. */
public final class ElasticsearchQuery extends ForeignQuery<ElasticsearchQuery> {

  ElasticsearchQuery(Spec spec) {
    super(spec);
  }

  @Override
  ElasticsearchQuery with(Spec spec) {
    return new ElasticsearchQuery(spec);
  }

  /** How each series is called; may use {@code {{term field}}} and {@code {{metric}}}. */
  public ElasticsearchQuery alias(String pattern) {
    return with("alias", Json.of(pattern));
  }

  /** How documents are put together, from the outside to the inside; in place of spans of time. */
  public ElasticsearchQuery buckets(Elasticsearch.BucketAggregation... aggregations) {
    return with(
        "bucketAggs",
        new JsonArray(List.of(aggregations).stream().<Json>map(JsonForm::json).toList()));
  }

  /** The field that says when a document was made; {@code @timestamp} where nothing is said. */
  public ElasticsearchQuery timeField(String name) {
    return with("timeField", Json.of(name));
  }
}
