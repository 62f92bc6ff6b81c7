package io.panelwright.dsl;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import java.util.List;

/** An InfluxDB, asked in InfluxQL, in Flux or in SQL: whichever its datasource is set to. */
public final class Influx extends ForeignDatasource {

  private Influx(String uid) {
    super("influxdb", uid);
  }

  /**
   * The InfluxDB with this uid.
   *
   * @param uid may be a datasource variable of the dashboard, {@code ${influx}}
   */
  public static Influx datasource(String uid) {
    return new Influx(uid);
  }

  /** An InfluxQL text, answered as series; may use {@code $timeFilter} and {@code $__interval}. */
  public InfluxQuery query(String influxql) {
    return new InfluxQuery(
        ask()
            .with("query", Check.text(influxql, "query").strip())
            .with("rawQuery", Json.of(true))
            .with("resultFormat", "time_series"));
  }

  /** A Flux text. */
  public InfluxQuery flux(String flux) {
    return new InfluxQuery(ask().with("query", Check.text(flux, "query").strip()));
  }

  /** A SQL text, answered as a table. */
  public InfluxQuery sql(String sql) {
    return new InfluxQuery(
        ask()
            .with("format", "table")
            .with("rawQuery", Json.of(true))
            .with("rawSql", Check.text(sql, "query").strip()));
  }

  /** A measurement's fields, as the query builder writes them; say {@code select} and more. */
  public InfluxQuery measurement(String name) {
    return new InfluxQuery(
        ask()
            .with("measurement", Check.text(name, "measurement"))
            .with("policy", "default")
            .with("resultFormat", "time_series"));
  }

  /** The values that an InfluxQL or Flux text returns, for a variable. */
  public ForeignVariableQuery values(String query) {
    return offers(query, Json.of(query));
  }

  /** A step of a builder's column or grouping, such as {@code mean()} or {@code time(1m)}. */
  public static final class Part extends JsonForm {

    private Part(JsonObject json) {
      super(json);
    }

    /**
     * A step by its name: {@code field}, {@code mean}, {@code math}, {@code time}, {@code fill}.
     */
    public static Part part(String type, String... params) {
      return new Part(
          Json.object().with("params", Json.strings(List.of(params))).with("type", type));
    }
  }

  static JsonArray parts(Part... parts) {
    return new JsonArray(List.of(parts).stream().<Json>map(Part::json).toList());
  }
}
