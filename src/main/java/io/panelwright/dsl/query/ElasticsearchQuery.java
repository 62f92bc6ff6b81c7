package io.panelwright.dsl.query;

import io.panelwright.dsl.internal.JsonValue;
import io.panelwright.json.Json;
import java.util.List;

/** A query of {@link Elasticsearch}. */
public final class ElasticsearchQuery extends DatasourceQuery<ElasticsearchQuery> {

  ElasticsearchQuery(Spec spec) {
    super(spec);
  }

  @Override
  ElasticsearchQuery with(Spec spec) {
    return new ElasticsearchQuery(spec);
  }

  /** Sets the name of each series; may use {@code {{term field}}} and {@code {{metric}}}. */
  public ElasticsearchQuery alias(String pattern) {
    return with("alias", Json.of(pattern));
  }

  /**
   * Sets the bucket aggregations, from the outermost to the innermost, instead of time intervals.
   */
  public ElasticsearchQuery buckets(Elasticsearch.BucketAggregation... aggregations) {
    return with("bucketAggs", Json.array(List.of(aggregations), JsonValue::json));
  }

  /** Sets the timestamp field of documents; by default {@code @timestamp}. */
  public ElasticsearchQuery timeField(String name) {
    return with("timeField", Json.of(name));
  }
}
