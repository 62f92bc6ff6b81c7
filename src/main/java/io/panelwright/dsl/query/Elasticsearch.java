package io.panelwright.dsl.query;

import io.panelwright.dsl.internal.ArgumentValidator;
import io.panelwright.dsl.internal.JsonValue;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonWriter;
import java.util.ArrayList;
import java.util.List;

/** An Elasticsearch datasource: documents, log lines, and metrics calculated from them. */
public final class Elasticsearch extends BaseDatasource {

  private Elasticsearch(String uid) {
    super("elasticsearch", uid);
  }

  /**
   * The Elasticsearch datasource with this uid.
   *
   * @param uid may be a datasource variable of the dashboard, {@code ${documents}}
   */
  public static Elasticsearch datasource(String uid) {
    return new Elasticsearch(uid);
  }

  /**
   * Metrics over time, calculated from the documents that match a Lucene query.
   *
   * @param lucene empty for all documents
   */
  public ElasticsearchQuery query(String lucene, Metric... metrics) {
    return of(lucene, List.of(metrics))
        .buckets(BucketAggregation.dateHistogram("time", "@timestamp", "auto"));
  }

  /** The log lines that match a Lucene query, at most {@code limit}. */
  public ElasticsearchQuery logs(String lucene, int limit) {
    return raw(lucene, "logs", "limit", limit);
  }

  /** The documents that match a Lucene query, at most {@code limit}, as rows of a table. */
  public ElasticsearchQuery documents(String lucene, int limit) {
    return raw(lucene, "raw_data", "size", limit);
  }

  private ElasticsearchQuery raw(String lucene, String type, String key, int limit) {
    String size = Integer.toString(ArgumentValidator.requireAtLeast(1, limit, "limit"));
    return of(lucene, List.of(Metric.of("1", type).setting(key, size))).buckets();
  }

  private ElasticsearchQuery of(String lucene, List<Metric> metrics) {
    return new ElasticsearchQuery(
        newQuery()
            .with("metrics", Json.array(metrics, Metric::json))
            .with("query", lucene)
            .with("timeField", "@timestamp"));
  }

  /** The values of a field in the documents that match a Lucene query, for a variable. */
  public DatasourceVariableQuery terms(String field, String lucene) {
    return find(Json.object().with("find", "terms").with("field", field).with("query", lucene));
  }

  /** The names of all fields, for a variable. */
  public DatasourceVariableQuery fields() {
    return find(Json.object().with("find", "fields"));
  }

  private DatasourceVariableQuery find(JsonObject query) {
    String text = JsonWriter.compact(query);
    return variableQuery(text, Json.of(text));
  }

  /** A metric aggregation. */
  public static final class Metric extends JsonValue {

    private Metric(JsonObject json) {
      super(json);
    }

    static Metric of(String id, String type) {
      return new Metric(Json.object().with("id", id).with("type", type));
    }

    /** The number of documents. */
    public static Metric count(String id) {
      return of(id, "count");
    }

    /** The mean of a field. */
    public static Metric average(String id, String field) {
      return of(id, "avg").field(field);
    }

    /** The sum of a field. */
    public static Metric sum(String id, String field) {
      return of(id, "sum").field(field);
    }

    /** The minimum of a field. */
    public static Metric min(String id, String field) {
      return of(id, "min").field(field);
    }

    /** The maximum of a field. */
    public static Metric max(String id, String field) {
      return of(id, "max").field(field);
    }

    /** The number of distinct values of a field. */
    public static Metric uniqueCount(String id, String field) {
      return of(id, "cardinality").field(field);
    }

    /** The percentiles of a field, such as {@code 95}. */
    public static Metric percentiles(String id, String field, String... percents) {
      return of(id, "percentiles")
          .field(field)
          .with("settings", Json.object().with("percents", Json.strings(List.of(percents))));
    }

    /** The rate of change of a field. */
    public static Metric rate(String id, String field) {
      return of(id, "rate").field(field);
    }

    /**
     * Any metric by Elasticsearch's name, such as {@code extended_stats}, {@code top_metrics},
     * {@code derivative} or {@code bucket_script}.
     */
    public static Metric metric(String id, String type) {
      return of(id, type);
    }

    /** Sets the field of the metric. */
    public Metric field(String name) {
      return with("field", Json.of(name));
    }

    /** Sets the id of the source metric, for pipeline aggregations. */
    public Metric from(String metricId) {
      return with("field", Json.of(metricId)).with("pipelineAgg", Json.of(metricId));
    }

    /** Hides the metric; pipeline aggregations can still use it. */
    public Metric hidden() {
      return with("hide", Json.of(true));
    }

    /** Sets a setting of the metric, such as {@code unit}, {@code missing} or {@code script}. */
    public Metric setting(String name, String value) {
      return new Metric(json().withAt("settings." + name, Json.of(value)));
    }

    private Metric with(String key, Json value) {
      return new Metric(json().with(key, value));
    }
  }

  /** A bucket aggregation, which groups documents. */
  public static final class BucketAggregation extends JsonValue {

    private BucketAggregation(JsonObject json) {
      super(json);
    }

    private static BucketAggregation of(String id, String type) {
      return new BucketAggregation(Json.object().with("id", id).with("type", type));
    }

    /** Groups by time in intervals such as {@code 1m} or {@code auto}. */
    public static BucketAggregation dateHistogram(String id, String field, String interval) {
      return of(id, "date_histogram").field(field).setting("interval", interval);
    }

    /** Groups by a number in intervals. */
    public static BucketAggregation histogram(String id, String field, String interval) {
      return of(id, "histogram").field(field).setting("interval", interval);
    }

    /** Groups by the values of a field, at most {@code size}; {@code 0} for all. */
    public static BucketAggregation terms(String id, String field, int size) {
      return of(id, "terms").field(field).setting("size", Integer.toString(size));
    }

    /** Groups by the cells of a map. */
    public static BucketAggregation geohashGrid(String id, String field, int precision) {
      return of(id, "geohash_grid").field(field).setting("precision", Integer.toString(precision));
    }

    /** Groups by nested documents. */
    public static BucketAggregation nested(String id, String field) {
      return of(id, "nested").field(field);
    }

    /** Groups by Lucene queries, each with a label. */
    public static BucketAggregation filters(String id) {
      return of(id, "filters");
    }

    /** Adds a query to {@link #filters}. */
    public BucketAggregation filter(String lucene, String label) {
      JsonObject settings = json().object("settings");
      var all = new ArrayList<>(settings.array("filters").items());
      all.add(Json.object().with("label", label).with("query", lucene));
      return new BucketAggregation(
          json().with("settings", settings.with("filters", new JsonArray(all))));
    }

    /**
     * Sets a setting of the aggregation, such as {@code order}, {@code orderBy} or {@code
     * min_doc_count}.
     */
    public BucketAggregation setting(String name, String value) {
      return new BucketAggregation(json().withAt("settings." + name, Json.of(value)));
    }

    private BucketAggregation field(String name) {
      return new BucketAggregation(json().with("field", name));
    }
  }
}
