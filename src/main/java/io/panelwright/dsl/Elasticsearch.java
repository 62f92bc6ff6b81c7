package io.panelwright.dsl;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonWriter;
import java.util.ArrayList;
import java.util.List;

/** An Elasticsearch: documents, log lines, and numbers made from both. */
public final class Elasticsearch extends ForeignDatasource {

  private Elasticsearch(String uid) {
    super("elasticsearch", uid);
  }

  /**
   * The Elasticsearch with this uid.
   *
   * @param uid may be a datasource variable of the dashboard, {@code ${documents}}
   */
  public static Elasticsearch datasource(String uid) {
    return new Elasticsearch(uid);
  }

  /**
   * Numbers made from the documents that a Lucene query finds, over time.
   *
   * @param lucene may be empty, which finds all
   */
  public ElasticsearchQuery query(String lucene, Metric... metrics) {
    return of(lucene, List.of(metrics))
        .buckets(BucketAggregation.dateHistogram("time", "@timestamp", "auto"));
  }

  /** The log lines that a Lucene query finds, at most this many. */
  public ElasticsearchQuery logs(String lucene, int limit) {
    return raw(lucene, "logs", "limit", limit);
  }

  /** The documents that a Lucene query finds, at most this many, as rows of a table. */
  public ElasticsearchQuery documents(String lucene, int limit) {
    return raw(lucene, "raw_data", "size", limit);
  }

  private ElasticsearchQuery raw(String lucene, String type, String key, int limit) {
    String most = Integer.toString(Check.atLeast(1, limit, "limit"));
    return of(lucene, List.of(Metric.of("1", type).setting(key, most))).buckets();
  }

  private ElasticsearchQuery of(String lucene, List<Metric> metrics) {
    return new ElasticsearchQuery(
        ask()
            .with("metrics", new JsonArray(metrics.stream().<Json>map(Metric::json).toList()))
            .with("query", lucene)
            .with("timeField", "@timestamp"));
  }

  /** The values of a field in the documents that a Lucene query finds, for a variable. */
  public ForeignVariableQuery terms(String field, String lucene) {
    return find(Json.object().with("find", "terms").with("field", field).with("query", lucene));
  }

  /** The names of all fields, for a variable. */
  public ForeignVariableQuery fields() {
    return find(Json.object().with("find", "fields"));
  }

  private ForeignVariableQuery find(JsonObject asked) {
    String text = JsonWriter.compact(asked);
    return offers(text, Json.of(text));
  }

  /** A number made from documents. */
  public static final class Metric extends JsonForm {

    private Metric(JsonObject json) {
      super(json);
    }

    static Metric of(String id, String type) {
      return new Metric(Json.object().with("id", id).with("type", type));
    }

    /** How many documents there are. */
    public static Metric count(String id) {
      return of(id, "count");
    }

    /** A field's mean. */
    public static Metric average(String id, String field) {
      return of(id, "avg").field(field);
    }

    /** A field's sum. */
    public static Metric sum(String id, String field) {
      return of(id, "sum").field(field);
    }

    /** A field's smallest value. */
    public static Metric min(String id, String field) {
      return of(id, "min").field(field);
    }

    /** A field's greatest value. */
    public static Metric max(String id, String field) {
      return of(id, "max").field(field);
    }

    /** How many different values a field has. */
    public static Metric uniqueCount(String id, String field) {
      return of(id, "cardinality").field(field);
    }

    /** A field's percentiles, such as {@code 95}. */
    public static Metric percentiles(String id, String field, String... percents) {
      return of(id, "percentiles")
          .field(field)
          .with("settings", Json.object().with("percents", Json.strings(List.of(percents))));
    }

    /** How fast a field grows. */
    public static Metric rate(String id, String field) {
      return of(id, "rate").field(field);
    }

    /**
     * Any other metric by Elasticsearch's name, such as {@code extended_stats}, {@code
     * top_metrics}, {@code derivative} or {@code bucket_script}.
     */
    public static Metric metric(String id, String type) {
      return of(id, type);
    }

    /** The field it is made from. */
    public Metric field(String name) {
      return with("field", Json.of(name));
    }

    /** For metrics of metrics: the id of that which it is made from. */
    public Metric from(String metricId) {
      return with("field", Json.of(metricId)).with("pipelineAgg", Json.of(metricId));
    }

    /** Not shown, but there for metrics of metrics. */
    public Metric hidden() {
      return with("hide", Json.of(true));
    }

    /** One of the metric's settings, such as {@code unit}, {@code missing} or {@code script}. */
    public Metric setting(String name, String value) {
      return new Metric(json().withAt("settings." + name, Json.of(value)));
    }

    private Metric with(String key, Json value) {
      return new Metric(json().with(key, value));
    }
  }

  /** How documents are put together before numbers are made from them. */
  public static final class BucketAggregation extends JsonForm {

    private BucketAggregation(JsonObject json) {
      super(json);
    }

    private static BucketAggregation of(String id, String type) {
      return new BucketAggregation(Json.object().with("id", id).with("type", type));
    }

    /** Spans of time, such as {@code 1m} or {@code auto}. */
    public static BucketAggregation dateHistogram(String id, String field, String interval) {
      return of(id, "date_histogram").field(field).setting("interval", interval);
    }

    /** Spans of a number. */
    public static BucketAggregation histogram(String id, String field, String interval) {
      return of(id, "histogram").field(field).setting("interval", interval);
    }

    /** The values of a field; at most this many, {@code 0} for all. */
    public static BucketAggregation terms(String id, String field, int size) {
      return of(id, "terms").field(field).setting("size", Integer.toString(size));
    }

    /** Cells of a map. */
    public static BucketAggregation geohashGrid(String id, String field, int precision) {
      return of(id, "geohash_grid").field(field).setting("precision", Integer.toString(precision));
    }

    /** Documents within documents. */
    public static BucketAggregation nested(String id, String field) {
      return of(id, "nested").field(field);
    }

    /** What Lucene queries find; each named by its label. */
    public static BucketAggregation filters(String id) {
      return of(id, "filters");
    }

    /** For {@link #filters}: one more query. */
    public BucketAggregation filter(String lucene, String label) {
      JsonObject settings = json().object("settings");
      var all = new ArrayList<>(settings.array("filters").items());
      all.add(Json.object().with("label", label).with("query", lucene));
      return new BucketAggregation(
          json().with("settings", settings.with("filters", new JsonArray(all))));
    }

    /** One of its settings, such as {@code order}, {@code orderBy} or {@code min_doc_count}. */
    public BucketAggregation setting(String name, String value) {
      return new BucketAggregation(json().withAt("settings." + name, Json.of(value)));
    }

    private BucketAggregation field(String name) {
      return new BucketAggregation(json().with("field", name));
    }
  }
}
