package io.panelwright.dsl.query;

import io.panelwright.dsl.internal.ArgumentValidator;
import io.panelwright.dsl.internal.JsonValue;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import java.util.List;

/** An InfluxDB datasource, configured for InfluxQL, Flux or SQL. */
public final class InfluxDb extends BaseDatasource {

  private InfluxDb(String uid) {
    super("influxdb", uid);
  }

  /**
   * The InfluxDB datasource with this uid.
   *
   * @param uid may be a datasource variable of the dashboard, {@code ${influx}}
   */
  public static InfluxDb datasource(String uid) {
    return new InfluxDb(uid);
  }

  /** An InfluxQL query that returns series; may use {@code $timeFilter} and {@code $__interval}. */
  public InfluxDbQuery query(String influxql) {
    return new InfluxDbQuery(
        newQuery()
            .with("query", ArgumentValidator.requireText(influxql, "query").strip())
            .with("rawQuery", Json.of(true))
            .with("resultFormat", "time_series"));
  }

  /** A Flux query. */
  public InfluxDbQuery flux(String flux) {
    return new InfluxDbQuery(
        newQuery().with("query", ArgumentValidator.requireText(flux, "query").strip()));
  }

  /** A SQL query that returns a table. */
  public InfluxDbQuery sql(String sql) {
    return new InfluxDbQuery(
        newQuery()
            .with("format", "table")
            .with("rawQuery", Json.of(true))
            .with("rawSql", ArgumentValidator.requireText(sql, "query").strip()));
  }

  /** A query builder for a measurement; add columns with {@code select}. */
  public InfluxDbQuery measurement(String name) {
    return new InfluxDbQuery(
        newQuery()
            .with("measurement", ArgumentValidator.requireText(name, "measurement"))
            .with("policy", "default")
            .with("resultFormat", "time_series"));
  }

  /** The values that an InfluxQL or Flux query returns, for a variable. */
  public DatasourceVariableQuery values(String query) {
    return textValues(query);
  }

  /** A part of a builder's column or grouping, such as {@code mean()} or {@code time(1m)}. */
  public static final class Part extends JsonValue {

    private Part(JsonObject json) {
      super(json);
    }

    /**
     * A part given by its type: {@code field}, {@code mean}, {@code math}, {@code time}, {@code
     * fill}.
     */
    public static Part part(String type, String... params) {
      return new Part(
          Json.object().with("params", Json.strings(List.of(params))).with("type", type));
    }
  }

  /** A condition on a tag, for {@link InfluxDbQuery#tags}. */
  public static final class Tag extends JsonValue {

    private Tag(JsonObject json) {
      super(json);
    }

    /** The first condition, such as {@code host =~ /^$host$/}. */
    public static Tag tag(String key, String operator, String value) {
      return new Tag(
          Json.object().with("key", key).with("operator", operator).with("value", value));
    }

    /** The first condition; the value determines whether it is a regular expression. */
    public static Tag tag(String key, String value) {
      return new Tag(Json.object().with("key", key).with("value", value));
    }

    /** A further condition, which must hold, too. */
    public static Tag and(String key, String operator, String value) {
      return combined("AND", tag(key, operator, value));
    }

    /** A further condition, which must hold, too; the value determines the operator. */
    public static Tag and(String key, String value) {
      return combined("AND", tag(key, value));
    }

    /** A further condition, which may hold instead. */
    public static Tag or(String key, String operator, String value) {
      return combined("OR", tag(key, operator, value));
    }

    /** A further condition, which may hold instead; the value determines the operator. */
    public static Tag or(String key, String value) {
      return combined("OR", tag(key, value));
    }

    private static Tag combined(String condition, Tag tag) {
      return new Tag(tag.json().with("condition", condition));
    }
  }

  static JsonArray tags(Tag... tags) {
    return Json.array(List.of(tags), Tag::json);
  }

  static JsonArray parts(Part... parts) {
    return Json.array(List.of(parts), Part::json);
  }
}
